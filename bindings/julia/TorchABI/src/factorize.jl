# Factorizations, as those of Julia's LinearAlgebra are used: by their factors' names, taken apart, and to solve.

"""
    TorchABI.Factored{Kind,T}

What `svd`, `qr`, `lu`, `cholesky` and `eigen` of a tensor give. The factors are tensors, on its device, and gradients flow
through them: `F.U`, `F.S`, `F.V`, `F.Vt`; `F.Q`, `F.R`; `F.L`, `F.U`, `F.p`; `F.L`, `F.U`; `F.values`, `F.vectors`. As in
Julia `U, S, V = svd(A)` takes them apart, and `F \\ b` solves, for least squares where `A` is not square.
"""
struct Factored{Kind,T,P<:NamedTuple}
    parts::P
end
Factored{Kind}(parts::P) where {Kind,P<:NamedTuple} = Factored{Kind,eltype(first(parts)),P}(parts)

Base.eltype(::Type{<:Factored{<:Any,T}}) where {T} = T
parts(F::Factored) = getfield(F, :parts)
Base.getproperty(F::Factored, name::Symbol) = getproperty(parts(F), name)
Base.getproperty(F::Factored{:svd}, name::Symbol) = name === :V ? parts(F).Vt' : getproperty(parts(F), name)
Base.propertynames(F::Factored, private::Bool=false) = keys(parts(F))
Base.propertynames(F::Factored{:svd}, private::Bool=false) = (:U, :S, :V, :Vt)
taken_apart(F::Factored) = Tuple(parts(F))
taken_apart(F::Factored{:svd}) = (F.U, F.S, F.V)
Base.iterate(F::Factored, i=1) = i > length(taken_apart(F)) ? nothing : (taken_apart(F)[i], i + 1)
Base.size(F::Factored) = (size(first(parts(F)), 1), size(last(taken_apart(F)), 2))
Base.size(F::Factored{:lu}) = size(F.L)
Base.size(F::Factored{:svd}) = (size(F.U, 1), size(F.Vt, 2))
Base.size(F::Factored, d::Integer) = d <= 2 ? size(F)[d] : 1
kept_handles!(kept, F::Factored) = kept_handles!(kept, parts(F))

function Base.show(io::IO, mime::MIME"text/plain", F::Factored{Kind}) where {Kind}
    print(io, Kind, " of a ", join(size(F), '×'), " tensor")
    for name in keys(parts(F))
        print(io, "\n", name, ":\n")
        show(io, mime, parts(F)[name])
    end
end
Base.show(io::IO, F::Factored{Kind}) where {Kind} = print(io, Kind, "(", join(keys(parts(F)), ", "), ")")

const op_svd, op_qr = Operator("aten::linalg_svd"), Operator("aten::linalg_qr")
const op_lu, op_cholesky = Operator("aten::linalg_lu"), Operator("aten::linalg_cholesky_ex")
const op_eig, op_eigh = Operator("aten::linalg_eig"), Operator("aten::linalg_eigh")
const op_eigvals, op_eigvalsh = Operator("aten::linalg_eigvals"), Operator("aten::linalg_eigvalsh")
const op_solve_triangular = Operator("aten::linalg_solve_triangular")

# LibTorch is given Julia's matrix, and its factors are turned back.
turned_back(x::Tensor{<:Any,2}) = transpose(x)
turned_back(x::Tensor) = x
factors(op, A; keywords...) = map(turned_back, op(transpose(floating(A)); keywords...))

function LinearAlgebra.svd(A::Tensor{<:Any,2}; full::Bool=false)
    U, S, Vt = factors(op_svd, A; full_matrices=full)
    return Factored{:svd}((U=U, S=S, Vt=Vt))
end
LinearAlgebra.svdvals(A::Tensor{<:Any,2}) = svd(A).S

function LinearAlgebra.qr(A::Tensor{<:Any,2})
    Q, R = factors(op_qr, A)
    return Factored{:qr}((Q=Q, R=R))
end

function LinearAlgebra.lu(A::Tensor{<:Any,2})
    P, L, U = factors(op_lu, A)
    return Factored{:lu}((L=L, U=U, p=argmax_of_columns(P)))
end
argmax_of_columns(P::Tensor) = vec(ops.argmax(real(P), torch_dim(2, 1))::Tensor) .+ 1

