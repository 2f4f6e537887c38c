# Functions of Julia that LibTorch calls: transforms, derivatives of one's own, hooks.

struct Refusal <: Exception
    why::String
end
const the_refusal = Refusal("not today")
refuses(xs...) = throw(the_refusal)

"Whether no handle is left, and nothing of Julia's is kept for LibTorch."
all_let_go() = left_alive() == 0 && isempty(TorchABI.borrowed.objects)

@testset Tally "vjp" begin
    x, y = tensor([1.0, 2, 3]), tensor([4.0, 5, 6])
    z, back = vjp((a, b) -> a .* b .^ 2, x, y)
    @test z == [16, 50, 108] && !requires_grad(z)
    @test back([1, 10, 100]) == ([16, 250, 3600], [8, 200, 3600])
    @test back(tensor([1f0, 0, 0])) == ([16, 0, 0], [8, 0, 0])
    @test all(g -> !requires_grad(g) && eltype(g) === Float64, back([1, 1, 1]))
    @test grad(x) === nothing && !requires_grad(x)
    # One number, several results, results that do not depend on x.
    s, slope = vjp(v -> sum(v .^ 2) / 2, x)
    @test s isa Tensor{Float64,0} && slope(1) == (x,) && slope(2)[1] == 2 .* Array(x)
    (u, v, c), several = vjp(t -> (t .+ 1, sum(t), tensor([7.0])), x)
    @test u == [2, 3, 4] && item(v) == 6 && c == [7]
    @test several(([1, 0, 0], 10, [1]))[1] == [11, 10, 10] && several((nothing, nothing, [5]))[1] == [0, 0, 0]
    @test vjp(t -> [t, 2 .* t], x)[1] == (x, 2 .* x)
    @test vjp(t -> tensor([1.0]), x)[2]([3]) == ([0, 0, 0],)
    @test vjp(identity, x)[2]([1, 2, 3]) == ([1, 2, 3],)
    z, back = vjp(t -> 2im .* t, tensor([1.0 + 1im]))
    @test z == [-2.0 + 2im] && back([1.0 + 0im])[1] == [-2.0im]
    m = nn.Linear(3, 2)
    y, back = vjp(m, ones(Tensor, 3, 4))
    @test size(y) == (2, 4) && back(ones(2, 4))[1] ≈ repeat(sum(Array(parameters(m)[1]); dims=2), 1, 4)
    @test no_grad(() -> vjp(t -> t .^ 2, x))[2]([1, 1, 1]) == ([2, 4, 6],)
    # Of what requires gradients the result can be differentiated further.
    w = requires_grad!(tensor([2.0]))
    y, back = vjp(t -> t .^ 3, w)
    @test requires_grad(y) && gradients(back([1])[1], w) == [12]
    y, back = vjp(t -> t .^ 3, w; create_graph=false)
    @test !requires_grad(y) && back([1])[1] == [12] && !requires_grad(back([1])[1])
    @test thrown(() -> back(([1], [2]))) isa MethodError && thrown(() -> back([1, 2])) isa DimensionMismatch
    @test thrown(() -> several(([1, 0, 0],))) isa DimensionMismatch
    @test refused(() -> vjp(t -> t, tensor([1])), :RUNTIME_ERROR)
    @test thrown(() -> vjp(t -> Array(t), x)) isa ArgumentError && thrown(() -> vjp(t -> item(sum(t)), x)) isa ArgumentError
    @test thrown(() -> vjp(t -> (), x)) isa ArgumentError && thrown(() -> vjp(t -> (t, 1), x)) isa ArgumentError
    @test thrown(() -> vjp(refuses, x)) === the_refusal
    @test occursin("pullback of", sprint(show, back))
    kept = with_scope(() -> vjp(t -> t .^ 2, x)[2])
    @test kept([1, 1, 1]) == ([2, 4, 6],)
end
@test all_let_go()

