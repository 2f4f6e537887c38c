# Trains LeNet on Fashion-MNIST, from the weights and in the order of images that PyTorch wrote.
#
#     julia lenet.jl DATA OUT [EPOCHS [STEPS]]

using TorchABI, Printf, Statistics

include("idx.jl")

const BATCH = 64

# Sizes are PyTorch's in reverse: a batch of images is 32×32×1×64 here, [64, 1, 32, 32] to PyTorch. What `ops` offers are
# PyTorch's own operators, and counts dimensions as PyTorch does.
lenet() = nn.Module("LeNet"; conv1=nn.Conv2d(1, 6, 3), conv2=nn.Conv2d(6, 16, 3), fc1=nn.Linear(16 * 6 * 6, 120),
                    fc2=nn.Linear(120, 84), fc3=nn.Linear(84, 10)) do m, x
    x = ops.max_pool2d(relu(m.conv1(x)), 2)
    x = ops.max_pool2d(relu(m.conv2(x)), 2)
    x = ops.flatten(x, 1)
    x = relu(m.fc1(x))
    x = relu(m.fc2(x))
    return m.fc3(x)
end

"The images and labels of some numbers, which count from 0 as PyTorch wrote them."
function batch_of(images, labels, index)
    x = to(ops.index_select(images, 0, index), Float32) / 255
    return ops.unsqueeze(ops.pad(x, (2, 2, 2, 2)), 1), ops.index_select(labels, 0, index)
end

function accuracy(model, images, labels)
    right = no_grad() do
        sum(ops.split(ops.arange(length(labels)), 1000)) do index
            x, y = batch_of(images, labels, index)
            sum(ops.argmax(model(x), 1) .== y)
        end
    end
    return right / length(labels)
end

function train_step!(model, optimiser, x, y)
    loss = ops.cross_entropy_loss(model(x), y)
    zero_grad!(optimiser)
    backward(loss)
    step!(optimiser)
    return item(loss)
end

function main(data, out, epochs=1, steps=nothing)
    set_num_threads(1)
    images, labels = read_set(data, "train")
    test_images, test_labels = read_set(data, "t10k")
    start = TorchABI.load("$data/lenet-start.pt")
    model = lenet()
    load_state_dict!(model, start["model"])
    optimiser = optim.Adam(parameters(model); lr=1e-3)

    losses, accuracies, seconds = Float64[], Float64[], Float64[]
    for epoch in 1:epochs
        batches = ops.split(start["order"][epoch, :], BATCH)
        if steps !== nothing && epoch == epochs
            batches = batches[1:min(steps, end)]
        end
        began, first = time(), length(losses) + 1
        for (i, index) in enumerate(batches)
            push!(losses, train_step!(model, optimiser, batch_of(images, labels, index)...))
            stderr isa Base.TTY && @printf(stderr, "\repoch %d  step %d/%d  loss %.4f", epoch, i, length(batches), losses[end])
        end
        push!(seconds, time() - began)
        push!(accuracies, accuracy(model, test_images, test_labels))
        stderr isa Base.TTY && print(stderr, "\r\e[K")
        @printf("epoch %d  loss %.4f  accuracy %.2f%%  %.1f s\n", epoch, mean(losses[first:end]), 100accuracies[end],
                seconds[end])
    end

    mkpath(out)
    TorchABI.save("$out/lenet-julia.pt", (model=state_dict(model), losses=tensor(losses), accuracy=tensor(accuracies),
                                          seconds=tensor(seconds)))
end

main(ARGS[1], ARGS[2], parse.(Int, ARGS[3:end])...)
