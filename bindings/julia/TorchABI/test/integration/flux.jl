# Flux: models moved by `torch`, each layer's output and gradients against Flux's own.
using Flux, Zygote
using Flux: Chain, Conv, ConvTranspose, CrossCor, DepthwiseConv, Dense, NNlib, relu, softmax, σ
using Flux.NNlib

include("compare.jl")

image(sizes...) = randn(Float32, sizes...)

@testset Tally "dense" begin
    Random.seed!(1)
    x = image(5, 4)
    @test same_layer(Dense(5, 3), x)
    @test same_layer(Dense(5, 3; bias=false), x)
    @test same_layer(Dense(5, 3, tanh), x)
    @test same_layer(Dense(5, 3), image(5))
    @test same_layer(Dense(5, 3), image(5, 2, 3))
    @test same_layer(Flux.Diagonal(5), x)
    @test same_layer(Flux.Maxout(() -> Dense(5, 3), 2), x)
    @test same_layer(Flux.SkipConnection(Dense(5, 5, relu), +), x)
    @test same_layer(Flux.SkipConnection(Dense(5, 2), vcat), x)
    @test same_layer(Flux.Parallel(+, Dense(5, 3), Dense(5, 3, tanh)), x)
    @test same_layer(Flux.Bilinear(5, 5, 2), x)
    @test same_layer(Chain(Dense(5, 8, relu), Dense(8, 3), softmax), x)
    @test same_layer(Chain(Dense(5, 8, relu), Dense(8, 3), logsoftmax), x)
    @test same_layer(Chain(Conv((3, 3), 2 => 4, relu), Flux.flatten, Dense(64, 3)), image(6, 6, 2, 3))
end

@testset Tally "activations" begin
    x = image(5, 7) .* 2
    for f in (relu, relu6, σ, hardσ, logσ, tanh, elu, leakyrelu, gelu, swish, selu, celu, trelu, softplus, softsign, logcosh, mish,
              tanhshrink, softshrink, hardtanh, lisht, identity, NNlib.tanh_fast, NNlib.sigmoid_fast)
        @test same_layer(x -> f.(x), x; tol=2e-5)
    end
    @test same_layer(x -> leakyrelu.(x, 0.2f0), x)
    @test same_layer(x -> elu.(x, 0.7f0), x)
    @test same_layer(x -> softmax(x; dims=2), x)
    @test same_layer(x -> NNlib.logsumexp(x; dims=1), x)
end

@testset Tally "convolutions" begin
    for options in ((;), (pad=1,), (stride=2,), (dilation=2,), (pad=(1, 0),), (pad=(0, 1, 2, 1),), (pad=Flux.SamePad(),), (groups=2,),
                    (stride=(2, 1), pad=(1, 2), groups=2), (bias=false,))
        @test same_layer(Conv((3, 2), 4 => 6, relu; options...), image(9, 8, 4, 2))
        # NNlib's own fails for padding that is not the same on all sides.
        haskey(options, :pad) && !(options.pad isa Int) && continue
        @test same_layer(ConvTranspose((3, 2), 4 => 6; options...), image(5, 6, 4, 2))
    end
    for options in ((;), (pad=1,), (stride=2,), (pad=(1, 0, 2, 1),))
        @test same_layer(CrossCor((3, 3), 4 => 6; options...), image(9, 8, 4, 2))
        @test same_layer(DepthwiseConv((3, 3), 4 => 8; options...), image(9, 8, 4, 2))
    end
    @test same_layer(Conv((3,), 4 => 6; pad=1), image(9, 4, 2))
    @test same_layer(Conv((3,), 4 => 6; pad=(2, 0)), image(9, 4, 2))
    @test same_layer(Conv((2, 3, 2), 2 => 3; stride=2), image(6, 7, 6, 2, 2))
    @test same_layer(ConvTranspose((3,), 4 => 6; stride=2), image(9, 4, 2))
    for layer in (Conv, ConvTranspose, CrossCor, DepthwiseConv)
        @test same_layer(layer((1, 3), 4 => 4; pad=Flux.SamePad(), dilation=(0, 1)), image(5, 6, 4, 2))
    end
    # Kernels that are larger than the images.
    @test same_layer(Conv((3, 2), 32 => 32, relu; pad=(1, 0)), image(5, 4, 32, 2))
    @test same_layer(Conv((3, 3), 32 => 32, tanh; pad=(2, 1, 0, 1), dilation=2), image(5, 6, 32, 1))
    @test same_layer(Conv((3, 3), 32 => 32; pad=1, stride=2), image(4, 5, 32, 1))
    steep = 0.3f0
    @test same_layer(Conv((3, 3), 4 => 6, x -> steep * x + x^2), image(5, 4, 4, 2))