@testset Tally "jvp" begin
    x, y = tensor([1.0, 2, 3]), tensor([4.0, 5, 6])
    z, dz = jvp((a, b) -> a .* b, (x, y), ([1, 0, 2], tensor([1.0, 0, 2])))
    @test z == [4, 10, 18] && dz == [5, 0, 18]
    # Reductions and single elements keep their tangents.
    @test jvp(t -> sum(t .^ 2), x, [1, 0, 0]) == (fill(14.0), fill(2.0))
    @test jvp(t -> t[1] * t[3] + norm(t)^2, x, [0, 0, 1])[2] == fill(7.0)
    @test jvp(t -> (t .+ 1, tensor([1.0])), x, [1, 2, 3]) == (([2, 3, 4], [1]), ([1, 2, 3], [0]))
    @test sum(x) === 6.0 && x[1] === 1.0
    # Numbers that have none are Julia's own.
    @test jvp(t -> count(t .> 1) === 2 && tensor([3, 1])[1] === 3 ? t[tensor([3, 1])[1]] : t, x, [4, 5, 6])[2] == fill(6.0)
    @test with_scope(() -> jvp(t -> with_scope(() -> sum(t .^ 2)), x, [1, 0, 0])) == (fill(14.0), fill(2.0))
    @test thrown(() -> jvp(t -> t, x, [1.0])) isa DimensionMismatch
    @test thrown(() -> jvp(t -> t, (x, y), ([1.0, 1, 1],))) isa DimensionMismatch
    @test refused(() -> jvp(t -> t, tensor([1, 2]), [1, 2]), :RUNTIME_ERROR)
    @test thrown(() -> jvp(refuses, x, x)) === the_refusal
    @test jvp(t -> t, x, x)[2] == x
end
@test all_let_go()

@testset Tally "jacobian" begin
    A = tensor([1.0 2 3; 4 5 6])
    x = tensor([1.0, 2, 3])
    for forward in (false, true)
        J(f, xs...) = jacobian(f, xs...; forward=forward)
        @test J(t -> A * t, x) == A
        @test size(J(t -> A * t, x)) == (2, 3)
        # (size(y)..., size(x)...), at the indices of each.
        B = J(X -> X .* 2 .+ sum(X; dims=1), A)
        @test size(B) == (2, 3, 2, 3) && B[2, 3, 2, 3] == 3 && B[2, 3, 1, 3] == 1 && B[2, 3, 2, 1] == 0
        R = J(X -> vec(sum(X .^ 2; dims=1)), A)
        @test size(R) == (3, 2, 3) && R == [2 * (k == j) * A[i, j] for k in 1:3, i in 1:2, j in 1:3]
        @test J(t -> sum(t .^ 2), x) == 2 .* Array(x)
        of_x, of_A = J((t, M) -> M * t, x, A)
        @test of_x == A && size(of_A) == (2, 2, 3) && of_A == [(k == i) * x[j] for k in 1:2, i in 1:2, j in 1:3]
        a, b = J(t -> (t .^ 2, sum(t)), x)
        @test a == Diagonal(2 .* Array(x)) && b == [1, 1, 1]
        both = J((s, t) -> (s .* t, s), tensor([2.0]), tensor([3.0]))
        @test both[1][1][1] == 3 && both[1][2][1] == 2 && both[2][1][1] == 1 && both[2][2][1] == 0
        @test thrown(() -> J(refuses, x)) === the_refusal
    end
    polar(v) = [v[1] * cos(v[2]), v[1] * sin(v[2])]
    J = jacobian(v -> ops.stack(polar(v)), tensor([2.0, 0.5]))
    @test J ≈ [cos(0.5) -2sin(0.5); sin(0.5) 2cos(0.5)]
    # Numbers of Julia's decide, tensors without dimensions are computed with.
    branching(v) = v[1] > 0 && v[2] == 2 && 1 < v[2] <= v[2] ? exp(v[1]) + atan(v[2], v[1])^2 : sum(v)
    slope(a, b) = [exp(a) - 2atan(b, a) * b / (a^2 + b^2), 2atan(b, a) * a / (a^2 + b^2)]
    @test jacobian(branching, tensor([1.0, 2])) ≈ slope(1, 2) && jacobian(branching, tensor([-1.0, 2])) == [1, 1]
    @test jacobian(branching, tensor([1.0, 2]); forward=true) ≈ slope(1, 2)
    @test jacobian(v -> max(v[1], v[2]) * sqrt(abs(v[3])), tensor([1.0, 3, -4])) == [0, 2, -0.75]
    w = requires_grad!(tensor([1.0, 2]))
    @test gradients(sum(jacobian(t -> t .^ 3, w)), w) == [6, 12]
    @test !requires_grad(jacobian(t -> t .^ 3, w; create_graph=false))
    @test refused(() -> jacobian(t -> t, tensor([1, 2])), :RUNTIME_ERROR)
