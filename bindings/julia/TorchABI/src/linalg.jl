# Linear algebra. PyTorch sees every matrix transposed, so that products take their operands the other way round.

const op_matmul = Operator("aten::matmul")
const op_mm = Operator("aten::mm")
const op_dot = Operator("aten::vdot")
const op_vector_norm = Operator("aten::linalg_vector_norm")
const op_solve = Operator("aten::linalg_solve")
const op_lstsq = Operator("aten::linalg_lstsq")
const op_mm_out = Operator("aten::mm.out")

@noinline throw_inner(A, B) =
    throw(DimensionMismatch("A has size $(size(A)) and B has size $(size(B)): the inner dimensions must agree"))

function Base.:*(A::Tensor{T,2}, B::Tensor{T,2}) where {T}
    A.size[2] == B.size[1] || throw_inner(A, B)
    T <: Multiplied || return multiplied(T, A, B)
    return Tensor{T,2}(@handle(Raw.tabi_call_tt(op_mm, B, A)), (A.size[1], B.size[2]))
end
function Base.:*(A::Tensor{T,2}, x::Tensor{T,1}) where {T}
    A.size[2] == x.size[1] || throw_inner(A, x)
    T <: Multiplied || return multiplied(T, A, x)
    return Tensor{T,1}(@handle(Raw.tabi_call_tt(op_matmul, x, A)), (A.size[1],))
end

const Multiplied = Union{Same,BFloat16}  # types of which LibTorch has products
function multiplied(::Type{T}, A, x) where {T}
    C = counted(computed_as(T))
    C <: Multiplied || throw(ArgumentError("LibTorch has no products of $T"))
    return to(to(A, C) * to(x, C), counted(T))
end
Base.:*(x::Tensor{<:Any,1}, A::Tensor{<:Any,2}) = reshape(x, :, 1) * A
Base.:*(A::Tensor{<:Any,2}, B::Tensor{<:Any,2}) = *(promoted(A, B)...)
Base.:*(A::Tensor{<:Any,2}, x::Tensor{<:Any,1}) = *(promoted(A, x)...)

"Two tensors as tensors of the type that both promote to."
function promoted(x::Tensor{S}, y::Tensor{T}) where {S,T}
    W = promote_type(S, T)
    return to(x, W), to(y, W)
end

# Beside an array of Julia, which becomes a tensor.
for A in (:Matrix, :(Adjoint{<:Any,<:Matrix}), :(Transpose{<:Any,<:Matrix}), :(Adjoint{<:Any,<:Vector}),
          :(Transpose{<:Any,<:Vector}))
    @eval Base.:*(A::Tensor{<:Any,2}, B::$A) = A * like(A, B)
    @eval Base.:*(A::$A, B::Tensor{<:Any,2}) = like(B, A) * B
end
for A in (:Matrix, :(Adjoint{<:Any,<:Matrix}), :(Transpose{<:Any,<:Matrix}))
    @eval Base.:*(A::$A, b::Tensor{<:Any,1}) = like(b, A) * b
end
Base.:*(A::Tensor{<:Any,2}, b::Vector) = A * like(A, b)
Base.:*(a::Adjoint{<:Number,<:Vector}, b::Tensor{<:Number,1}) = dot(parent(a), b)

# A transposed vector stays lazy, so that a row times a column is a number.
const VectorAdjoint = Adjoint{<:Any,<:Tensor{<:Any,1}}
const VectorTranspose = Transpose{<:Any,<:Tensor{<:Any,1}}
Base.:*(a::Adjoint{<:Number,<:Tensor{<:Number,1}}, b::Tensor{<:Number,1}) = dot(parent(a), b)
Base.:*(a::Transpose{T,<:Tensor{T,1}}, b::Tensor{T,1}) where {T<:Real} = dot(parent(a), b)
for T in (:Any, :Real)
    @eval Base.:*(a::Transpose{<:$T,<:Tensor{<:Any,1}}, b::Tensor{<:Any,1}) = plain_dot(parent(a), b)