function LinearAlgebra.cholesky(A::Tensor{<:Any,2})
    LinearAlgebra.checksquare(A)
    A == A' || throw(PosDefException(-1))
    L, info = op_cholesky(transpose(floating(A)))
    item(info) == 0 || throw(PosDefException(item(info)))
    return Factored{:cholesky}((L=transpose(L), U=conj(L)))
end

function LinearAlgebra.eigen(A::Tensor{<:Any,2})
    LinearAlgebra.checksquare(A)
    values, vectors = factors(ishermitian(A) ? op_eigh : op_eig, A)
    return Factored{:eigen}((values=values, vectors=vectors))
end
function LinearAlgebra.eigvals(A::Tensor{<:Any,2})
    LinearAlgebra.checksquare(A)
    return (ishermitian(A) ? op_eigvalsh : op_eigvals)(transpose(floating(A)))::Tensor
end
LinearAlgebra.eigvecs(A::Tensor{<:Any,2}) = eigen(A).vectors
LinearAlgebra.isposdef(A::Tensor{<:Any,2}) =
    ishermitian(A) && item(op_cholesky(transpose(floating(A)))[2]::Tensor) == 0

# Solving.

"`T \\ B` of a triangular matrix; `B` has two dimensions."
function solve_triangular(T::Tensor, B::Tensor; upper::Bool)
    return transpose(op_solve_triangular(transpose(T), transpose(B); upper=upper)::Tensor)
end

solved(F::Factored{:svd}, B) = F.V * ((F.U' * B) ./ F.S)
solved(F::Factored{:qr}, B) = solve_triangular(F.R, F.Q' * B; upper=true)
solved(F::Factored{:lu}, B) = solve_triangular(F.U, solve_triangular(F.L, B[F.p, :]; upper=false); upper=true)
solved(F::Factored{:cholesky}, B) = solve_triangular(F.U, solve_triangular(F.L, B; upper=false); upper=true)
solved(F::Factored{:eigen}, B) = F.vectors * ((F.vectors \ B) ./ F.values)

function Base.:\(F::Factored, B::Tensor)
    size(F, 1) == size(B, 1) || throw_inner(F, B)
    X = solved(F, to(reshape(B, size(B, 1), :), promote_type(eltype(F), eltype(B))))
    return ndims(B) == 1 ? vec(X) : X
end
Base.:\(F::Factored, B::AbstractVecOrMat) = F \ like(first(parts(F)), B)
LinearAlgebra.inv(F::Factored) = F \ eye(first(parts(F)), size(F, 1))
LinearAlgebra.det(F::Factored{:lu}) = prod(diag(F.U)) * (-1)^parity(Array(F.p))
LinearAlgebra.det(F::Factored{:cholesky}) = prod(abs2, diag(F.L))
LinearAlgebra.logdet(F::Factored{:cholesky}) = 2sum(log.(real(diag(F.L))))
parity(p) = length(p) - cycles(p)
function cycles(p)
    seen, n = falses(length(p)), 0
    for start in eachindex(p)
        seen[start] && continue
        n += 1
        i = start
        while !seen[i]
            seen[i] = true
            i = p[i]
        end
    end
    return n
end

"    tensor(F)\n\nThe matrix whose factors these are."
tensor(F::Factored{:svd}) = F.U * (F.S .* F.Vt)
tensor(F::Factored{:qr}) = F.Q * F.R
tensor(F::Factored{:lu}) = (F.L * F.U)[invperm(Array(F.p)), :]
tensor(F::Factored{:cholesky}) = F.L * F.U
tensor(F::Factored{:eigen}) = F.vectors * (F.values .* inv(F.vectors))
Base.Matrix(F::Factored) = Array(tensor(F))

# What follows of singular values.
LinearAlgebra.opnorm(A::Tensor{<:Any,2}, p::Real=2) =
    p == 2 ? maximum(svdvals(A)) : p == 1 ? maximum(sum(abs.(A); dims=1)) : p == Inf ? maximum(sum(abs.(A); dims=2)) :
    throw(ArgumentError("invalid p-norm p=$p. Valid: 1, 2, Inf"))
function LinearAlgebra.cond(A::Tensor{<:Any,2}, p::Real=2)
    p == 2 || return opnorm(A, p) * opnorm(inv(A), p)
    S = Array(svdvals(A))
    return first(S) / last(S)
end
function LinearAlgebra.rank(A::Tensor{<:Any,2}; atol::Real=0, rtol::Real=minimum(size(A)) * eps(real(float(one(eltype(A))))))
    S = Array(svdvals(A))
    return count(s -> s > max(atol, rtol * first(S)), S)
end
