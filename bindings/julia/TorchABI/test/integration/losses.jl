# Losses, optimisers, weights, and whole models of Flux on tensors.
using Flux, Zygote
using Flux: Chain, Conv, Dense, Losses, relu, softmax, σ

include("compare.jl")

@testset Tally "losses" begin
    Random.seed!(3)
    raw = randn(Float32, 5, 6)
    probabilities, labels = softmax(raw), Flux.onehotbatch(rand(1:5, 6), 1:5)
    binary, ones_of = σ.(raw), Float32.(rand(Bool, 5, 6))
    "A loss of tensors, its gradient too, is Flux's; targets may stay arrays."
    function same_loss(loss, ŷ, y)
        wanted, found = loss(ŷ, y), loss(tensor(ŷ), tensor(y))
        g, tg = Zygote.gradient(z -> loss(z, y), ŷ)[1], Zygote.gradient(z -> loss(z, tensor(y)), tensor(ŷ))[1]
        return found isa Number && isapprox(found, wanted; rtol=1e-4) && near(tg, g; tol=1e-4) &&
               isapprox(loss(tensor(ŷ), y), wanted; rtol=1e-4)
    end
    for loss in (Losses.mse, Losses.mae, Losses.huber_loss)
        @test same_loss(loss, raw, ones_of)
    end
    @test same_loss(Losses.msle, binary, ones_of)
    for loss in (Losses.crossentropy, Losses.kldivergence, Losses.focal_loss)
        @test same_loss(loss, probabilities, Float32.(labels))
    end
    @test same_loss(Losses.logitcrossentropy, raw, Float32.(labels))
    @test same_loss(Losses.logitcrossentropy, raw, labels)
    @test same_loss((ŷ, y) -> Losses.logitcrossentropy(ŷ, y; agg=sum), raw, labels)
    @test same_loss((ŷ, y) -> Losses.crossentropy(ŷ, Flux.label_smoothing(y, 0.1f0)), probabilities, Float32.(labels))
    for loss in (Losses.binarycrossentropy, Losses.binary_focal_loss, Losses.dice_coeff_loss, Losses.tversky_loss)
        @test same_loss(loss, binary, ones_of)
    end
    @test same_loss(Losses.logitbinarycrossentropy, raw, ones_of)
    @test same_loss(Losses.poisson_loss, binary .+ 0.1f0, ones_of)
    @test same_loss(Losses.hinge_loss, raw, 2 .* ones_of .- 1)
    @test same_loss(Losses.squared_hinge_loss, raw, 2 .* ones_of .- 1)
end

@testset Tally "optimisers" begin
    x, y = randn(Float32, 4, 8), randn(Float32, 3, 8)
    for rule in (Descent(0.1), Momentum(0.05), Nesterov(0.05), RMSProp(0.01), ADAM(0.01), ADAMW(0.01, (0.9, 0.99), 0.1), RADAM(0.01),
                 AdaMax(0.01), OADAM(0.01), ADAGrad(0.1), ADADelta(0.9), AMSGrad(0.01), NADAM(0.01), AdaBelief(0.01),
                 Flux.Optimiser(WeightDecay(0.01), Descent(0.1)), Flux.Optimiser(ClipValue(0.01), ADAM()),
                 Flux.Optimiser(ClipNorm(0.1), Descent(0.1)), Flux.Optimiser(ExpDecay(0.1, 0.5, 2), Descent(0.1)))
        model = Chain(Dense(4, 6, tanh), Dense(6, 3))
        moved, other = torch(model), deepcopy(rule)
        for _ in 1:5
            Flux.train!((x, y) -> Flux.mse(model(x), y), Flux.params(model), [(x, y)], rule)
            Flux.train!((x, y) -> Flux.mse(moved(x), y), Flux.params(moved), [(tensor(x), tensor(y))], other)
        end
        @test all(near(t, p; tol=1e-4) for (p, t) in zip(Flux.params(model), Flux.params(moved)))
    end
end