end
for (Row, turn) in ((:VectorAdjoint, :adjoint), (:VectorTranspose, :transpose))
    @eval begin
        Base.:*(a::$Row, B::Tensor{<:Any,2}) = $turn($turn(B) * parent(a))
        Base.:*(A::Tensor{<:Any,2}, b::$Row) = A * plain_tensor(b)
        Base.:*(a::Tensor{<:Any,1}, b::$Row) = reshape(a, :, 1) * plain_tensor(b)
        Base.:+(a::$Row, b::$Row) = $turn(parent(a) + parent(b))
        Base.:-(a::$Row, b::$Row) = $turn(parent(a) - parent(b))
        Base.Array(a::$Row) = Array(plain_tensor(a))
        Base.collect(a::$Row) = Array(a)
        Base.copy(a::$Row) = copy(plain_tensor(a))
    end
end

"""
    mul!(C, A, B)
    mul!(C, A, B, α, β)

`A * B`, or `A * B * α + C * β`, into `C`; `B` is a matrix or a vector.
"""
function LinearAlgebra.mul!(C::Tensor{T,2}, A::Tensor{T,2}, B::Tensor{T,2}) where {T<:Multiplied}
    fits_product(C, A, B)
    C === A || C === B || return (free!(op_mm_out(B, A; out=C)); C)
    return copyto!(C, A * B)
end
for N in (1, 2)
    @eval LinearAlgebra.mul!(C::Tensor{<:Any,$N}, A::Tensor{<:Any,2}, B::Tensor{<:Any,$N}) =
        (fits_product(C, A, B); copyto!(C, A * B))
    @eval function LinearAlgebra.mul!(C::Tensor{<:Any,$N}, A::Tensor{<:Any,2}, B::Tensor{<:Any,$N}, α::Number, β::Number)
        fits_product(C, A, B)
        C .= iszero(β) ? (A * B) .* α : (A * B) .* α .+ C .* β
        return C
    end
end
function fits_product(C, A, B)
    size(A, 2) == size(B, 1) || throw_inner(A, B)
    size(C) == (size(A, 1), Base.tail(size(B))...) ||
        throw(DimensionMismatch("result C needs size $((size(A, 1), Base.tail(size(B))...)), has $(size(C))"))
end

# What changes its argument.
LinearAlgebra.rmul!(A::Tensor, x::Number) = (A .*= x; A)
LinearAlgebra.lmul!(x::Number, A::Tensor) = (A .*= x; A)
LinearAlgebra.rdiv!(A::Tensor, x::Number) = (A ./= x; A)
LinearAlgebra.axpy!(a::Number, x::Tensor, y::Tensor) = (same_length(x, y); y .+= a .* reshape(x, size(y)); y)
LinearAlgebra.axpby!(a::Number, x::Tensor, b::Number, y::Tensor) =
    (same_length(x, y); y .= a .* reshape(x, size(y)) .+ b .* y; y)
LinearAlgebra.normalize(t::Tensor{<:Any,1}, p::Real=2) = t / norm(t, p)
LinearAlgebra.normalize!(t::Tensor{<:Any,1}, p::Real=2) = rdiv!(t, norm(t, p))

same_length(x, y) = length(x) == length(y) ||
    throw(DimensionMismatch("first array has length $(length(x)) which does not match the length of the second, $(length(y))."))
function LinearAlgebra.dot(x::Tensor{T}, y::Tensor{T}) where {T}
    same_length(x, y)
    T <: Multiplied && return scalar(op_dot(vec(x), vec(y))::Tensor)
    C = counted(computed_as(T))
    return scalar(to(op_dot(vec(to(x, C)), vec(to(y, C)))::Tensor, counted(T)))
end
LinearAlgebra.dot(x::Tensor{<:Any,1}, A::Tensor{<:Any,2}, y::Tensor{<:Any,1}) = dot(x, A * y)
function plain_dot(x::Tensor, y::Tensor)
    same_length(x, y)
    return sum(x .* y)
end
LinearAlgebra.dot(x::Tensor, y::Tensor) = (W = promote_type(eltype(x), eltype(y)); dot(to(x, W), to(y, W)))
LinearAlgebra.dot(x::Tensor, y::Array) = dot(x, like(x, y))
LinearAlgebra.dot(x::Array, y::Tensor) = dot(like(y, x), y)
LinearAlgebra.norm(t::Tensor, p::Real=2) = scalar(op_vector_norm(floating(t), Float64(p))::Tensor)

