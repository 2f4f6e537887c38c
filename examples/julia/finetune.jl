# Fine-tunes two networks on Fashion-MNIST: EfficientNet-Lite0 from its published weights, and a ResNet18 that PyTorch
# exported as a .pt2 program. Both get a new head; what they learned is saved for PyTorch.
#
#     julia finetune.jl DATA OUT [STEPS]

using TorchABI, Printf

include("idx.jl")

const F = nn.functional
const BATCH, TESTED = 32, 500
const MEAN, STD = Float32[0.485, 0.456, 0.406], Float32[0.229, 0.224, 0.225]  # of ImageNet's pixels

# Sizes are PyTorch's in reverse: channels are the third dimension of a batch.
"Images as the networks know them: three channels, side×side, normalised."
function batch_of(images, labels, index, side)
    x = ops.unsqueeze(to(ops.index_select(images, 0, index), Float32), 1) / 255
    x = F.interpolate(x; size=(side, side), mode="bilinear", align_corners=false)
    x = (ops.expand(x, (-1, 3, -1, -1)) .- tensor(reshape(MEAN, 1, 1, 3))) ./ tensor(reshape(STD, 1, 1, 3))
    return x, ops.index_select(labels, 0, index)
end

function accuracy(model, images, labels, side)
    eval!(model)
    right = no_grad() do
        sum(ops.split(ops.arange(TESTED), 100)) do index
            x, y = batch_of(images, labels, index, side)
            sum(ops.argmax(model(x), 1) .== y)
        end
    end
    return right / TESTED
end

function finetune!(name, model, groups, train, test, side, steps)
    before = accuracy(model, test..., side)
    optimiser = optim.AdamW(groups)
    train!(model)
    losses, began = Float64[], time()
    manual_seed(1)
    order = ops.randperm(length(train[2]))
    for index in ops.split(ops.narrow(order, 0, 0, steps * BATCH), BATCH)
        x, y = batch_of(train..., index, side)
        loss = ops.cross_entropy_loss(model(x), y)
        zero_grad!(optimiser)
        backward(loss)
        step!(optimiser)
        push!(losses, item(loss))
    end
    seconds = time() - began
    after = accuracy(model, test..., side)
    @printf("%-18s  loss %.3f to %.3f  accuracy %.1f%% to %.1f%%  %.1f s\n", name, losses[1], losses[end], 100before, 100after,
            seconds)
    return Dict("losses" => losses, "accuracy" => [before, after])
end

function efficientnet(data, train, test, steps)
    model = models.efficientnet_lite0()
    load_state_dict!(model, TorchABI.load("$data/efficientnet-lite0.pth"))
    manual_seed(0)
    model._fc = nn.Linear(1280, 10)
    # The head learns fast, the last layers before it slowly, and the rest not at all.
    requires_grad!(model, false)
    requires_grad!(model; pattern="_fc")
    requires_grad!(model; pattern="_conv_head")
    groups = [(params=parameters(model._fc), lr=3e-3), (params=parameters(model._conv_head), lr=3e-4)]
    return model, finetune!("EfficientNet-Lite0", model, groups, train, test, 64, steps)
end

function resnet(data, train, test, steps)
    model = load_module("$data/resnet18.pt2")
    manual_seed(0)
    head = nn.Linear(512, 10)
    model.fc.weight, model.fc.bias = head.weight, head.bias
    return model, finetune!("ResNet18 (.pt2)", model, [(params=parameters(model), lr=1e-3)], train, test, 32, steps)
end

function main(data, out, steps=60)
    mkpath(out)
    set_num_threads(1)
    train, test = read_set(data, "train"), read_set(data, "t10k")
    first, of_first = efficientnet(data, train, test, steps)
    second, of_second = resnet(data, train, test, steps)
    TorchABI.save("$out/finetune-julia.pt", (model=state_dict(first), efficientnet=of_first, resnet=of_second))
    save_module("$out/resnet18-julia.pt2", second)
end

main(ARGS[1], ARGS[2], parse.(Int, ARGS[3:end])...)