end

@testset Tally "chains" begin
    kept = Any[]
    keep(x) = (Zygote.ignore(() -> push!(kept, x)); x)
    layers = [Conv((3, 3), 8 => 8, relu; pad=1) for _ in 1:6]
    x = image(64, 64, 8, 4)
    given = tensor(x)
    plain = Chain(layers..., keep, Flux.BatchNorm(8, relu), Flux.Dropout(0.5), Flux.SkipConnection(Chain(keep, layers[1]), +),
                  Flux.SkipConnection(layers[2], (y, x) -> keep(x) + y), Flux.MeanPool((2, 2)), Flux.flatten)
    model = torch(Flux.testmode!(plain))
    GC.enable(false)
    before = TorchABI.live_bytes(TorchABI.pressure)
    torch(Chain(layers...))(given)
    grown = TorchABI.live_bytes(TorchABI.pressure) - before
    GC.enable(true)
    # Each result has as many bytes as the input: the last is there, the five before are not.
    @test sizeof(x) <= grown < 2 * sizeof(x)
    y = model(given)
    @test length(kept) == 3 && all(t -> size(t) == size(x) && isfinite(sum(t)), kept)
    empty!(kept)
    @test Array(y) ≈ plain(x) rtol = 1e-4
    @test size(given) == size(x) && Array(given) == x
    @test Chain()(given) === given && Chain(identity)(given) === given
    loss(m, x) = sum(abs2, m(x))
    @test Array(Zygote.gradient(loss, model, given)[2]) ≈ Zygote.gradient(loss, plain, x)[2] rtol = 1e-3
    leaf = requires_grad!(tensor(x))
    backward(sum(model(leaf)))
    @test size(grad(leaf)) == size(x)
    empty!(kept)
end

@testset Tally "pooling and resampling" begin
    x = image(9, 8, 3, 2)
    for pool in (Flux.MaxPool, Flux.MeanPool)
        @test same_layer(pool((2, 2)), x)
        @test same_layer(pool((3, 2); stride=2), x)
        @test same_layer(pool((3, 3); pad=1), x)
        @test same_layer(pool((3, 3); pad=(1, 0, 0, 1), stride=2), x)
        @test same_layer(pool((3,); pad=1), image(9, 3, 2))
    end
    for layer in (Flux.GlobalMaxPool(), Flux.GlobalMeanPool(), Flux.AdaptiveMaxPool((3, 3)), Flux.AdaptiveMeanPool((3, 3)))
        @test same_layer(layer, image(9, 9, 3, 2))
    end
    @test same_layer(Flux.Upsample(2), x)
    @test same_layer(Flux.Upsample(:bilinear; scale=2), x)
    @test same_layer(Flux.Upsample(:trilinear; size=(6, 6, 4)), image(4, 4, 3, 2, 2))
    @test same_layer(Flux.PixelShuffle(2), image(3, 3, 8, 2))
    @test same_layer(x -> NNlib.pad_reflect(x, (1, 2, 2, 1)), x)
    @test same_layer(x -> NNlib.pad_repeat(x, (1, 2, 2, 1)), x)
    @test same_layer(x -> NNlib.pad_constant(x, (1, 2, 2, 1), 0.5f0; dims=(1, 2)), x)
    @test same_layer(x -> NNlib.pad_zeros(x, 1), x)
    @test same_layer(x -> NNlib.batched_mul(x, NNlib.batched_transpose(x)), image(3, 4, 5))