@testset Tally "whole models" begin
    Random.seed!(4)
    lenet = Chain(Conv((5, 5), 1 => 6, relu), Flux.MaxPool((2, 2)), Conv((5, 5), 6 => 16, relu), Flux.MaxPool((2, 2)), Flux.flatten,
                  Dense(256, 120, relu), Dense(120, 84, relu), Dense(84, 10))
    block(n) = Flux.SkipConnection(Chain(Conv((3, 3), n => n; pad=1), Flux.BatchNorm(n, relu), Conv((3, 3), n => n; pad=1),
                                         Flux.BatchNorm(n)), +)
    resnet = Chain(Conv((3, 3), 3 => 8; pad=1), Flux.BatchNorm(8, relu), block(8), Flux.MaxPool((2, 2)), block(8),
                   Flux.GlobalMeanPool(), Flux.flatten, Dense(8, 4))
    @test same_layer(lenet, randn(Float32, 28, 28, 1, 3); tol=1e-4)
    @test same_layer(resnet, randn(Float32, 12, 12, 3, 4); tol=1e-3, train=false)
    moved = torch(resnet)
    @test all(p -> p isa Tensor{Float32}, Flux.params(moved))
    @test typeof(moved) !== typeof(resnet) && length(Flux.params(moved)) == length(Flux.params(resnet))
    back = Flux.cpu(moved)
    @test all(a == b && b isa Array for (a, b) in zip(Flux.params(resnet), Flux.params(back)))
    @test all(p -> p isa Array, Flux.params(TorchABI.cpu(moved)))
    shared = Dense(3, 3)
    tied = torch(Chain(shared, shared))
    @test tied[1].weight === tied[2].weight
    # Explicit gradients, and those of a module of this package among layers of Flux.
    g = Zygote.gradient(m -> sum(m(rand(Tensor{Float32}, 3, 2))), tied)[1]
    @test g.layers[1].weight isa Tensor
    mixed = Chain(torch(Dense(3, 4, relu)), nn.Linear(4, 2))
    ps = Flux.params(mixed)
    @test length(ps) == 4
    gs = Zygote.gradient(() -> sum(abs2, mixed(ones(Tensor{Float32}, 3, 2))), ps)
    @test all(p -> gs[p] isa Tensor && size(gs[p]) == size(p), ps)
    before = Array(mixed[2].weight)
    Flux.Optimise.update!(Descent(0.1), ps, gs)
    @test Array(mixed[2].weight) ≈ before .- 0.1f0 .* Array(gs[ps[3]])
end

@testset Tally "PyTorch's weights" begin
    manual_seed(5)
    net = nn.Sequential(nn.Conv2d(2, 4, (3, 2)), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 4 * 5, 3))
    net(rand(Tensor{Float32}, 6, 6, 2, 5))
    eval!(net)
    model = Flux.testmode!(Chain(Conv((2, 3), 2 => 4), Flux.BatchNorm(4), x -> relu.(x), Flux.flatten, Dense(80, 3)))
    x = rand(Float32, 6, 6, 2, 3)
    load_state_dict!(model, state_dict(net))
    @test near(model(x), net(tensor(x)))
    moved = Flux.testmode!(torch(Chain(Conv((2, 3), 2 => 4), Flux.BatchNorm(4), x -> relu.(x), Flux.flatten, Dense(80, 3))))
    load_state_dict!(moved, state_dict(net))
    @test near(moved(tensor(x)), net(tensor(x)))
    for (theirs, ours) in ((nn.LSTM(3, 5), Flux.LSTM(3, 5)), (nn.RNN(3, 5), Flux.RNN(3, 5)))
        load_state_dict!(ours, state_dict(theirs))
        sequence = rand(Float32, 3, 2, 4)  # features, examples, time
        @test near(ours(sequence), theirs(tensor(sequence))[1])
    end
    gru, ours = nn.GRU(3, 5), Flux.GRU(3, 5)
    @test_throws ArgumentError load_state_dict!(ours, state_dict(gru))
    no_grad(() -> gru.bias_hh_l0[11:15] .= 0)
    load_state_dict!(ours, state_dict(gru))
    sequence = rand(Float32, 3, 2, 4)
    @test near(ours(sequence), gru(tensor(sequence))[1])
    e = Flux.Embedding(7, 4)
    load_state_dict!(e, state_dict(nn.Embedding(7, 4)))
    @test_throws ArgumentError load_state_dict!(model, state_dict(nn.Linear(2, 2)))
    @test_throws ArgumentError load_state_dict!(Dense(2, 3), state_dict(nn.Linear(2, 2)))
    @test occursin("weight", sprint(showerror, thrown(() -> load_state_dict!(Dense(2, 3), state_dict(nn.Linear(2, 2))))))
end