for (f, op) in ((:inv, "linalg_inv"), (:pinv, "linalg_pinv"))
    constant = Operator("aten::" * op)
    @eval LinearAlgebra.$f(A::Tensor{T,2}) where {T} = (is_square_for($f, A); $constant(floating(A))::Tensor)
end
const op_det, op_logdet, op_trace = Operator("aten::linalg_det"), Operator("aten::logdet"), Operator("aten::trace")
const op_diag, op_tril, op_triu = Operator("aten::diag"), Operator("aten::tril"), Operator("aten::triu")
const op_kron, op_cross = Operator("aten::kron"), Operator("aten::linalg_cross")
const op_matrix_exp = Operator("aten::linalg_matrix_exp")
is_square_for(f, A) = f === pinv || LinearAlgebra.checksquare(A)
LinearAlgebra.det(A::Tensor{<:Any,2}) = (LinearAlgebra.checksquare(A); scalar(op_det(floating(A))::Tensor))
LinearAlgebra.logdet(A::Tensor{<:Any,2}) = (LinearAlgebra.checksquare(A); scalar(op_logdet(floating(A))::Tensor))
function LinearAlgebra.tr(A::Tensor{<:Any,2})
    LinearAlgebra.checksquare(A)
    return scalar(op_trace(A)::Tensor)
end
LinearAlgebra.diag(A::Tensor{<:Any,2}, k::Integer=0) = op_diag(A, -Int(k))::Tensor
LinearAlgebra.tril(A::Tensor{T,2}, k::Integer=0) where {T} = bits_of(op_triu(in_bits(A), -Int(k))::Tensor, T)
LinearAlgebra.triu(A::Tensor{T,2}, k::Integer=0) where {T} = bits_of(op_tril(in_bits(A), -Int(k))::Tensor, T)
LinearAlgebra.kron(A::Tensor{<:Any,2}, B::Tensor{<:Any,2}) = op_kron(promoted(A, B)...)::Tensor
LinearAlgebra.kron(a::Tensor{<:Any,1}, b::Tensor{<:Any,1}) = op_kron(promoted(a, b)...)::Tensor
LinearAlgebra.cross(a::Tensor{<:Any,1}, b::Tensor{<:Any,1}) = op_cross(promoted(a, b)...)::Tensor
Base.exp(A::Tensor{<:Any,2}) = op_matrix_exp(floating(A))::Tensor
LinearAlgebra.issymmetric(A::Tensor{<:Any,2}) = size(A, 1) == size(A, 2) && A == transpose(A)
LinearAlgebra.ishermitian(A::Tensor{<:Any,2}) = size(A, 1) == size(A, 2) && A == A'

# Beside multiples of the identity.
eye(A::Tensor{T}, n) where {T} = to(ops.eye(n; dtype=Bool, device=device(A))::Tensor{Bool,2}, T)
Base.:+(A::Tensor{<:Any,2}, J::UniformScaling) = A .+ J.λ .* eye(A, LinearAlgebra.checksquare(A))
Base.:-(A::Tensor{<:Any,2}, J::UniformScaling) = A .- J.λ .* eye(A, LinearAlgebra.checksquare(A))
Base.:+(J::UniformScaling, A::Tensor{<:Any,2}) = A + J
Base.:-(J::UniformScaling, A::Tensor{<:Any,2}) = J.λ .* eye(A, LinearAlgebra.checksquare(A)) .- A

function Base.:\(A::Tensor{<:Any,2}, B::Tensor)
    size(A, 1) == size(B, 1) || throw_inner(A, B)
    W = promote_type(eltype(floating(A)), eltype(floating(B)))
    At, b = transpose(to(A, W)), transpose(reshape(to(B, W), size(B, 1), :))
    X = size(A, 1) == size(A, 2) ? op_solve(At, b)::Tensor : op_lstsq(At, b)[1]::Tensor
    X = transpose(X)
    return ndims(B) == 1 ? vec(copy_in_order(X)) : X
end
Base.:\(A::Tensor{<:Any,2}, B::AbstractVecOrMat) = A \ like(A, B)
Base.:/(A::Tensor{<:Any,2}, B::Tensor{<:Any,2}) = transpose(transpose(B) \ transpose(A))
