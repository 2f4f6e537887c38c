# ChainRules and Zygote: gradients of tensors against finite differences, and against Zygote's own of arrays.
using Zygote, ChainRulesCore
using LinearAlgebra, Statistics

"A function's gradients on tensors are those that Zygote finds on arrays."
function same_gradients(f, arrays...; rtol=1e-6)
    wanted = Zygote.gradient(f, arrays...)
    found = Zygote.gradient(f, map(x -> x isa AbstractArray ? tensor(x) : x, arrays)...)
    return all(zip(wanted, found, arrays)) do (w, g, x)
        w === nothing && return g === nothing || all(iszero, g)
        g !== nothing && (x isa Number ? g isa Number && isapprox(g, w; rtol=rtol) :
                             g isa Tensor && size(g) == size(w) && isapprox(Array(g), w; rtol=rtol))
    end
end

A, B, v, w = randn(3, 4), randn(3, 4), randn(4), randn(3)
M, S = randn(3, 3) + 3I, rand(3, 4) .+ 0.5
X = randn(4, 3, 2)

@testset Tally "functions of one tensor" begin
    @test same_gradients(x -> sum(x), A)
    @test same_gradients(x -> sum(abs2, x), A)
    @test same_gradients(x -> sum(sum(x; dims=1) .^ 2), A)
    @test same_gradients(x -> sum(sum(x; dims=(1, 3)) .^ 2), X)
    @test same_gradients(x -> mean(x), A)
    @test same_gradients(x -> sum(mean(x; dims=2) .^ 3), A)
    @test same_gradients(x -> prod(x), A)
    @test same_gradients(x -> maximum(x), A)
    @test same_gradients(x -> sum(maximum(x; dims=1)), A)
    @test same_gradients(x -> minimum(x), A)
    @test same_gradients(x -> var(x), A)
    @test same_gradients(x -> sum(std(x; dims=1)), A)
    @test same_gradients(x -> norm(x), A)
    @test same_gradients(x -> sum(abs2, cumsum(x; dims=2)), A)
    @test same_gradients(x -> sum(abs2, cumsum(x)), v)
    @test same_gradients(x -> sum(reshape(x, 6, 2) .^ 2 .* (1:6)), A)
    @test same_gradients(x -> sum(reshape(x, 6, :) .^ 2 .* (1:6)), A)
    @test same_gradients(x -> sum(vec(x) .^ 2 .* (1:12)), A)
    @test same_gradients(x -> sum(permutedims(x) .^ 2 .* (1:4)), A)
    @test same_gradients(x -> sum(permutedims(x, (3, 1, 2)) .^ 2 .* (1:2)), X)
    @test same_gradients(x -> sum(abs2, dropdims(sum(x; dims=1); dims=1)), A)
    @test same_gradients(x -> sum(transpose(x) .^ 2 .* (1:4)), A)
    @test same_gradients(x -> sum(x' .^ 2 .* (1:4)), A)
    @test same_gradients(x -> x[2, 3]^2, A)
    @test same_gradients(x -> sum(abs2, x[2:3, :]), A)
    @test same_gradients(x -> sum(x[[1, 1, 2], 3] .* [1, 2, 3]), A)
    @test same_gradients(x -> sum(abs2, view(x, :, 2)), A)
    @test same_gradients(x -> sum(repeat(x, 2, 3) .* randn(MersenneTwister(1), 6, 12)), A)
    @test same_gradients(x -> sum(sort(x) .* (1:4)), v)
    @test same_gradients(x -> tr(x * x), M)
    @test same_gradients(x -> det(x), M)
    @test same_gradients(x -> logdet(x), M * M' + I)
    @test same_gradients(x -> sum(abs2, inv(x)), M)
    @test same_gradients(x -> sum(copy(x) .* x), A)
    @test same_gradients(x -> sum(-x .* x), A)
end

@testset Tally "functions of two" begin
    @test same_gradients((x, y) -> sum(abs2, x + y), A, B)
    @test same_gradients((x, y) -> sum(abs2, x - y), A, B)
    @test same_gradients((x, y) -> sum(abs2, x * y'), A, B)
    @test same_gradients((x, y) -> sum(abs2, x * y), A, v)
    @test same_gradients((x, y) -> dot(x, y)^2, A, B)
    @test same_gradients((x, y) -> sum(abs2, x \ y), M, w)
    @test same_gradients((x, y) -> sum(abs2, x \ y), M, A)
    for wrap in (Symmetric, x -> Symmetric(x, :L), UpperTriangular, LowerTriangular, x -> Diagonal(diag(x)))
        @test same_gradients((x, y) -> sum(abs2, wrap(x) * y), M, A)
        @test same_gradients((x, y) -> sum(abs2, wrap(x) \ y), M, w)
    end
    @test same_gradients((x, a) -> sum(abs2, a * x), A, 2.5)
    @test same_gradients((x, a) -> sum(abs2, x * a), A, 2.5)
    @test same_gradients((x, a) -> sum(abs2, x / a), A, 2.5)
    @test same_gradients((x, y) -> sum(abs2, vcat(x, y)[2:5, :]), A, B)
    @test same_gradients((x, y) -> sum(abs2, hcat(x, y)[:, 2:5]), A, B)
    @test same_gradients((x, y) -> sum(abs2, cat(x, y; dims=3)[:, :, 2]), A, B)
    @test same_gradients((x, y) -> sum(abs2, reduce(hcat, [x, y])), v, 2v)
end

@testset Tally "broadcasts" begin
    for f in (+, -, *, /)
        @test same_gradients((x, y) -> sum(abs2, f.(x, y)), A, S)
        @test same_gradients((x, y) -> sum(abs2, f.(x, y)), A, w)
        @test same_gradients((x, y) -> sum(abs2, f.(x, y')), A, v)
        @test same_gradients((x, a) -> sum(abs2, f.(x, a)), A, 1.5)
        @test same_gradients((x, a) -> sum(abs2, f.(a, x)), S, 1.5)
        @test same_gradients(x -> sum(abs2, f.(x, 2)), A)
    end
    @test same_gradients(x -> sum(x .^ 2), A)
    @test same_gradients(x -> sum(x .^ 3), A)
    @test same_gradients((x, p) -> sum(x .^ p), S, 1.7)
    for f in (tanh, sin, exp, abs, abs2, sqrt, log, identity, inv, cos, atan)
        @test same_gradients(x -> sum(abs2, f.(x)), S)
    end
    @test same_gradients(x -> sum(@. sin(x) * exp(-x^2) + 2x), A)
    @test same_gradients((x, y) -> sum(@. x * y + max(x, y) / 2), A, B)
    @test same_gradients((x, a) -> sum((t -> a * t^2 + sin(a * t)).(x)), A, 0.7)
    @test same_gradients((x, y) -> sum(map(tanh, x) .* y), A, B)
    @test same_gradients(x -> sum(x .* (x .> 0)), A)
    @test same_gradients(x -> sum(clamp.(x, -0.5, 0.5) .* x), A)
    @test same_gradients(x -> sum(sin, x), A)
    @test same_gradients(x -> sum(Float64.(x) .* x), A)
end

@testset Tally "Julia and PyTorch mixed" begin
    f(x) = sum(sin.(Array(tensor(x) * tensor(x)')) .* (1:3))
    g(x) = sum(sin.(x * x') .* (1:3))
    @test Zygote.gradient(f, A)[1] ≈ Zygote.gradient(g, A)[1]
    @test Zygote.gradient(f, A)[1] isa Matrix{Float64}
    h(x) = sum(tensor(sin.(Array(x))) .* x)
    @test Array(Zygote.gradient(h, tensor(A))[1]) ≈ Zygote.gradient(x -> sum(sin.(x) .* x), A)[1]
    @test Zygote.gradient(x -> sum(collect(tensor(x) .^ 2)), A)[1] ≈ 2A
    @test Zygote.gradient(x -> sum(tensor(x) * B'), A)[1] ≈ ones(3, 3) * B
    # An array beside a tensor.
    t = tensor(B)
    found = Zygote.gradient(x -> sum(abs2, x .* t), A)[1]
    @test found isa Matrix{Float64} && found ≈ 2A .* B .^ 2
    @test Zygote.gradient(x -> sum(abs2, t * x), collect(A'))[1] ≈ 2B' * (B * A')
    @test Zygote.gradient(x -> item(ops.mul(tensor(x), tensor(x))), fill(3.0))[1] ≈ fill(6.0)
end

@testset Tally "operators and modules" begin
    t = tensor(A)
    @test Zygote.gradient(t -> sum(ops.relu(t)), t)[1] == (t .> 0)
    # Of a loss, which is a tensor of one element.
    @test Zygote.gradient(t -> ops.mse_loss(t, zero(t)), t)[1] ≈ 2 .* t ./ length(t)
    @test Array(Zygote.gradient(t -> sum(ops.softmax(t, -1) .* t), t)[1]) ≈
          Array(Zygote.gradient(t -> sum(TorchABI.call("aten::softmax.int", t, -1) .* t), t)[1])
    values, at = Zygote.pullback(t -> ops.topk(t, 2)[1], t)
    @test sum(at(ones(2, 4))[1]) ≈ 8
    @test Zygote.gradient((a, b) -> sum(ops.cat([a, b]) .^ 2), t, t)[1] ≈ 2A
    @test Zygote.gradient(t -> sum(nn.functional.gelu(t)), t)[1] isa Tensor
    manual_seed(1)
    m = nn.Sequential(nn.Linear(4, 5), TorchABI.relu, nn.Linear(5, 2))
    x = randn(Tensor{Float32}, 4, 3)
    loss = sum(m(x) .^ 2)
    backward(loss)
    wanted = map(p -> Array(grad(p)), parameters(m))
    of_m, of_x = Zygote.gradient((m, x) -> sum(m(x) .^ 2), m, x)
    @test Array(of_m.var"0".weight) ≈ wanted[1]
    @test Array(of_m.var"2".bias) ≈ wanted[4]
    leaf = requires_grad!(copy(x))
    @test Array(of_x) ≈ Array(gradients(sum(m(leaf) .^ 2), leaf))
    ps = TorchABI.extension(:TorchABIZygoteExt).lasting_parameters(m)
    found = Zygote.gradient(() -> sum(m(x) .^ 2), Zygote.Params(map(last, ps)))
    @test all(Array(found[p]) ≈ g for ((_, p), g) in zip(ps, wanted))
    ps = parameters(m)
    found = Zygote.gradient(() -> sum(m(x) .^ 2), Zygote.Params(ps))
    @test all(Array(found[p]) ≈ g for (p, g) in zip(ps, wanted))
    @test all(p -> grad(p) !== nothing, ps)  # by backward above; Zygote adds nothing to it
end

# An adjoint of a user's own: what it makes is data to this package, until its gradient is looked at.
twice(w) = 2 .* w
Zygote.@adjoint twice(w) = tensor(2 .* Array(w)), Δ -> (Δ .* 2,)

@testset Tally "implicit parameters: gradients of data wait until somebody looks" begin
    m = nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 2))
    x, ps = randn(Tensor, 4, 3), parameters(m)
    of_loss(x) = sum(m(x) .^ 2)
    wanted = Zygote.gradient(of_loss, x)[1]
    # Data are parameters too, as they are, made by a rule, or by a user's adjoint.
    for (w, f) in ((x, identity), (0 .+ x, w -> -w), (Array(x), tensor), (x ./ 2, twice), (x, w -> (w,)[1]))
        found = Zygote.gradient(() -> of_loss(f(w)), Zygote.Params([w, ps...]))
        @test Array(found[w]) ≈ Array(Zygote.gradient(w -> of_loss(f(w)), w)[1]) rtol = 1e-6
        @test all(p -> found[p] isa Tensor, ps)
    end
    # Of some of the parameters alone, and of those of an outer module.
    found = Zygote.gradient(() -> of_loss(x), Zygote.Params(ps[1:1]))
    @test found[ps[1]] ≈ Zygote.gradient(() -> of_loss(x), Zygote.Params(ps))[ps[1]]
    first_layer = nn.Linear(4, 4)
    both = [parameters(first_layer); ps]
    found = Zygote.gradient(() -> of_loss(first_layer(x)), Zygote.Params(both))
    zero_grad!(m)
    backward(of_loss(first_layer(x)))
    @test all(p -> found[p] ≈ grad(p), both)
    # Explicit gradients do not wait, whatever is changed in place on the way.
    function by_buffer(x)
        b = Zygote.Buffer(zeros(2))
        b[1] = of_loss(x)
        return copy(b)[1]
    end
    @test getfield(Zygote.gradient(by_buffer, x)[1], :handle) != C_NULL
    # Those of plain data are not computed: memory that they would take stays free.
    wide = nn.Linear(200_000, 1)
    data, w = randn(Tensor, 200_000, 10), parameters(wide)
    step() = Zygote.gradient(() -> sum(wide(data)), Zygote.Params(w))
    step()
    GC.gc()
    before = TorchABI.memory_counters().total
    step()
    @test TorchABI.memory_counters().total - before < 4 * length(data)
end

@testset Tally "finite differences" begin
    numerical(f, x; h=1e-6) = [(f(x .+ h .* (1:length(x) .== i)) - f(x .- h .* (1:length(x) .== i))) / 2h for i in 1:length(x)]
    for f in (x -> sum(tanh.(x) .* x), x -> sum(ops.logsumexp(x, [0])), x -> norm(x .* 2) + maximum(x), x -> prod(x) * sum(x .^ 3))
        @test Array(Zygote.gradient(f, tensor(v))[1]) ≈ numerical(y -> Float64(f(tensor(y))), v) rtol = 1e-5
    end
end

@testset Tally "rules of ChainRules" begin
    t = tensor(A)
    y, back = rrule(ops.mul, t, t)
    @test y == t .* t
    @test back(ones(3, 4))[1] == NoTangent() && back(ones(3, 4))[2] ≈ A
    y, back = rrule(TorchABI.call, "aten::topk", t, 2)
    @test length(y) == 2 && back(Tangent{Tuple}(ones(2, 4), ZeroTangent()))[3] isa Tensor
    @test back(ZeroTangent())[3] isa NoTangent
    m = nn.Linear(3, 2)
    y, back = rrule(m, randn(Tensor{Float32}, 3, 5))
    of_m, of_x = back(ones(Float32, 2, 5))
    @test of_m isa Tangent && all(of_m.bias .== 5) && size(of_x) == (3, 5)
    @test rrule(sum, t)[1] isa Float64
    @test unthunk(rrule(tensor, A)[2](t)[2]) == A
    @test ProjectTo(t)(A) isa Tensor
end
