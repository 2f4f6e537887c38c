# FluxTraining with TorchBackend: steps against Flux's own, and the example of fine-tuning a ResNet.
using FluxTraining, Flux
using Flux: Chain, Dense, logitcrossentropy

quiet = (FluxTraining.Recorder(), FluxTraining.Metrics(), FluxTraining.StopOnNaNLoss())
learner(args...; more=()) = Learner(args..., quiet..., more...; usedefaultcallbacks=false)

@testset Tally "formats" begin
    A = reshape(collect(1.0:120.0), 2, 3, 4, 5)  # height, width, channels, examples
    @test torch_size(totensor(A)) == (5, 4, 2, 3)
    @test torch_size(totensor(A, BatchFormat(SameFormat()))) == (5, 2, 3, 4)
    @test torch_size(totensor(A, SameFormat())) == (2, 3, 4, 5)
    @test torch_size(totensor(A[:, :, :, 1], ImageFormat())) == (4, 2, 3)
    @test torch_size(totensor(A[:, :, 1, 1])) == (3, 2)
    @test Array(totensor(A))[3, 1, 2, 5] == A[1, 3, 2, 5]
    for format in (SameFormat(), ImageFormat(), BatchFormat(SameFormat()), BatchFormat(ImageFormat()))
        @test fromtensor(totensor(A, format), format) == A
    end
    @test fromtensor(totensor(A)) == A
    @test totensor(:label) === :label
    @test totensor([1, 2, 3]) == [1, 2, 3]
end

struct Unknown end

@testset Tally "steps are Flux's" begin
    Random.seed!(6)
    xs = [rand(Float32, 4, 8) for _ in 1:3]
    ys = [Flux.onehotbatch(rand(1:3, 8), 1:3) for _ in 1:3]
    data = collect(zip(xs, ys))
    for rule in (Descent(0.1), Momentum(0.05), Nesterov(0.05), RMSProp(0.01), ADAM(0.01), ADAMW(0.01, (0.9, 0.99), 0.001), ADAGrad(0.1),
                 ADADelta(0.9), AMSGrad(0.01), NADAM(0.01), RADAM(0.01), AdaMax(0.01), OADAM(0.01), AdaBelief(0.01),
                 Flux.Optimiser(WeightDecay(0.01), Momentum(0.05)), Flux.Optimiser(ClipNorm(0.1), Descent(0.1)))
        model = Chain(Dense(4, 6, tanh), Dense(6, 3))
        other = learner(deepcopy(model), (data, data), deepcopy(rule), logitcrossentropy, TorchBackend("cpu"))
        for (x, y) in data
            Flux.train!((x, y) -> logitcrossentropy(model(x), y), Flux.params(model), [(x, y)], rule)
        end
        FluxTraining.epoch!(other, TrainingPhase(), data)
        @test all(isapprox(Array(detach(t)), p; rtol=1e-4, atol=1e-5) for (p, t) in zip(Flux.params(model), Flux.params(other.model)))
    end
    e = thrown(() -> learner(Dense(2, 2), (), Unknown(), logitcrossentropy, TorchBackend("cpu")))
    @test e isa ArgumentError && occursin("TorchABI.convert_optimiser(rule::", e.msg)
    own = learner(nn.Linear(4, 3), (data, data), ps -> optim.SGD(ps; lr=0.1), logitcrossentropy, TorchBackend("cpu"))
    FluxTraining.fit!(own, 2)
    losses = get(own.cbstate.metricsepoch[TrainingPhase()], :Loss)[2]
    @test losses[2] < losses[1]
end