end
@test all_let_go()

@testset Tally "hessian" begin
    x = tensor([1.0, 2])
    @test hessian(t -> sum(t .^ 3), x) == [6 0; 0 12]
    rosenbrock(v) = (1 - v[1])^2 + 100 * (v[2] - v[1]^2)^2
    @test hessian(rosenbrock, tensor([1.0, 1])) == [802 -400; -400 200]
    Q = tensor([1.0 2; 3 4])
    @test hessian(t -> dot(t, Q * t), x) == [2 5; 5 8]
    H = hessian(X -> sum(X[1, :] .* X[2, :]), tensor([1.0 2 3; 4 5 6]))
    @test size(H) == (2, 3, 2, 3) && H[1, 2, 2, 2] == 1 && sum(H) == 6
    blocks = hessian((a, b) -> sum(a .^ 2) * b[1], x, tensor([3.0]))
    @test blocks[1][1] == [6 0; 0 6] && blocks[1][2] == reshape([2, 4], 2, 1)
    @test blocks[2][1] == [2 4] && blocks[2][2] == zeros(1, 1)
    @test refused(() -> hessian(t -> t .^ 2, x), :RUNTIME_ERROR)
    @test thrown(() -> hessian(refuses, x)) === the_refusal
end
@test all_let_go()

@testset Tally "transforms nest" begin
    x = tensor([1.0, 2, 3])
    cubes(t) = sum(t .^ 3)
    slope(t) = vjp(cubes, t)[2](1)[1]
    second = Diagonal(6 .* Array(x))
    @test slope(x) == 3 .* Array(x) .^ 2
    @test jacobian(slope, x) == second && jacobian(slope, x; forward=true) == second
    @test jacobian(t -> jacobian(cubes, t), x) == second
    @test jvp(slope, x, [1, 0, 1])[2] == [6, 0, 18]
    @test jvp(t -> jacobian(cubes, t), x, [1, 0, 1])[2] == [6, 0, 18]
    @test vjp(t -> jvp(cubes, t, [1, 0, 1])[2], x)[2](1)[1] == [6, 0, 18]
    @test hessian(t -> sum(slope(t)), x) == Diagonal([6, 6, 6])
    @test jacobian(t -> hessian(cubes, t), x)[3, 3, 3] == 6
    X = tensor([1.0 4; 2 5; 3 6])
    @test jacobian(M -> vmap(cubes, M), X)[2, :, 2] == 3 .* Array(X)[:, 2] .^ 2
    @test vjp(M -> vmap(cubes, M), X)[2]([1, 1])[1] == 3 .* Array(X) .^ 2
    @test jvp(M -> vmap(cubes, M), X, ones(3, 2))[2] == vec(sum(3 .* Array(X) .^ 2; dims=1))
    # LibTorch's vmap would give zeros.
    for of_example in (slope, t -> jacobian(cubes, t), t -> hessian(cubes, t), t -> jvp(cubes, t, t)[2],
                       t -> checkpoint(cubes, t))
        @test thrown(() -> vmap(of_example, X)) isa ArgumentError
    end
    cube = differentiable(t -> (t .^ 3, Δ -> 3 .* t .^ 2 .* Δ))
    @test jacobian(M -> vmap(t -> sum(cube(t)), M), X)[2, :, 2] == 3 .* Array(X)[:, 2] .^ 2
    @test refused(() -> jvp(t -> jvp(cubes, t, t)[2], x, x), :RUNTIME_ERROR)
    @test vmap(t -> vmap(s -> s * 2, t), X) == 2 .* Array(X)
    @test thrown(() -> jacobian(t -> jvp(refuses, t, t)[2], x)) === the_refusal
