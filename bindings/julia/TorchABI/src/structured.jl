# Matrices of which a part of a tensor tells all: symmetric, triangular and diagonal ones. They compute on the tensor's device,
# and what has no form of its own is a tensor.

# Two of each: LinearAlgebra has methods for those of real numbers.
const RealSymmetric = Symmetric{<:Real,<:Tensor{<:Any,2}}
const RealHermitian = Hermitian{<:Real,<:Tensor{<:Any,2}}
const ComplexSymmetric = Symmetric{<:Complex,<:Tensor{<:Any,2}}
const ComplexHermitian = Hermitian{<:Complex,<:Tensor{<:Any,2}}
const SymmetricTensor = Union{RealSymmetric,ComplexSymmetric}
const HermitianTensor = Union{RealHermitian,ComplexHermitian}
const UpperTensor{T} = UpperTriangular{T,<:Tensor{<:Any,2}}
const LowerTensor{T} = LowerTriangular{T,<:Tensor{<:Any,2}}
const UnitUpperTensor{T} = UnitUpperTriangular{T,<:Tensor{<:Any,2}}
const UnitLowerTensor{T} = UnitLowerTriangular{T,<:Tensor{<:Any,2}}
const RealDiagonal = Diagonal{<:Real,<:Tensor{<:Any,1}}
const ComplexDiagonal = Diagonal{<:Complex,<:Tensor{<:Any,1}}
const DiagonalTensor = Union{RealDiagonal,ComplexDiagonal}
const SelfAdjoint = Union{SymmetricTensor,HermitianTensor}
const AboveTensor = Union{UpperTensor,UnitUpperTensor}
const BelowTensor = Union{LowerTensor,UnitLowerTensor}
const TriangularTensor = Union{AboveTensor,BelowTensor}
const Structured = Union{SelfAdjoint,TriangularTensor,DiagonalTensor}
const SELF_ADJOINT = (:RealSymmetric, :RealHermitian, :ComplexSymmetric, :ComplexHermitian)
const TRIANGULAR = (:UpperTensor, :LowerTensor, :UnitUpperTensor, :UnitLowerTensor)
const DIAGONAL = (:RealDiagonal, :ComplexDiagonal)
const STRUCTURED = (SELF_ADJOINT..., TRIANGULAR..., DIAGONAL...)