@testset Tally "callbacks" begin
    data = [(rand(Float32, 4, 8), rand(Float32, 3, 8)) for _ in 1:4]
    folder = mktempdir()
    schedule = Scheduler(LearningRate => Schedule([0, 8], [0.1, 0.01], FluxTraining.Animations.linear()))
    m = nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.Linear(6, 3))
    l = learner(m, (data, data), Momentum(0.5), Flux.mse, TorchBackend("cpu"); more=(schedule, Checkpointer(folder)))
    FluxTraining.fit!(l, 2)
    # The name is printed with its module where Main has it not.
    scheduled = only(filter(name -> endswith(String(name), "LearningRate"), collect(keys(l.cbstate.hyperparams))))
    @test 0.01 <= l.optimizer.lr < 0.1 && length(l.cbstate.hyperparams, scheduled) == 8
    @test l.model === m && !TorchABI.is_training(m)
    @test all(requires_grad, parameters(m))
    files = readdir(folder)
    @test length(files) == 2
    @test haskey(TorchABI.load(joinpath(folder, files[1])), "0.weight")
    @test Array(m.var"1".num_batches_tracked)[] == 8
    # A frozen parameter stays as it is.
    frozen = nn.Linear(4, 3)
    requires_grad!(frozen.weight, false)
    before = Array(frozen.weight)
    FluxTraining.fit!(learner(frozen, (data, data), Descent(0.1), Flux.mse, TorchBackend("cpu")), 1)
    @test Array(frozen.weight) == before && !requires_grad(frozen.weight)
    @test_throws ErrorException learner(frozen, (), Descent(), Flux.mse, TorchBackend("cpu"), ToDevice(identity, identity))
    stop = learner(nn.Linear(4, 3), (data, data), Descent(0.0), Flux.mse, TorchBackend("cpu");
                   more=(EarlyStopping(FluxTraining.ES.NumberLimit(3)),))
    @test_throws FluxTraining.CancelFittingException FluxTraining.fit!(stop, 20)
    flux = learner(Chain(Dense(4, 6), Flux.BatchNorm(6), Dense(6, 3)), (data, data), ADAM(), Flux.mse, TorchBackend("cpu"))
    FluxTraining.fit!(flux, 1)
    @test Flux.cpu(flux.model)[1].weight isa Matrix{Float32}
    @test sprint(show, TorchBackend("cpu")) == "TorchBackend(\"cpu\")"
end

@testset Tally "fine-tuning a ResNet on a folder of images" begin
    folder = mktempdir()
    weights = joinpath(folder, "resnet18.pt")
    manual_seed(7)
    TorchABI.save(weights, state_dict(models.resnet18()))
    function load_resnet(c)
        model = models.resnet18()
        load_state_dict!(model, TorchABI.load(weights))
        model.fc = nn.Linear(512, c)
        return model
    end
    # Images of two classes, in folders of their names: height × width × channels of bytes.
    Random.seed!(8)
    for (class, shade) in (("dark", 40), ("light", 200)), i in 1:8
        mkpath(joinpath(folder, class))
        write(joinpath(folder, class, "$i.raw"), UInt8[clamp(shade + rand(-30:30), 0, 255) for _ in 1:32 * 32 * 3])
    end
    classes = ["dark", "light"]
    read_image(path) = Float32.(reshape(read(path), 32, 32, 3)) ./ 255
    function batch(numbers)
        files = [(joinpath(folder, class, "$i.raw"), class) for i in numbers for class in classes]
        return cat((read_image(f) for (f, _) in files)...; dims=4), Flux.onehotbatch(last.(files), classes)
    end
    train, valid = [batch(1:3), batch(4:6)], [batch(7:8)]
    c = length(classes)
    l = Learner(load_resnet(c), (train, valid), ADAM(0.0005), logitcrossentropy, TorchBackend(), FluxTraining.Recorder(),
                FluxTraining.Metrics(accuracy, Metric(accuracy; device=identity, name="Same")), FluxTraining.StopOnNaNLoss();
                usedefaultcallbacks=false)
    FluxTraining.fit!(l, 4)
    history = l.cbstate.metricsepoch[TrainingPhase()]
    losses = get(history, :Loss)[2]
    @test losses[end] < losses[1] / 2
    @test get(history, :Accuracy)[2] ≈ get(history, :Same)[2]
    @test get(history, :Accuracy)[2][end] > 0.8
end
