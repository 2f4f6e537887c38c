# Trains a small network on Fashion-MNIST with fit!: validation, a schedule, checkpoints, and a run that goes on when it is
# started again.
#
#     julia fit.jl DATA OUT [EPOCHS]

using TorchABI

# Sizes are PyTorch's in reverse: 60000 images are 28×28×60000 here.
function read_set(data, name)
    images = TorchABI.load("$data/$name-images-idx3-ubyte"; dims=:julia)
    labels = TorchABI.load("$data/$name-labels-idx1-ubyte")
    return to(images, Float32) / 255.0f0, to(labels, Int64)
end

function main(data, out, epochs=3)
    set_num_threads(1)
    manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, 10))
    optimizer = optim.Adam(parameters(model); lr=2e-3)
    history = fit!(model, DataLoader(read_set(data, "train"); batchsize=256, shuffle=true);
                   loss=ops.cross_entropy_loss,
                   optimizer=optimizer,
                   scheduler=lr_scheduler.ExponentialLR(optimizer, 0.7),
                   epochs=epochs,
                   validation=DataLoader(read_set(data, "t10k"); batchsize=1000),
                   metrics=(accuracy=metrics.Accuracy(),),
                   checkpoint=out,
                   early_stopping=(monitor=:accuracy, mode=:max, patience=3))
    show(stdout, MIME("text/plain"), history)
    println()
    TorchABI.plot(history; width=60, height=8)
    TorchABI.csv(history, "$out/history.csv")
end

main(ARGS[1], ARGS[2], parse.(Int, ARGS[3:end])...)
