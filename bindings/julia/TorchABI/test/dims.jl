# Sizes, order of dimensions, joining.

const A3 = reshape(Float32.(1:24), 2, 3, 4)

@testset Tally "reversed order" begin
    t = tensor(A3)
    @test torch_size(t) == (4, 3, 2)
    @test strides(t) == (1, 2, 6)
    @test ops.size(t, 0) == 4
    @test ops.sum(t, 0) == dropdims(sum(A3; dims=3); dims=3)
    p = python_dims(t)
    @test size(p) == (4, 3, 2) && p[2, 3, 1] == A3[1, 3, 2]
    @test python_dims(p) == A3
    p[1, 1, 1] = 100
    @test t[1, 1, 1] == 100
    @test torch_size(pytensor(A3)) == (2, 3, 4)
    @test pytensor([1, 2]) == [1, 2]
end

@testset Tally "reshape" begin
    t = tensor(A3)
    @test reshape(t, 6, 4) == reshape(A3, 6, 4)
    @test reshape(t, :, 4) == reshape(A3, :, 4) && reshape(t, (2, :)) == reshape(A3, 2, :)
    @test vec(t) == vec(A3)
    r = reshape(t, 24)
    r[1] = -1
    @test t[1, 1, 1] == -1
    @test thrown(() -> reshape(t, 5, 5)) isa DimensionMismatch
    @test thrown(() -> reshape(t, :, :)) isa DimensionMismatch
    @test dropdims(tensor(ones(2, 1, 3)); dims=2) == ones(2, 3)
    @test dropdims(tensor(ones(1, 2, 1)); dims=(1, 3)) == ones(2)
    @test thrown(() -> dropdims(t; dims=1)) isa ArgumentError
    @test size(reshape(tensor([1]), ())) == ()
end

@testset Tally "permutations" begin
    t, M = tensor(A3), [1 2 3; 4 5 6]
    @test permutedims(t, (3, 1, 2)) == permutedims(A3, (3, 1, 2))
    @test permutedims(tensor(M)) == permutedims(M) && permutedims(tensor([1, 2])) == [1 2]
    @test is_contiguous(permutedims(t, (3, 2, 1)))
    @test thrown(() -> permutedims(t, (1, 1, 2))) isa ArgumentError
    m = tensor(M)
    @test m' == M' && transpose(m) == transpose(M) && m' isa Tensor
    m'[1, 2] = 40
    @test m[2, 1] == 40
    Z = [1.0 + 2im 3; 4 5im]
    @test tensor(Z)' == Z' && transpose(tensor(Z)) == transpose(Z)
    @test adjoint(tensor([1, 2])) == [1 2]
    @test reverse(t; dims=2) == reverse(A3; dims=2)
    @test circshift(t, (0, 1, -1)) == circshift(A3, (0, 1, -1))
    @test repeat(tensor(M), 2) == repeat(M, 2) && repeat(tensor(M), 1, 2) == repeat(M, 1, 2)
end

@testset Tally "joining" begin
    M, v = [1.0 2; 3 4], [5.0, 6]
    m, w = tensor(M), tensor(v)
    @test hcat(m, m) == hcat(M, M) && vcat(m, m) == vcat(M, M)
    @test hcat(m, w) == hcat(M, v) && hcat(w, w) == hcat(v, v) && vcat(w, w) == vcat(v, v)
    @test [m w] == [M v] && [m; m] == [M; M] && [m m; m m] == [M M; M M] && [w; w] == [v; v]
    @test hcat(M, m) == hcat(M, M) && vcat(v, w) == vcat(v, v) && hcat(m, v) == hcat(M, v)
    @test vcat(w, 7) == vcat(v, 7)
    @test cat(m, m; dims=3) == cat(M, M; dims=3) && cat(m, M; dims=1) == vcat(M, M)
    @test reduce(hcat, [w, w, w]) == reduce(hcat, [v, v, v]) && reduce(vcat, [w, w]) == vcat(v, v)
    @test hcat(w) == hcat(v)
    @test thrown(() -> hcat(m, tensor([1.0, 2, 3]))) isa DimensionMismatch
    @test thrown(() -> vcat(m, tensor(ones(1, 3)))) isa DimensionMismatch
end