LinearAlgebra.adjoint(S::ComplexSymmetric) = Symmetric(parent(S)', other_half(S))
LinearAlgebra.transpose(H::ComplexHermitian) = Hermitian(transpose(parent(H)), other_half(H))
other_half(S) = S.uplo == 'U' ? :L : :U
for f in (:adjoint, :transpose), (W, other) in zip(TRIANGULAR, (:LowerTriangular, :UpperTriangular, :UnitLowerTriangular,
                                                                :UnitUpperTriangular))
    @eval LinearAlgebra.$f(T::$W) = $other($f(parent(T)))
end

"The tensor with all elements."
function dense(S::SymmetricTensor)
    A = parent(S)
    return S.uplo == 'U' ? triu(A) + transpose(triu(A, 1)) : tril(A) + transpose(tril(A, -1))
end
function dense(H::HermitianTensor)
    A = parent(H)
    half = H.uplo == 'U' ? triu(A, 1) : tril(A, -1)
    return half + half' + dense(Diagonal(to(real.(diag(A)), eltype(A))))
end
dense(U::UpperTensor) = triu(parent(U))
dense(L::LowerTensor) = tril(parent(L))
dense(U::UnitUpperTensor) = triu(parent(U), 1) + I
dense(L::UnitLowerTensor) = tril(parent(L), -1) + I
dense(D::DiagonalTensor) = op_diag(D.diag, 0)::Tensor
dense(A) = A

tensor(S::Structured; keywords...) = tensor(dense(S); keywords...)
like(t::Tensor, S::Structured) = dense(S)

# In broadcasts.
for W in STRUCTURED
    @eval Base.BroadcastStyle(::Type{<:$W}) = TensorStyle()
end
holds_tensor(::Structured) = true
plain_tensor(S::Structured) = dense(S)
operand(::Tensor, S::Structured) = dense(S)

# Products and sums.

times(A, B) = dense(A) * dense(B)
times(D::DiagonalTensor, A) = D.diag .* dense(A)
times(A, D::DiagonalTensor) = dense(A) .* reshape(D.diag, 1, :)
function times(D::DiagonalTensor, E::DiagonalTensor)
    size(D, 2) == size(E, 1) || throw_inner(D, E)
    return D.diag .* E.diag
end
"What a product of two is, where it has a form too."
form(A, B) = identity
form(::Union{AboveTensor,DiagonalTensor}, ::Union{AboveTensor,DiagonalTensor}) = UpperTriangular
form(::Union{BelowTensor,DiagonalTensor}, ::Union{BelowTensor,DiagonalTensor}) = LowerTriangular
form(::DiagonalTensor, ::DiagonalTensor) = Diagonal

function product(A, B)
    size(A, 2) == size(B, 1) || throw_inner(A, B)
    return form(A, B)(times(A, B))
end
array_beside(S, A) = like(first_tensor(S), A)
first_tensor(S) = parent(S)
first_tensor(D::Diagonal) = D.diag

for W in STRUCTURED
    @eval begin
        Base.:*(S::$W, B::Tensor{<:Any,2}) = product(S, B)
        Base.:*(S::$W, x::Tensor{<:Any,1}) = product(S, x)
        Base.:*(A::Tensor{<:Any,2}, S::$W) = product(A, S)
        Base.:*(S::$W, B::Matrix) = product(S, array_beside(S, B))
        Base.:*(S::$W, x::Vector) = product(S, array_beside(S, x))
        Base.:*(A::Matrix, S::$W) = product(array_beside(S, A), S)
        Base.:*(a::VectorAdjoint, S::$W) = a * dense(S)
        Base.:*(a::VectorTranspose, S::$W) = a * dense(S)
        Base.:\(S::$W, B::Tensor{<:Any,2}) = solved_by(S, B)
        Base.:\(S::$W, x::Tensor{<:Any,1}) = solved_by(S, x)
        Base.:\(S::$W, B::Matrix) = solved_by(S, array_beside(S, B))
        Base.:\(S::$W, x::Vector) = solved_by(S, array_beside(S, x))
        Base.:/(A::Tensor{<:Any,2}, S::$W) = (S' \ A')'
        LinearAlgebra.mul!(C::Tensor{<:Any,2}, S::$W, B::Tensor{<:Any,2}) = (fits_product(C, S, B); copyto!(C, S * B))
        LinearAlgebra.mul!(c::Tensor{<:Any,1}, S::$W, x::Tensor{<:Any,1}) = (fits_product(c, S, x); copyto!(c, S * x))
        LinearAlgebra.ldiv!(S::$W, B::Tensor{<:Any,2}) = copyto!(B, S \ B)
        LinearAlgebra.ldiv!(S::$W, x::Tensor{<:Any,1}) = copyto!(x, S \ x)
        Base.Array(S::$W) = Array(dense(S))
        Base.Matrix(S::$W) = Array(dense(S))
        Base.collect(S::$W) = Array(dense(S))
    end
    for f in (:+, :-)
        @eval Base.$f(S::$W, A::Tensor{<:Any,2}) = $f(dense(S), A)
        @eval Base.$f(A::Tensor{<:Any,2}, S::$W) = $f(A, dense(S))
    end
    for V in STRUCTURED
        @eval Base.:*(A::$W, B::$V) = product(A, B)
        @eval Base.:\(A::$W, B::$V) = form(A, B)(solved_by(A, A isa Diagonal && B isa Diagonal ? B.diag : dense(B)))
    end
    for f in (:svd, :svdvals, :qr, :lu, :cholesky, :tr, :rank)
        @eval LinearAlgebra.$f(S::$W; keywords...) = $f(dense(S); keywords...)
    end
    for f in (:norm, :opnorm, :cond)
        @eval LinearAlgebra.$f(S::$W, p::Real=2) = $f(dense(S), p)
    end
    W in TRIANGULAR && @eval LinearAlgebra.cond(S::$W{<:LinearAlgebra.BlasFloat}, p::Real=2) = cond(dense(S), p)
    @eval LinearAlgebra.diag(S::$W, k::Integer=0) = diag(dense(S), k)
end

# Solving. As Julia does, an exact zero on a diagonal is said to be one.

solved_by(S::SelfAdjoint, B) = dense(S) \ B
function solved_by(T::TriangularTensor, B)
    check_solvable(T, B)
    X = solve_triangular(promoted(dense(T), floating(reshape(B, size(B, 1), :)))...; upper=T isa AboveTensor)
    return ndims(B) == 1 ? vec(copy_in_order(X)) : X
end
function solved_by(D::DiagonalTensor, B)
    check_solvable(D, B)
    return D.diag .\ B
end
function check_solvable(S, B)
    size(S, 1) == size(B, 1) || throw_inner(S, B)
    zero_at = findfirst(Array(diag(S) .== 0))
    zero_at === nothing || throw(SingularException(zero_at))
end

for (W, form) in zip(SELF_ADJOINT, (:Symmetric, :Hermitian, :Symmetric, :Hermitian))
    @eval LinearAlgebra.inv(S::$W) = $form(inv(dense(S)), Symbol(S.uplo))
end
LinearAlgebra.inv(U::UpperTensor) = UpperTriangular(U \ eye(floating(parent(U)), size(U, 1)))
LinearAlgebra.inv(L::LowerTensor) = LowerTriangular(L \ eye(floating(parent(L)), size(L, 1)))
LinearAlgebra.inv(U::UnitUpperTensor) = UnitUpperTriangular(U \ eye(floating(parent(U)), size(U, 1)))
LinearAlgebra.inv(L::UnitLowerTensor) = UnitLowerTriangular(L \ eye(floating(parent(L)), size(L, 1)))
for W in DIAGONAL
    @eval LinearAlgebra.inv(D::$W) = (check_solvable(D, D); Diagonal(inv.(D.diag)))
end

for W in SELF_ADJOINT
    @eval LinearAlgebra.det(S::$W) = det(dense(S))
    @eval LinearAlgebra.logdet(S::$W) = logdet(dense(S))
end
for W in (TRIANGULAR..., DIAGONAL...)
    @eval LinearAlgebra.det(S::$W) = prod(diag(S))
    @eval LinearAlgebra.logdet(S::$W) = sum(log.(diag(S)))
end

# Eigenvalues: ascending of what is symmetric, and as they stand on a diagonal.

for W in SELF_ADJOINT
    @eval function LinearAlgebra.eigvals(S::$W)
        is_hermitian(S) || return eigvals(dense(S))
        return op_eigvalsh(transpose(floating(dense(S))))::Tensor
    end
    @eval function LinearAlgebra.eigen(S::$W)
        values, vectors = factors(is_hermitian(S) ? op_eigh : op_eig, dense(S))
        return Factored{:eigen}((values=values, vectors=vectors))
    end
end
is_hermitian(S) = !(S isa ComplexSymmetric)
for W in (TRIANGULAR..., DIAGONAL...)
    @eval LinearAlgebra.eigvals(S::$W) = diag(S)
    @eval LinearAlgebra.eigen(S::$W) = eigen(dense(S))
end
for W in STRUCTURED
    @eval LinearAlgebra.eigvecs(S::$W) = eigen(S).vectors
end
