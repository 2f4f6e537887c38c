# Arithmetic of whole tensors, comparisons, and reductions.

const Same = Union{Float16,Float32,Float64,ComplexF32,ComplexF64,Int8,Int16,Int32,Int64,UInt8}  # types that + keeps
const Inexact = Union{Float16,Float32,Float64,ComplexF32,ComplexF64}  # types that / keeps

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
        Tensor{T,N}(@handle(Raw.tabi_call_td($op, x, Float64(y))), x.size)
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
Base.:(==)(x::Tensor, y::AbstractArray) = size(x) == size(y) && x == like(x, y)
Base.:(==)(x::AbstractArray, y::Tensor) = y == x
Base.isequal(x::Tensor, y::Tensor) = isequal(Array(x), Array(y))
Base.isequal(x::Tensor, y::AbstractArray) = isequal(Array(x), y)
Base.isequal(x::AbstractArray, y::Tensor) = isequal(x, Array(y))
Base.hash(t::Tensor, h::UInt) = hash(Array(t), h)
Base.isapprox(x::Tensor, y::Tensor; keywords...) = isapprox(Array(x), Array(y); keywords...)
Base.isapprox(x::Tensor, y::AbstractArray; keywords...) = isapprox(Array(x), y; keywords...)
Base.isapprox(x::AbstractArray, y::Tensor; keywords...) = isapprox(x, Array(y); keywords...)
Base.in(x, t::Tensor) = in(x, Array(t))

# Reductions.

"""
A reduction without `dims` is a number; but of a tensor that gradients flow to, and in functions that are differentiated, it
is a tensor without dimensions, for [`backward`](@ref).
"""
scalar(t::Tensor{T,0}) where {T} = keeps_tensors(T) || requires_grad(t) ? t : item(t)

"Julia's dimensions as PyTorch's; those that the tensor does not have are of size 1 and need no reduction."
function reduced_dims(t::Tensor{T,N}, dims) where {T,N}
    all(d -> d >= 1, dims) || throw(ArgumentError("region dimension(s) must be ≥ 1, got $dims"))
    return Int64[torch_dim(N, d) for d in unique(dims) if d <= N]
end

const op_sum, op_sum_dims = Operator("aten::sum"), Operator("aten::sum.dim_IntList")
const op_mean_dims = Operator("aten::mean.dim")
const op_mean = Operator("aten::mean")
const op_amax, op_amin = Operator("aten::amax"), Operator("aten::amin")
const op_var = Operator("aten::var.correction")
const op_prod = Operator("aten::prod.dim_int")
const op_all, op_any = Operator("aten::all.dims"), Operator("aten::any.dims")
const op_cumsum, op_cumprod = Operator("aten::cumsum"), Operator("aten::cumprod")

"Julia's sums of small integers are Int or UInt, PyTorch's always Int64."
sum_type(::Type{T}) where {T} = T <: Unsigned ? UInt64 : T <: Integer ? Int64 : T

Base.sum(t::Tensor; dims=:) = sum_over(t, dims)
Base.sum(f, t::Tensor; dims=:) = sum(f.(t); dims=dims)
function sum_over(t::Tensor{T}, ::Colon) where {T}
    total = op_sum(t)::Tensor
    return T <: Unsigned ? UInt64(item(total)) : scalar(total)
end
function sum_over(t::Tensor{T,N}, dims) where {T,N}
    region = reduced_dims(t, dims)
    isempty(region) && return T <: Union{Bool,Integer} ? to(t, sum_type(T)) : copy(t)
    out = op_sum_dims(t, region, true)
    return T <: Unsigned ? to(out, UInt64)::Tensor{UInt64,N} : out::Tensor{sum_type(T),N}
end

Statistics.mean(t::Tensor; dims=:) = mean_over(floating(t), dims)
Statistics.mean(f, t::Tensor; dims=:) = mean(f.(t); dims=dims)
mean_over(t::Tensor, ::Colon) = scalar(op_mean(t)::Tensor)
function mean_over(t::Tensor{T,N}, dims) where {T,N}
    region = reduced_dims(t, dims)
    return isempty(region) ? copy(t) : op_mean_dims(t, region, true)::Tensor{T,N}
end
floating(t::Tensor) = to(t, Float64)
floating(t::Tensor{<:Union{AbstractFloat,Complex}}) = t

Statistics.var(t::Tensor; dims=:, corrected::Bool=true) = var_over(floating(t), dims, corrected)
Statistics.std(t::Tensor; dims=:, corrected::Bool=true) = root(var_over(floating(t), dims, corrected))
function var_over(t::Tensor, ::Colon, corrected)
    return scalar(op_var(t, nothing; correction=Int(corrected))::Tensor)