end

@testset Tally "normalisation" begin
    for train in (true, false)
        @test same_layer(Flux.BatchNorm(4), image(6, 5, 4, 3) .+ 1; train=train)
        @test same_layer(Flux.BatchNorm(4, relu; momentum=0.3f0, ϵ=1f-3), image(4, 7) .* 2; train=train)
        @test same_layer(Flux.BatchNorm(4; affine=false), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.BatchNorm(4; track_stats=false), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.InstanceNorm(4), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.InstanceNorm(4, tanh; affine=true, track_stats=true), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.GroupNorm(4, 2), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.GroupNorm(4, 2; track_stats=true), image(6, 5, 4, 3); train=train)
        @test same_layer(Flux.LayerNorm(6), image(6, 5); train=train)
        @test same_layer(Flux.LayerNorm((6, 5), tanh), image(6, 5, 3); train=train)
        @test same_layer(Flux.Dropout(0), image(6, 5); train=train)
    end
    x = ones(Tensor{Float32}, 100, 100)
    dropped = Flux.trainmode!(Flux.Dropout(0.3))(x)
    @test 0.25 < mean(dropped .== 0) < 0.35 && maximum(dropped) ≈ 1 / 0.7f0
    g = Zygote.gradient(x -> sum(Flux.Dropout(0.3)(x)), x)[1]
    @test 0.25 < mean(g .== 0) < 0.35
    @test all(size(Flux.trainmode!(Flux.Dropout(0.5; dims=1))(x)) .== 100)
    @test abs(mean(Flux.trainmode!(Flux.AlphaDropout(0.3))(randn(Tensor{Float32}, 200, 200)))) < 0.1
    @test_throws DimensionMismatch torch(Flux.BatchNorm(4))(rand(Tensor{Float32}, 5, 3))
end

@testset Tally "recurrent" begin
    Random.seed!(2)
    for cell in (Flux.RNN, Flux.LSTM, Flux.GRU, Flux.GRUv3)
        @test same_layer(cell(3, 5), image(3, 4))
        @test same_layer(cell(3, 5), image(3))
        @test same_layer(Chain(cell(3, 5), Dense(5, 2)), image(3, 4))
        model = cell(3, 5)
        moved, sequence = torch(model), [image(3, 4) for _ in 1:6]
        @test all(near(moved(tensor(x)), model(x)) for x in sequence)
        Flux.reset!(model); Flux.reset!(moved)
        run(m, xs) = (Flux.reset!(m); sum(x -> sum(abs2, m(x)), xs))
        gs = Zygote.gradient(() -> run(model, sequence), Flux.params(model))
        tgs = Zygote.gradient(() -> run(moved, tensor.(sequence)), Flux.params(moved))
        for (p, t) in zip(Flux.params(model), Flux.params(moved))
            @test gs[p] === nothing ? tgs[t] === nothing : near(tgs[t], gs[p]; tol=1e-4)
        end
        @test same_layer(model, image(3, 4, 5); tol=1e-4)
    end
end

@testset Tally "embedding and one-hot" begin
    labels = rand(1:7, 6)
    hot = Flux.onehotbatch(labels, 1:7)
    e = Flux.Embedding(7, 4)
    moved = torch(e)
    @test near(moved(labels), e(labels))
    @test near(moved(hot), e(hot))
    @test near(moved(3), e(3))
    @test near(moved(reshape(labels, 2, 3)), e(reshape(labels, 2, 3)))
    gs = Zygote.gradient(() -> weighted(e(labels)), Flux.params(e))
    tgs = Zygote.gradient(() -> weighted(moved(labels)), Flux.params(moved))
    @test near(tgs[moved.weight], gs[e.weight])
    d = Dense(7, 4)
    @test near(torch(d)(torch(hot)), d(hot))
    @test Flux.onecold(torch(hot)) == labels
    @test Flux.onecold(tensor(Float32.(hot)), 'a':'g') == ('a':'g')[labels]
end
