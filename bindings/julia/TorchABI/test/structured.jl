# Symmetric, triangular and diagonal matrices of tensors, against the same of arrays.

const WRAPPERS = (Symmetric, A -> Symmetric(A, :L), Hermitian, A -> Hermitian(A, :L), UpperTriangular, LowerTriangular,
                  UnitUpperTriangular, UnitLowerTriangular, A -> Diagonal(A[:, 1]))

"Of the value that the same call has of arrays; a tensor, or a matrix of a tensor, where that is an array."
agree(found::Number, wanted) = isapprox(found, wanted; rtol=1e-8, atol=1e-12)
agree(found, wanted) = (found isa Tensor || first_of(found) isa Tensor) && size(found) == size(wanted) &&
                       Array(found) ≈ Array(wanted)
first_of(D::Diagonal) = D.diag
first_of(S) = parent(S)

@testset Tally "structured matrices" begin
    rng = MersenneTwister(5)
    for T in (Float64, ComplexF64)
        A, B, x = randn(rng, T, 4, 4) + 4I, randn(rng, T, 4, 3), randn(rng, T, 4)
        t, b, y = tensor(A), tensor(B), tensor(x)
        for wrap in WRAPPERS
            S, W = wrap(t), wrap(A)
            @test Array(S) == Matrix(S) == collect(S) == Array(W) && tensor(S) == Array(W)
            pairs = ((S * b, W * B), (S * y, W * x), (b' * S, B' * W), (S * B, W * B), (S \ b, Array(W) \ B), (S \ y, W \ x),
                     (S \ x, W \ x), (b' / S, B' / Array(W)), (inv(S), inv(Array(W))), (S + t, W + A), (t - S, A - W),
                     (S .+ 1, W .+ 1), (S .* b[:, 1], W .* B[:, 1]), (2S, 2W), (S', W'), (transpose(S), transpose(W)),
                     (det(S), det(W)), (tr(S), tr(W)), (norm(S), norm(W)), (opnorm(S), opnorm(Array(W))), (diag(S), diag(W)),
                     (svdvals(S), svdvals(Array(W))), (y' * S * y, x' * W * x))
            for (i, (found, wanted)) in enumerate(pairs)
                @test (i, agree(found, wanted)) == (i, true)
            end
            @test T <: Complex || agree(logdet(S' * S), logdet(W' * W))
            is_normal = !(W isa LinearAlgebra.AbstractTriangular)
            values, wanted = Array(eigvals(S)), eigvals(W isa Symmetric{ComplexF64} ? Array(W) : W)
            by(z) = (real(z), imag(z))
            @test sort(values; by=by) ≈ sort(wanted; by=by)
            E = eigen(S)
            @test !is_normal || Array(E.vectors * Diagonal(E.values)) ≈ Array(W) * Array(E.vectors)
            C = zero(b)
            @test mul!(C, S, b) === C && C ≈ W * B && ldiv!(S, C) === C && C ≈ B
            for other in WRAPPERS
                @test agree(S * other(t), W * other(A))
                @test agree(S \ other(t), Array(W) \ Array(other(A)))
            end
        end
        @test UpperTriangular(t) * UpperTriangular(t) isa UpperTriangular && Diagonal(y) * LowerTriangular(t) isa LowerTriangular
        @test Diagonal(y) * Diagonal(y) isa Diagonal && inv(UnitLowerTriangular(t)) isa UnitLowerTriangular
        @test agree(tensor(cholesky(Hermitian(t * t' + I))), A * A' + I)
        @test thrown(() -> UpperTriangular(t) \ tensor(T[1])) isa DimensionMismatch
        @test thrown(() -> Symmetric(t) * tensor(T[1])) isa DimensionMismatch
        @test thrown(() -> LowerTriangular(tensor(T[1 0; 1 0])) \ tensor(T[1, 1])).info == 2
        @test thrown(() -> Diagonal(tensor(T[1, 0])) \ tensor(T[1, 1])) isa SingularException
    end
    # Whole numbers divide as those of arrays do.
    @test UpperTriangular(tensor([2 1; 0 4])) \ tensor([1, 2]) == [0.25, 0.5]
    @test eigvals(Symmetric(tensor([2 1; 1 2]))) ≈ [1, 3]
    s = requires_grad!(tensor([2.0 1; 0 3]))
    backward(sum(UpperTriangular(s) \ tensor([1.0, 1])))
    @test grad(s)[2, 1] == 0 && grad(s)[1, 1] ≈ -1 / 6
end
