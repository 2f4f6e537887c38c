# Arithmetic of whole tensors, and comparisons.

const Same = Union{Float16,Float32,Float64,ComplexF32,ComplexF64,Int8,Int16,Int32,Int64,UInt8}  # types that + keeps
const Inexact = Union{Float16,Float32,Float64,ComplexF32,ComplexF64}  # types that / keeps

"Whether a number beside elements of type `T` leaves the type as it is."
keeps_type(::Type{T}, ::S) where {T,S} = promote_type(T, S) === T

# The commonest forms are known to the compiler down to the call.
for (f, op, kept) in ((:+, :op_add, :Same), (:-, :op_sub, :Same))
    @eval begin
        function Base.$f(x::Tensor{T,N}, y::Tensor{T,N}) where {T<:$kept,N}
            x.size == y.size || throw_sizes($(string(f)), x, y)
            return Tensor{T,N}(@handle(Raw.tabi_call_tt($op, x, y)), x.size)
        end
        Base.$f(x::Tensor, y::Tensor) = same_shape($f, x, y)
        Base.$f(x::Tensor, y::AbstractArray) = same_shape($f, x, y)
        Base.$f(x::AbstractArray, y::Tensor) = same_shape($f, x, y)
        Base.$f(x::Tensor{<:Any,0}, y::Number) = broadcast($f, x, y)
        Base.$f(x::Number, y::Tensor{<:Any,0}) = broadcast($f, x, y)
    end
end

@noinline throw_sizes(f, x, y) =
    throw(DimensionMismatch("$f needs tensors of one size, got $(size(x)) and $(size(y)); .$f broadcasts"))

function same_shape(f, x, y)
    n = max(ndims(x), ndims(y))
    all(d -> size(x, d) == size(y, d), 1:n) || throw_sizes(f, x, y)
    return broadcast(f, x, y)
end

Base.:+(x::Tensor) = x
Base.:-(x::Tensor{T,N}) where {T<:Same,N} = Tensor{T,N}(@handle(Raw.tabi_call_t(op_neg, x)), x.size)
Base.:-(x::Tensor) = broadcast(-, x)

for (f, op, kept) in ((:*, :op_mul, :Same), (:/, :op_div, :Inexact))
    @eval Base.$f(x::Tensor{T,N}, y::Union{Float64,Float32,Float16}) where {T<:Inexact,N} =
        keeps_type(T, y) ? Tensor{T,N}(@handle(Raw.tabi_call_td($op, x, Float64(y))), x.size) : broadcast($f, x, y)
    @eval Base.$f(x::Tensor, y::Number) = broadcast($f, x, y)
end
Base.:*(x::Number, y::Tensor) = y * x
Base.:\(x::Number, y::Tensor) = y / x
Base.:/(x::Number, y::Tensor{<:Any,0}) = broadcast(/, x, y)
Base.:*(x::Tensor{<:Any,0}, y::Tensor{<:Any,0}) = broadcast(*, x, y)
Base.:*(x::Tensor{<:Any,0}, y::Tensor) = broadcast(*, x, y)
Base.:*(x::Tensor, y::Tensor{<:Any,0}) = broadcast(*, x, y)
Base.:/(x::Tensor, y::Tensor{<:Any,0}) = broadcast(/, x, y)
Base.:/(x::Tensor{<:Any,0}, y::Tensor{<:Any,0}) = broadcast(/, x, y)

# A tensor without dimensions is used as the number it holds, which a function that is differentiated cannot have itself.
for f in (:^, :atan, :hypot)
    @eval Base.$f(x::Tensor{<:Any,0}, y::Number) = broadcast($f, x, y)
    @eval Base.$f(x::Number, y::Tensor{<:Any,0}) = broadcast($f, x, y)
    @eval Base.$f(x::Tensor{<:Any,0}, y::Tensor{<:Any,0}) = broadcast($f, x, y)
