# Gradients against what calculus says.

leaf(x) = requires_grad!(tensor(x))

@testset Tally "backward" begin
    x = leaf([1.0 2; 3 4])
    @test requires_grad(x) && is_leaf(x) && grad(x) === nothing
    y = x .^ 2 .+ 3 .* x
    @test requires_grad(y) && !is_leaf(y) && grad_fn(2x) == "MulBackward0" && grad_fn(x) === nothing
    loss = sum(y)
    @test loss isa Tensor{Float64,0} && item(loss) == 60
    backward(loss)
    @test grad(x) == [5 7; 9 11]
    backward(sum(x))
    @test grad(x) == [6 8; 10 12]
    grad!(x, nothing)
    @test grad(x) === nothing
    grad!(x, tensor(ones(2, 2)))
    @test grad(x) == ones(2, 2)
    grad!(x, nothing)
    backward(x .* 2; gradient=[1 0; 0 3])
    @test grad(x) == [2 0; 0 6]
    @test thrown(() -> backward(x .* 2; gradient=[1 2 3])) isa DimensionMismatch
    @test refused(() -> backward(x .* 2), :RUNTIME_ERROR)
    z = sum(x)
    backward(z)
    @test refused(() -> backward(sum(x .* x) |> l -> (backward(l); l)), :RUNTIME_ERROR)
    w = leaf([2.0])
    l = sum(w .^ 3)
    backward(l; retain_graph=true)
    backward(l)
    @test grad(w) == [24]
    a, b = leaf([1.0]), leaf([2.0])
    backward(sum(a .* b); inputs=[a])
    @test grad(a) == [2] && grad(b) === nothing
    h = a .* 3
    retain_grad!(h)
    backward(sum(h .^ 2))
    @test grad(h) == [6]
    @test refused(() -> requires_grad!(tensor([1, 2])), :RUNTIME_ERROR)
end

@testset Tally "gradients" begin
    x, y, unused = leaf([1.0, 2]), leaf([3.0, 4]), leaf([0.0])
    g = gradients(sum(x .* y .^ 2), [x, y])
    @test g[1] == [9, 16] && g[2] == [6, 16] && grad(x) === nothing
    @test gradients(sum(x .^ 2), x) == [2, 4]
    @test gradients(sum(x), [x, unused]; allow_unused=true)[2] === nothing
    @test refused(() -> gradients(sum(x), [x, unused]), :RUNTIME_ERROR)
    first = gradients(sum(x .^ 3), x; create_graph=true)
    @test gradients(sum(first), x) == 6 .* [1, 2]
    @test gradients([x .* 2, x .* 3], x; gradient=[[1.0, 1], [1.0, 0]]) == [5, 2]
end

@testset Tally "modes" begin
    x = leaf([1.0])
    @test grad_enabled()
    y = no_grad() do
        @test !grad_enabled()
        @test enable_grad(() -> requires_grad(x .* 2))
        @test !grad_enabled()
        x .* 2
    end
    @test grad_enabled() && !requires_grad(y) && sum(y) === 2.0
    z = inference_mode(() -> x .* 2)
    @test !requires_grad(z) && refused(() -> z .* x, :RUNTIME_ERROR)
    @test thrown(() -> no_grad(() -> error("inside"))) isa ErrorException
    @test grad_enabled()
    @test !requires_grad(detach(x .* 2))
end

@testset Tally "gradients that wait until somebody looks" begin
    x, w, Δ = randn(Tensor, 4, 3), randn(Tensor, 2, 4), ones(Tensor, 2, 3)
    is_waiting(t) = getfield(t, :handle) == C_NULL
    y, back = TorchABI.recorded((w, x) -> w * x, (w, x))
    now, later, never = back(Δ)[1], back(Δ; postpones=t -> t === x)[1], back(Δ; postpones=t -> true)[1]
    @test !is_waiting(later[1]) && is_waiting(later[2]) && size(later[2]) == (4, 3) && all(is_waiting, never)
    @test later == now && !is_waiting(later[2]) && eltype(later[2]) === Float32
    @test back(nothing; postpones=t -> true)[1] == (nothing, nothing)
    found = back(Δ; postpones=t -> t === x)[1]
    w .= 2 .* w .+ 1
    @test occursin("modified by an inplace operation", sprint(showerror, thrown(() -> found[2] .+ 1)))
    _, back = TorchABI.recorded((a, b) -> a .* 2, (x, w))
    @test back(x; postpones=t -> t === w)[1][2] == zero(w)
end

@testset Tally "through Julia's own functions" begin
    A0, x0 = [1.0 2; 3 4], [0.5, -1]
    for (f, g) in ((A -> sum(A * A), A -> ones(2, 2) * A' + A' * ones(2, 2)), (A -> sum(A'), A -> ones(2, 2)),
                   (A -> A[1, :]' * A[:, 2], A -> [A[1, 2] A[1, 1]+A[2, 2]; 0 A[1, 2]]),
                   (A -> sum(A[:, 2]), A -> [0 1; 0 1]), (A -> sum(A[A .> 2]), A -> [0 0; 1 1]),
                   (A -> sum(reshape(A, 4)[2:3]), A -> [0 1; 1 0]), (A -> mean(A), A -> fill(0.25, 2, 2)),
                   (A -> sum(maximum(A; dims=1)), A -> [0 0; 1 1]), (A -> norm(A), A -> A / norm(A)),
                   (A -> sum(hcat(A, A)), A -> fill(2, 2, 2)), (A -> dot(A, A), A -> 2A), (A -> tr(A), A -> [1 0; 0 1]),
                   (A -> det(A), A -> det(A) * inv(A)'), (A -> sum(relu(A .- 2)), A -> [0 0; 1 1]),
                   (A -> sum((a -> a^2 / 2 + sin(a)).(A)), A -> A + cos.(A)),
                   (A -> sum(ifelse.(A .> 2, A .^ 2, A)), A -> [1 1; 6 8]))
        A = leaf(A0)
        backward(f(A))
        @test Array(grad(A)) ≈ g(A0)
    end
    w = leaf(x0)
    backward(sum(tensor(A0) * w))
    @test grad(w) == vec(sum(A0; dims=1))
    buffer = leaf(zeros(2, 2))
    view_of = buffer .* 1
    view_of[1, :] = tensor([1.0, 2])
    backward(sum(view_of))
    @test grad(buffer) == [0 0; 1 1]
end
