# Indexing against arrays of Julia: every form read, written, and out of bounds.

const M3 = reshape(collect(1.0:60.0), 3, 4, 5)
const BITS = M3 .> 30

@testset Tally "reading" begin
    t = tensor(M3)
    for I in ((2, 3, 4), (7,), (1, :, :), (:, 2, :), (:, :, 5), (:,), (1:2, 2:3, 1:5), (2:2, 3, :), (1:2:3, 4:-1:1, :),
              ([1, 3], :, 2), ([3, 1, 1], [2, 4], [5, 1]), (2, [1 2; 3 4], 1), ([true, false, true], :, 1),
              (CartesianIndex(2, 3, 4),), (CartesianIndex(2, 3), 4), (3:9,), ([1, 60, 5],), ([1 2; 3 4],), (2, 3, 4, 1),
              (:, 1, :, 1), (BITS,), (findall(BITS),), (1:0, :, :), (2, 3, [4]), (:, :, :), (Int32(2), 3, UInt8(4)))
        expected, got = M3[I...], t[I...]
        @test got == expected
        expected isa AbstractArray && @test got isa Tensor{Float64,ndims(expected)}
    end
    @test t[end] == 60 && t[end, end, end] == 60 && t[end - 1, 1, 1] == 2
    @test t[tensor(BITS)] == M3[BITS]
    @test t[tensor([1, 3]), :, 1] == M3[[1, 3], :, 1] && t[tensor([5, 6])] == M3[[5, 6]]
    @test tensor(5.0)[] == 5.0
    @test python_dims(t)[5, 4, 3] == M3[3, 4, 5] && python_dims(t)[5, :, 3] == M3[3, :, 5]
    z = tensor([1.0 + 2im, 3 - 4im])
    @test z[2] == 3 - 4im && ops.imag(ops.conj(z))[1] == -2 && ops.imag(ops.conj(z))[2] == 4
    c = t[1:2, 1, 1]
    c[1] = -1
    @test t[1, 1, 1] == 1
end

@testset Tally "out of bounds" begin
    t = tensor(M3)
    for I in ((0,), (61,), (4, 1, 1), (1, 5, 1), (1, 1, 0), (:, 5, :), (1:4, 1, 1), ([1, 4], 1, 1), (1, 1, 1, 2), (0:1,),
              ([61],), (1:2, 1:2), (trues(2, 2),), (trues(4), 1, 1), (CartesianIndex(4, 1, 1),))
        @test thrown(() -> M3[I...]) isa BoundsError
        @test thrown(() -> t[I...]) isa BoundsError
        @test thrown(() -> t[I...] = 0) isa BoundsError
    end
    @test thrown(() -> view(t, 4, 1, 1)) isa BoundsError
    @test t == M3
end

@testset Tally "writing" begin
    for (I, x) in (((2, 3, 4), 9), ((7,), 8.5), ((1, :, :), 0), ((:, 2, :), rand(3, 5)), ((1:2, 2:3, 1), [1 2; 3 4]),
                   ((1:2:3, 1, 1), [7, 8]), (([3, 1], :, 2), rand(2, 4)), (([1, 2], [1, 4], 5), -1), ((3:5,), [1, 2, 3]),
                   ((BITS,), 0), ((BITS,), rand(count(BITS))), ((findall(BITS)[1:2],), [5, 6]), ((:,), rand(60)),
                   ((CartesianIndex(1, 2, 3),), 4), ((3:-1:1, 1, 1), [1, 2, 3]),
                   (([true, false, true], 1, :), 3), ((2, :, 1:2), reshape(collect(1.0:8.0), 4, 2)))
        expected, t = copy(M3), tensor(M3)
        is_one = all(i -> i isa Union{Integer,CartesianIndex}, I)
        expected[I...] = x isa Number && !is_one ? fill(x, size(expected[I...])) : x
        t[I...] = x
        @test t == expected
        if x isa AbstractArray
            u = tensor(M3)
            u[I...] = tensor(x)
            @test u == expected
        end
    end
    t = tensor(M3)
    @test thrown(() -> t[1:2, 1, 1] = [1, 2, 3]) isa DimensionMismatch
    @test thrown(() -> t[BITS] = [1, 2]) isa DimensionMismatch
    @test thrown(() -> t[1] = [1, 2]) isa ArgumentError
    @test thrown(() -> tensor([1, 2])[1] = 0.5) isa InexactError
    @test t == M3
end

@testset Tally "in place through dots" begin
    expected, t = copy(M3), tensor(M3)
    for (A, b) in ((expected, BITS), (t, tensor(BITS)))
        A[1, :, :] .= 0
        A[:, 2, 1] .+= 10
        A[b] .= -1
        A[A .> 20] .*= 2
        A[[1, 3], 1, :] .= 5
        A[2:3, 3, 3] .= [7, 8]
        @views A[1, :, 2] .= A[2, :, 2] .+ 1
    end
    @test t == expected
end

@testset Tally "views" begin
    t = tensor(M3)
    v = view(t, 2, :, 1:2:5)
    @test v isa Tensor{Float64,2} && v == M3[2, :, 1:2:5]
    v .= 0
    @test all(t[2, :, [1, 3, 5]] .== 0) && t[2, 1, 2] == M3[2, 1, 2]
    w = view(t, [1, 3], 1, 1)
    @test w == M3[[1, 3], 1, 1]
    w[2] = -5
    @test t[3, 1, 1] == -5
    @test selectdim(t, 3, 2) == t[:, :, 2]
    @test (@view t[1, 2, 3])[] == M3[1, 2, 3]
end