end
@test all_let_go()

@testset Tally "vmap" begin
    A, X = tensor([1.0 2; 3 4; 5 6]), tensor([1.0 2 3 4; 5 6 7 8])
    calls = Ref(0)
    product = vmap(X) do x
        calls[] += 1
        @test size(x) == (2,)
        A * x
    end
    @test calls[] == 1 && product == A * X
    one_row = vmap((a, x) -> a .* x, A', X; in_dims=(2, nothing))
    @test size(one_row) == (2, 4, 3) && all(one_row[:, :, i] == A[i, :] .* X for i in 1:3)
    @test vmap(dot, X, X; in_dims=2) == vec(sum(abs2, Array(X); dims=1))
    @test vmap(x -> 2 .* x, X; in_dims=1) == 2 .* Array(X)'
    @test vmap(x -> 2 .* x, X; in_dims=1, out_dim=1) == 2 .* Array(X)
    @test vmap(x -> 2 .* x, X; out_dim=1) == 2 .* Array(X)'
    @test vmap(sum, X) == vec(sum(Array(X); dims=1)) && vmap(x -> x[1] - x[2], X) == [-4, -4, -4, -4]
    @test vmap((x, y) -> (x .+ y, sum(x)), X, X)[2] == vec(sum(Array(X); dims=1))
    @test vmap((s, x) -> s .* x, tensor([1.0, 2, 3, 4]), X) == [1 4 9 16; 5 12 21 32]
    T = tensor(reshape(1.0:24, 2, 3, 4))
    @test vmap(M -> sum(M; dims=1), T; in_dims=2) == permutedims(sum(Array(T); dims=1), (1, 3, 2))
    @test thrown(() -> vmap(x -> x, X; in_dims=3)) isa ArgumentError
    @test thrown(() -> vmap(x -> x, X; in_dims=(1, 2))) isa ArgumentError
    @test thrown(() -> vmap(x -> x, X; out_dim=3)) isa ArgumentError
    @test thrown(() -> vmap(x -> x, X; out_dim=0)) isa ArgumentError
    @test thrown(() -> vmap(x -> x, tensor(1.0))) isa ArgumentError
    @test refused(() -> vmap(x -> x, X; in_dims=nothing), :INVALID_ARGUMENT)
    @test refused(() -> vmap((x, y) -> x, X, A), :INVALID_ARGUMENT)
    @test thrown(() -> vmap(refuses, X)) === the_refusal
end
@test all_let_go()

@testset Tally "gradcheck" begin
    x, y = tensor([0.5, -1, 2]), tensor([1.0, 2, 3])
    @test gradcheck((a, b) -> sin.(a) .* b, x, y)
    @test gradcheck(t -> sum(t .^ 3), x; forward=true) && gradcheck(t -> sum(t .^ 3), x; second_order=true)
    @test gradcheck(t -> (exp.(t), sum(t)), x) && gradcheck(t -> abs.(t), tensor([1 + 2im, -0.5 + 0.25im]))
    wrong = differentiable(t -> (t .^ 2, Δ -> 2.1 .* t .* Δ))
    e = thrown(() -> gradcheck(wrong, x))
    @test e isa TorchError && e.code === :RUNTIME_ERROR && occursin("element 2 of the result", e.message)
    @test gradcheck(wrong, x; rtol=0.2)
    @test refused(() -> gradcheck(t -> t .^ 3, x; atol=0, rtol=0), :RUNTIME_ERROR)
    @test refused(() -> gradcheck(t -> t, x; eps=-1), :INVALID_ARGUMENT)
    # Only those that require gradients.
    half = differentiable((a, b) -> (a .* b, Δ -> (Δ .* b, nothing)))
    @test gradcheck(half, requires_grad!(tensor([1.0])), tensor([2.0]))
    @test refused(() -> gradcheck(half, tensor([1.0]), tensor([2.0])), :RUNTIME_ERROR)
    @test thrown(() -> gradcheck(refuses, x)) === the_refusal
end
@test all_let_go()

@testset Tally "checkpoint" begin
    x, w = requires_grad!(tensor([1.0, 2])), requires_grad!(tensor([3.0, 4]))
    calls = Ref(0)
    layer(t) = (calls[] += 1; sum(t .^ 2 .* w))
    y = checkpoint(layer, x)
    @test item(y) == 19 && calls[] == 1
    backward(y)
    @test calls[] == 2 && grad(x) == [6, 16] && grad(w) == [1, 4]
    a, b = checkpoint((s, t) -> (s .* t, s), x, w)
    @test a == [3, 8] && b == [1, 2]
    foreach(t -> grad!(t, nothing), (x, w))
    backward(sum(a))
    @test grad(x) == [3, 4] && grad(w) == [1, 2]
    # The same random numbers both times.
    manual_seed(3)
    seen = Any[]
    noisy(t) = (n = rand(Tensor{Float64}, 2); push!(seen, n); t .* n)
    backward(sum(checkpoint(noisy, x)))
    @test length(seen) == 2 && seen[1] == seen[2]
    @test refused(() -> gradients(checkpoint(layer, x), x), :RUNTIME_ERROR)
    fails_later(t) = calls[] == 0 ? refuses() : (calls[] = 0; t .* 2)
    y = sum(checkpoint(fails_later, x))
    @test thrown(() -> backward(y)) === the_refusal
    @test thrown(() -> checkpoint(refuses, x)) === the_refusal
end
@test all_let_go()

@testset Tally "differentiable" begin
    calls = Ref(0)
    cube = differentiable() do x
        @test !grad_enabled() && x isa Tensor
        return x .^ 3, Δ -> (calls[] += 1; 3 .* x .^ 2 .* Δ)
    end
    x = requires_grad!(tensor([1.0, 2, 3]))
    z = cube(x)
    @test z == [1, 8, 27] && requires_grad(z) && !is_leaf(z)
    backward(sum(z); retain_graph=true)
    @test grad(x) == [3, 12, 27] && calls[] == 1
    @test gradients(z, x; gradient=[1, 0, 2]) == [3, 0, 54]
    @test hessian(t -> sum(cube(t)), x) == Diagonal([6, 12, 18])
    @test gradcheck(cube, x) && gradcheck(cube, x; second_order=true)
    @test jvp(cube, detach(x), [1, 0, 1]) == ([1, 8, 27], [3, 0, 27])
    @test cube(detach(x)) == z && !requires_grad(cube(detach(x))) && !requires_grad(no_grad(() -> cube(x)))
    # Several arguments and results, other arguments, keywords, results of Julia's own.
    scaled = differentiable((a, n, b; shift=0) -> ((Array(a) .* n .+ shift, sum(b)),
                                                   ((Δa, Δb),) -> (n .* Δa, nothing, fill(item(Δb), 2))))
    a, b = requires_grad!(tensor([1.0, 2])), requires_grad!(tensor([3.0, 4]))
    u, v = scaled(a, 10, b; shift=1)
    @test u isa Tensor{Float64,1} && u == [11, 21] && v isa Tensor{Float64,0} && item(v) == 7
    @test gradients([sum(u), v], [a, b]; gradient=(1, 5), retain_graph=true) == [[10, 10], [5, 5]]
    @test gradients(v, [a, b]) == [[0, 0], [1, 1]]
    first_alone = differentiable((s, t) -> (s .* t, Δ -> (Δ .* t, nothing)))
    @test gradients(sum(first_alone(a, b)), [a, b]; allow_unused=true)[2] === nothing
    constant = differentiable(t -> (item(sum(t)), Δ -> 2))
    @test gradients(constant(a), a) == [2, 2] && item(constant(detach(a))) == 3
    # What is saved is differentiated, and watched.
    exponential = differentiable() do t
        y = exp.(t)
        return y, (Δ, y) -> y .* Δ, y
    end
    @test gradcheck(exponential, x) && gradcheck(exponential, x; second_order=true)
    e = exponential(x)
    no_grad(() -> e .*= 2)
    @test refused(() -> backward(sum(e)), :RUNTIME_ERROR)
    captured = differentiable(t -> (y = exp.(t); (y, Δ -> y .* Δ)))
    @test gradients(sum(captured(x)), x) ≈ exp.(Array(x))
    @test thrown(() -> gradients(sum(captured(x)), x; create_graph=true)) isa ArgumentError
    both = differentiable((s, t) -> (s .* t, (Δ, s, t) -> (Δ .* t, Δ .* s), (s, t)))
    @test gradcheck(both, a, b) && gradcheck(both, a, b; second_order=true)
    # Integers among the results have no gradient.
    top = differentiable() do t
        values, indices = ops.max(t, 0)
        return (values, indices), ((Δ, _),) -> Δ .* (t .== values)
    end
    most, at = top(x)
    @test requires_grad(most) && !requires_grad(at) && eltype(at) === Int64 && gradients(most, x) == [0, 0, 1]
end
@test all_let_go()

@testset Tally "pullbacks that are wrong" begin
    x = requires_grad!(tensor([1.0, 2]))
    slope(pullback) = gradients(sum(differentiable(t -> (t .* 2, pullback))(x)), x)
    @test slope(Δ -> [5, 6]) == [5, 6] && slope(Δ -> (1,)) == [1, 1] && slope(Δ -> Float32[1, 2]) == [1, 2]
    @test thrown(() -> slope(Δ -> (Δ, Δ))) isa ArgumentError
    @test thrown(() -> slope(Δ -> "text")) isa ArgumentError
    @test thrown(() -> slope(Δ -> [1, 2, 3])) isa DimensionMismatch
    @test thrown(() -> slope(refuses)) === the_refusal
    @test thrown(() -> slope(Δ -> undefined_function(Δ))) isa UndefVarError
    @test thrown(() -> slope(Δ -> Δ .+ tensor([1.0, 2, 3]))) isa DimensionMismatch
    @test thrown(() -> slope(Δ -> (t = Δ .* 1; free!(t); t))).code === :INVALID_HANDLE
    @test thrown(() -> differentiable(t -> t)(x)) isa ArgumentError
    @test thrown(() -> differentiable(t -> (t, identity, 3))(x)) isa ArgumentError
    @test thrown(() -> differentiable(t -> (t, t))(x)) isa ArgumentError
    @test thrown(() -> differentiable(refuses)(x)) === the_refusal
    @test refused(() -> slope(Δ -> nothing), :RUNTIME_ERROR)
end
@test all_let_go()

@testset Tally "hooks" begin
    x = requires_grad!(tensor([1.0, 2, 3]))
    seen = Any[]
    hook = register_hook!(g -> (push!(seen, Array(g)); 2 .* g), x)
    another = register_hook!(g -> (push!(seen, Array(g)); nothing), x)
    backward(sum(x .^ 2))
    @test seen == [[2, 4, 6], [4, 8, 12]] && grad(x) == [4, 8, 12]
    remove!(hook)
    remove!(hook)
    remove!(another)
    grad!(x, nothing)
    backward(sum(x .^ 2))
    @test grad(x) == [2, 4, 6] && length(seen) == 2
    # Within the graph, with numbers where there are no gradients to record.
    y = x .^ 2
    clip = register_hook!(g -> norm(g) > 1 ? g ./ norm(g) : g, y)
    @test gradients(sum(3 .* y), x) ≈ 2 .* Array(x) ./ sqrt(3)
    grad!(x, nothing)
    # After gathering, for optimisers that step at once.
    post = register_post_accumulate_grad_hook!(x) do t
        push!(seen, Array(grad(t)))
        no_grad(() -> t .-= 0.5 .* grad(t))
        grad!(t, nothing)
    end
    backward(sum(x .* 2))
    @test seen[end] == [2, 2, 2] && grad(x) === nothing && x == [0, 1, 2]
    remove!(post)
    once = Ref{Any}()
    once[] = register_hook!(g -> (remove!(once[]); 10 .* g), x)
    @test gradients(sum(x), x) == [10, 10, 10] && gradients(sum(x), x) == [1, 1, 1]
    for (bad, type) in ((g -> [1, 2, 3], ArgumentError), (g -> push!(Any[], g), ArgumentError),
                        (g -> g[1:2], DimensionMismatch))
        h = register_hook!(bad, x)
        @test thrown(() -> backward(sum(x))) isa type
        remove!(h)
    end
    for register in (register_hook!, register_post_accumulate_grad_hook!)
        h = register(refuses, x)
        @test thrown(() -> backward(sum(x))) === the_refusal
        remove!(h)
    end
    @test refused(() -> register_hook!(identity, tensor([1.0])), :RUNTIME_ERROR)
    @test refused(() -> register_post_accumulate_grad_hook!(identity, y), :RUNTIME_ERROR)
    # A hook lives as long as its tensor.
    @test live_handles(:function) == 0 && !isempty(TorchABI.borrowed.objects)
end
@test all_let_go()

@testset Tally "failures" begin
    x = requires_grad!(tensor([1.0, 2]))
    # The exception itself, and where it was thrown.
    stack = try
        jacobian(t -> vjp(u -> jvp(refuses, u, u)[1], t)[2]([1, 1])[1], x)
    catch e
        @test e === the_refusal
        TorchABI.exception_stack()
    end
    inside = stack[end - 1][1]
    text = sprint(showerror, inside)
    @test inside isa TorchABI.Inside && occursin("refuses", text) && occursin("functions.jl", text)
    # What catches it goes on; what fails otherwise is not taken for it.
    @test jvp(t -> try; jvp(refuses, t, t)[1]; catch; t; end, detach(x), [1, 1])[2] == [1, 1]
    @test jvp(t -> (thrown(() -> t .+ tensor([1.0, 2, 3])); t), detach(x), [1, 1])[2] == [1, 1]
    e = thrown(() -> jvp(t -> ops.add(t, tensor([1.0, 2, 3])), detach(x), [1, 1]))
    @test e isa TorchError && e.code === :RUNTIME_ERROR && e.func == "tabi_call_tt"
    for e in (InterruptException(), ErrorException("with \0 in it"), ErrorException("ä"^5000), Refusal(""))
        @test thrown(() -> jvp(t -> throw(e), detach(x), [1, 1])) === e
    end
    @test thrown(() -> jacobian(t -> ntuple(i -> t, 300), x)) isa ArgumentError
    # In tasks and on threads, each its own.
    tasks = map(i -> @async(try; jvp(t -> throw(Refusal("$i")), detach(x), [1, 1]); catch e; e.why; end), 1:5)
    @test map(fetch, tasks) == ["1", "2", "3", "4", "5"]
    code, text = run_julia("""
        results = zeros(4)
        Threads.@threads for i in 1:4
            for _ in 1:50
                x = tensor([1.0, i])
                f = differentiable(t -> (t .^ 2, Δ -> 2 .* t .* Δ))
                results[i] += hessian(t -> sum(f(t) .* t), x)[2, 2]
                try
                    jacobian(t -> error("on thread \$i"), x)
                catch e
                    e.msg == "on thread \$i" || (results[i] = NaN)
                end
            end
        end
        GC.gc(); TorchABI.drain(); GC.gc(); TorchABI.drain()
        print(results == 50 .* 6 .* (1:4), isempty(TorchABI.borrowed.objects))
        """; JULIA_NUM_THREADS="4", OMP_NUM_THREADS="1")
    @test code == 0 && text == "truetrue"
end
@test all_let_go()

@testset Tally "training with functions of one's own" begin
    # A loop of custom operations neither grows nor keeps what it no longer needs.
    swish = differentiable() do x
        s = sigmoid.(x)
        return x .* s, (Δ, x) -> (s = sigmoid.(x); Δ .* (s .+ x .* s .* (1 .- s))), x
    end
    manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 8), swish, nn.Linear(8, 1))
    x = randn(Tensor, 2, 32)
    y = sum(x .^ 2; dims=1)
    optimiser = optim.Adam(parameters(model); lr=0.05)
    losses = map(1:60) do _
        loss = ops.mse_loss(model(x), y)
        zero_grad!(optimiser)
        backward(loss)
        step!(optimiser)
        item(loss)
    end
    @test losses[end] < losses[1] / 4
    @test gradcheck(swish, tensor([0.5, -1.0, 3.0])) && gradcheck(swish, tensor([0.5, -1.0]); second_order=true)
end
@test all_let_go()
