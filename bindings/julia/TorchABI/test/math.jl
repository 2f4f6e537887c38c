# Arithmetic of whole tensors, reductions, linear algebra.

const X, Y = Float64[1 2 3; 4 5 6], Float64[2 0 1; -1 3 2]
const TX, TY = tensor(X), tensor(Y)

@testset Tally "arithmetic" begin
    @test TX + TY == X + Y && TX - TY == X - Y && -TX == -X && +TX == X
    @test 2TX == 2X && TX * 2 == 2X && TX / 2 == X / 2 && 2 \ TX == X / 2 && 0.5 * TX == X / 2
    @test TX + Y == X + Y && X + TY == X + Y && TX - Y == X - Y
    @test tensor(X) == X && TX != TY && !(TX == Y)
    @test thrown(() -> TX + tensor([1.0])) isa DimensionMismatch
    @test thrown(() -> TX - TX') isa DimensionMismatch
    s = tensor(3.0)
    @test (s + 1)[] == 4 && (2s)[] == 6 && (s * s)[] == 9 && (1 / s)[] ≈ 1 / 3 && (s^2)[] == 9 && (s - s)[] == 0
    @test s * TX == 3X && TX * s == 3X && TX / s == X / 3
    n = tensor([1, 2])
    @test n + n == [2, 4] && n / 2 == [0.5, 1] && n * 2 == [2, 4] && n + [0.5, 0.5] == [1.5, 2.5]
    @test tensor([true]) + tensor([true]) == [2]
end

@testset Tally "reductions" begin
    A = randn(MersenneTwister(1), 3, 4, 5)
    t = tensor(A)
    for f in (sum, prod, maximum, minimum, mean, std, var)
        @test f(t) isa Float64 && f(t) ≈ f(A)
        for dims in (1, 2, 3, (1, 3), (1, 2, 3))
            f in (std, var) && dims isa Tuple && continue
            @test f(t; dims=dims) ≈ f(A; dims=dims) && size(f(t; dims=dims)) == size(f(A; dims=dims))
        end
    end
    @test sum(t; dims=4) == A && sum(t; dims=(1, 4)) ≈ sum(A; dims=1)
    @test thrown(() -> sum(t; dims=0)) isa ArgumentError
    @test sum(abs2, t) ≈ sum(abs2, A) && sum(abs2, t; dims=1) ≈ sum(abs2, A; dims=1) && mean(abs, t) ≈ mean(abs, A)
    @test maximum(abs, t) == maximum(abs, A) && std(t; corrected=false) ≈ std(A; corrected=false)
    @test std(t; dims=1, corrected=false) ≈ std(A; dims=1, corrected=false)
    @test reduce(+, t) ≈ sum(A) && mapreduce(abs, max, t) == maximum(abs, A) && reduce(max, t) == maximum(A)
    @test mapreduce(x -> x, (a, b) -> a + b, tensor([1, 2, 3])) == 6
    @test extrema(t) == extrema(A)
    b = A .> 0
    tb = t .> 0
    @test any(tb) && !all(tb) && count(tb) == count(b) && sum(tb) === sum(b)
    @test any(tb; dims=1) == any(b; dims=1) && all(tb; dims=(1, 2)) == all(b; dims=(1, 2)) && sum(tb; dims=2) == sum(b; dims=2)
    @test any(x -> x > 100, t) == false && count(x -> x > 0, t) == count(b) && findall(tb) == findall(b)
    @test argmax(t) == argmax(A) && findmin(t) == findmin(A) && argmax(t; dims=2) == argmax(A; dims=2)
    @test cumsum(t; dims=2) ≈ cumsum(A; dims=2) && cumprod(tensor([1, 2, 3])) == [1, 2, 6]
    v = A[:, 1, 1]
    @test sort(tensor(v)) == sort(v) && sort(tensor(v); rev=true) == sort(v; rev=true) && sort(t; dims=2) == sort(A; dims=2)
    @test sortperm(tensor(v)) == sortperm(v)
    i = [1, 2, 4]
    @test sum(tensor(i)) === 7 && mean(tensor(i)) === mean(i) && prod(tensor(i)) === 8 && maximum(tensor(i)) === 4
    @test sum(tensor(UInt8[200, 100])) === 0x000000000000012c && sum(tensor(Int32[1, 2])) === 3
    @test eltype(sum(tensor(Int32[1 2]); dims=1)) === Int64
    @test sum(tensor(Float64[])) === 0.0 && thrown(() -> maximum(tensor(Float64[]))) isa ArgumentError
end

@testset Tally "matrix products" begin
    A, x, y = [1.0 2 3; 4 5 6], [1.0, 2, 3], [1.0, -1]
    t, u, w = tensor(A), tensor(x), tensor(y)
    @test t * t' == A * A' && t' * t == A' * A && t * u == A * x && t' * w == A' * y
    @test t * A' == A * A' && A * t' == A * A' && t * x == A * x && A * u == A * x && A' * t == A' * A
    @test u' * u === x' * x && w' * t == y' * A && y' * t == y' * A && u * w' == x * y' && transpose(u) * u === sum(abs2, x)
    @test x' * u == x' * x && u' * t' * w == x' * A' * y
    @test size(t * t') == (2, 2) && is_contiguous(t * t')
    @test tensor([1 2; 3 4]) * tensor([1 0; 0 1]) == [1 2; 3 4] && t * tensor([1, 2, 3]) == A * [1, 2, 3]
    @test thrown(() -> t * t) isa DimensionMismatch && thrown(() -> t * w) isa DimensionMismatch
    C = Tensor(Float64, 2, 2)
    @test mul!(C, t, t') === C && C == A * A'
    mul!(C, t, t', 2, 1)
    @test C == 3 * A * A'
    @test thrown(() -> mul!(C, t', t)) isa DimensionMismatch
    z = [1.0 + 2im 3; 0 1im]
    @test tensor(z) * tensor(z) ≈ z * z && tensor(z)' * tensor(z) ≈ z' * z
    @test dot(tensor(z[:, 1]), tensor(z[:, 2])) ≈ dot(z[:, 1], z[:, 2])
    @test tensor(z[:, 1])' * tensor(z[:, 2]) ≈ dot(z[:, 1], z[:, 2])
end

@testset Tally "linear algebra" begin
    A = [4.0 1 0; 1 3 1; 0 2 5]
    t, b = tensor(A), [1.0, 2, 3]
    @test inv(t) ≈ inv(A) && det(t) ≈ det(A) && logdet(t) ≈ logdet(A) && tr(t) == tr(A) && pinv(t) ≈ pinv(A)
    @test t \ tensor(b) ≈ A \ b && t \ b ≈ A \ b && t \ tensor([b b]) ≈ A \ [b b] && t / t ≈ A / A
    @test tensor(A[:, 1:2]) \ tensor(b) ≈ A[:, 1:2] \ b
    @test diag(t) == diag(A) && diag(t, 1) == diag(A, 1) && diag(t, -1) == diag(A, -1)
    @test tril(t) == tril(A) && triu(t) == triu(A) && triu(t, 1) == triu(A, 1) && tril(t, -1) == tril(A, -1)
    @test dot(t, t) ≈ dot(A, A) && norm(t) ≈ norm(A) && norm(tensor(b), 1) == norm(b, 1) && norm(tensor(b), Inf) == 3
    @test kron(t, t) == kron(A, A) && one(t) == one(A)
    @test thrown(() -> t \ tensor([1.0])) isa DimensionMismatch && thrown(() -> dot(tensor(b), tensor([1.0]))) isa DimensionMismatch
    @test refused(() -> inv(tensor(zeros(2, 2))), :LINALG_ERROR)
end

foreach(free!, (TX, TY))