end
for f in (:abs, :abs2, :sqrt, :cbrt, :exp, :exp2, :expm1, :log, :log2, :log10, :log1p, :sin, :cos, :tan, :asin, :acos, :atan,
          :sinh, :cosh, :tanh)
    @eval Base.$f(x::Tensor{<:Any,0}) = broadcast($f, x)
end
for f in (:<, :<=, :isless)
    @eval Base.$f(x::Tensor{<:Any,0}, y::Real) = $f(item(x), y)
    @eval Base.$f(x::Real, y::Tensor{<:Any,0}) = $f(x, item(y))
    @eval Base.$f(x::Tensor{<:Any,0}, y::Tensor{<:Any,0}) = $f(item(x), item(y))
end
Base.:(==)(x::Tensor{<:Any,0}, y::Number) = item(x) == y
Base.:(==)(x::Number, y::Tensor{<:Any,0}) = x == item(y)

# One fused expression of one operator on two tensors of one kind needs no tree.
for (f, op, kept) in ((:+, :op_add, :Same), (:-, :op_sub, :Same), (:*, :op_mul, :Same), (:/, :op_div, :Inexact))
    @eval function Base.copy(bc::Broadcasted{TensorStyle,<:Any,typeof($f),Tuple{Tensor{T,N},Tensor{T,N}}}) where {T<:$kept,N}
        x, y = bc.args
        size = map(length, axes(bc))
        return Tensor{T,N}(@handle(Raw.tabi_call_tt($op, x, y)), size)
    end
    for (S, call) in ((Union{Float64,Float32,Float16}, :tabi_call_td), (Int64, :tabi_call_ti))
        convert_to = call === :tabi_call_td ? Float64 : Int64
        @eval function Base.copy(bc::Broadcasted{TensorStyle,<:Any,typeof($f),Tuple{Tensor{T,N},S}}) where
                                 {T<:Inexact,N,S<:$S}
            x, y = bc.args
            keeps_type(T, y) || return result_of(bc)
            return Tensor{T,N}(@handle(Raw.$call($op, x, $convert_to(y))), x.size)
        end
    end
end

Base.conj(t::Tensor{<:Complex}) = broadcast(conj, t)
Base.conj(t::Tensor{<:Real}) = t
Base.real(t::Tensor{<:Complex}) = broadcast(real, t)
Base.real(t::Tensor{<:Real}) = t
Base.imag(t::Tensor{<:Complex}) = broadcast(imag, t)
Base.imag(t::Tensor{<:Real}) = zero(t)

# Comparisons of whole tensors.

const op_equal = Operator("aten::equal")

const Comparable = Union{Same,Bool,UInt16,UInt32,UInt64,BFloat16}  # types that PyTorch compares
Base.:(==)(x::Tensor{T}, y::Tensor{T}) where {T<:Comparable} = size(x) == size(y) && op_equal(x, y)::Bool
Base.:(==)(x::Tensor{T}, y::Tensor{T}) where {T} = Array(x) == Array(y)
Base.:(==)(x::Tensor, y::Tensor) = size(x) == size(y) && all(broadcast(==, x, y))
Base.:(==)(x::Tensor, y::AbstractArray) = size(x) == size(y) && (is_element(eltype(y)) ? x == like(x, y) : Array(x) == y)
Base.:(==)(x::AbstractArray, y::Tensor) = y == x
Base.isequal(x::Tensor, y::Tensor) = isequal(Array(x), Array(y))
Base.isequal(x::Tensor, y::AbstractArray) = isequal(Array(x), y)
Base.isequal(x::AbstractArray, y::Tensor) = isequal(x, Array(y))
Base.hash(t::Tensor, h::UInt) = hash(Array(t), h)
Base.isapprox(x::Tensor, y::Tensor; keywords...) = isapprox(Array(x), Array(y); keywords...)
Base.isapprox(x::Tensor, y::AbstractArray; keywords...) = isapprox(Array(x), y; keywords...)
Base.isapprox(x::AbstractArray, y::Tensor; keywords...) = isapprox(x, Array(y); keywords...)
Base.in(x, t::Tensor) = in(x, Array(t))