end
var_over(t::Tensor, dims, corrected) = op_var(t, reduced_dims(t, dims); correction=Int(corrected), keepdim=true)::Tensor
root(x::Number) = sqrt(x)
root(x::Tensor) = sqrt.(x)

for (f, op) in ((:maximum, :op_amax), (:minimum, :op_amin))
    @eval begin
        function Base.$f(t::Tensor; dims=:)
            isempty(t) && throw(ArgumentError("reducing over an empty collection is not allowed"))
            dims isa Colon && return scalar($op(t)::Tensor)
            region = reduced_dims(t, dims)
            return isempty(region) ? copy(t) : $op(t, region, true)::Tensor
        end
        Base.$f(f, t::Tensor; dims=:) = $f(f.(t); dims=dims)
    end
end
Base.extrema(t::Tensor) = (minimum(t), maximum(t))

Base.prod(t::Tensor; dims=:) = prod_over(t, dims)
Base.prod(f, t::Tensor; dims=:) = prod(f.(t); dims=dims)
prod_over(t::Tensor, ::Colon) = scalar(ops.prod(t)::Tensor)
function prod_over(t::Tensor, dims)
    for d in reduced_dims(t, dims)
        t = op_prod(t, d, true)::Tensor
    end
    return t
end

for (f, op, all_op) in ((:all, :op_all, :(ops.all)), (:any, :op_any, :(ops.any)))
    @eval begin
        function Base.$f(t::Tensor{Bool}; dims=:)
            dims isa Colon && return item($all_op(t)::Tensor)
            region = reduced_dims(t, dims)
            return isempty(region) ? copy(t) : $op(t, region, true)::Tensor
        end
        Base.$f(f::Function, t::Tensor; dims=:) = $f(f.(t); dims=dims)
    end
end
Base.count(t::Tensor{Bool}; dims=:) = sum(t; dims=dims)
Base.count(f, t::Tensor; dims=:) = sum(f.(t); dims=dims)

Base.cumsum(t::Tensor; dims::Integer) = op_cumsum(t, torch_dim(ndims(t), dims))::Tensor
Base.cumsum(t::Tensor{<:Any,1}) = cumsum(t; dims=1)
Base.cumprod(t::Tensor; dims::Integer) = op_cumprod(t, torch_dim(ndims(t), dims))::Tensor
Base.cumprod(t::Tensor{<:Any,1}) = cumprod(t; dims=1)

for (f, whole) in ((:+, :sum), (:*, :prod), (:max, :maximum), (:min, :minimum), (:&, :all), (:|, :any))
    @eval Base.mapreduce(f, ::typeof($f), t::Tensor; dims=:) = $whole(f.(t); dims=dims)
end

# Where Julia's answer is an index, it is one of Julia's.
for f in (:argmax, :argmin, :findmax, :findmin)
    @eval Base.$f(t::Tensor; dims=:) = dims isa Colon ? $f(Array(t)) : $f(Array(t); dims=dims)
end
for f in (:findall, :findfirst, :findlast)
    @eval Base.$f(t::Tensor{Bool}) = $f(Array(t))
    @eval Base.$f(f::Function, t::Tensor) = $f(f, Array(t))
end
Base.findall(f::Base.Fix2{typeof(in)}, t::Tensor) = findall(f, Array(t))

# Order.

const op_sort, op_flip = Operator("aten::sort.stable"), Operator("aten::flip")
const op_roll, op_repeat = Operator("aten::roll"), Operator("aten::repeat")

function Base.sort(t::Tensor{T,N}; dims::Integer=1, rev::Bool=false) where {T,N}
    return op_sort(t; stable=true, dim=torch_dim(N, dims), descending=rev)[1]::Tensor{T,N}
end
function Base.sortperm(t::Tensor{<:Any,1}; rev::Bool=false)
    return op_sort(t; stable=true, dim=0, descending=rev)[2] .+ 1
end
function Base.reverse(t::Tensor{T,N}; dims=:) where {T,N}
    region = dims isa Colon ? collect(0:N - 1) : reduced_dims(t, dims)
    return op_flip(t, region)::Tensor{T,N}
end
Base.circshift(t::Tensor, shift::Real) = circshift(t, (Int(shift),))
function Base.circshift(t::Tensor{T,N}, shifts::Tuple{Vararg{Integer}}) where {T,N}
    return op_roll(t, Int64[s for s in shifts], Int64[torch_dim(N, d) for d in 1:length(shifts)])::Tensor{T,N}
end
Base.repeat(t::Tensor, counts::Integer...) =
    op_repeat(reshape(t, ntuple(d -> size(t, d), max(ndims(t), length(counts)))),
              torch_sizes(ntuple(d -> d <= length(counts) ? counts[d] : 1, max(ndims(t), length(counts)))))::Tensor
