# Reductions and what accumulates: sums, extremes, tests, statistics.

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
product_type(::Type{T}) where {T} = T === Bool ? Bool : sum_type(T)

"The tensor in the type in which LibTorch reduces it, and the result in the type that Julia's has."
at_computed(t::Tensor{T}) where {T} = to(t, computed_as(T))
in_type(::Type{T}, t::Tensor) where {T} = to(t, T)

Base.sum(t::Tensor; dims=:) = sum_over(t, dims)
Base.sum(f, t::Tensor; dims=:) = sum(f.(t); dims=dims)
sum_over(t::Tensor{T}, ::Colon) where {T} = scalar(in_type(sum_type(T), op_sum(at_computed(t))::Tensor))
function sum_over(t::Tensor{T,N}, dims) where {T,N}
    region = reduced_dims(t, dims)
    isempty(region) && return to(t; dtype=sum_type(T), copy=true)
    return in_type(sum_type(T), op_sum_dims(at_computed(t), region, true)::Tensor)::Tensor{sum_type(T),N}
end

floating(t::Tensor) = to(t, Float64)
floating(t::Tensor{<:Union{AbstractFloat,Complex}}) = at_computed(t)

Statistics.mean(t::Tensor; dims=:) = mean_over(t, dims)
Statistics.mean(f, t::Tensor; dims=:) = mean(f.(t); dims=dims)
mean_over(t::Tensor{T}, ::Colon) where {T} = scalar(in_type(floating_type(T), op_mean(floating(t))::Tensor))
function mean_over(t::Tensor{T,N}, dims) where {T,N}
    region = reduced_dims(t, dims)
    isempty(region) && return to(t; dtype=floating_type(T), copy=true)
    return in_type(floating_type(T), op_mean_dims(floating(t), region, true)::Tensor)::Tensor{floating_type(T),N}
end

Statistics.var(t::Tensor; dims=:, corrected::Bool=true, mean=nothing) = var_over(floating(t), dims, corrected, mean)
Statistics.std(t::Tensor; dims=:, corrected::Bool=true, mean=nothing) = root(var_over(floating(t), dims, corrected, mean))
function var_over(t::Tensor, dims, corrected, mean)
    if mean !== nothing
        n = dims isa Colon ? length(t) : prod(d -> size(t, d), unique(dims))
        return sum(abs2.(t .- mean); dims=dims) / (n - corrected)
    end
    dims isa Colon && return scalar(op_var(t, nothing; correction=Int(corrected))::Tensor)
    region = reduced_dims(t, dims)
    isempty(region) && return fill!(similar(t, real(eltype(t))), corrected ? NaN : 0)
    return op_var(t, region; correction=Int(corrected), keepdim=true)::Tensor
end
root(x::Number) = sqrt(x)
root(x::Tensor) = sqrt.(x)

function Statistics.cov(X::Tensor{<:Any,2}; dims::Int=1, corrected::Bool=true)
    dims in (1, 2) || throw(ArgumentError("dims must be 1 or 2, got $dims"))
    D = floating(X)
    D = D .- mean(D; dims=dims)
    return (dims == 1 ? transpose(D) * conj(D) : D * D') / (size(X, dims) - corrected)
end
function Statistics.cor(X::Tensor{<:Any,2}; dims::Int=1)
    C = cov(X; dims=dims, corrected=false)
    s = sqrt.(real(diag(C)))
    return C ./ (s .* reshape(s, 1, :))
end
for f in (:cov, :cor)
    @eval Statistics.$f(x::Tensor{<:Any,1}, y::Tensor{<:Any,1}; keywords...) = $f(hcat(x, y); keywords...)[1, 2]
end
Statistics.cov(x::Tensor{<:Any,1}; corrected::Bool=true) = var(x; corrected=corrected)
Statistics.median(t::Tensor; dims=:) = from_array(t, A -> dims isa Colon ? median(vec(A)) : median(A; dims=dims))
Statistics.quantile(t::Tensor{<:Any,1}, p; sorted::Bool=false) = quantile(Array(t), host(p); sorted=sorted)

"What Julia computes of the elements; an array of numbers becomes a tensor again."
function from_array(t::Tensor, f)
    out = f(Array(t))
    return out isa AbstractArray && is_element(eltype(out)) ? like(t, out) : out
end

# Unsigned numbers of 64 bits have the order of signed ones when their first bit is turned.
ordered(t::Tensor) = at_computed(t)
ordered(t::Tensor{UInt64}) = bits_of(t, Int64) .⊻ typemin(Int64)
unordered(::Type{T}, t::Tensor) where {T} = to(t, T)
unordered(::Type{UInt64}, t::Tensor) = bits_of(t .⊻ typemin(Int64), UInt64)

for (f, op) in ((:maximum, :op_amax), (:minimum, :op_amin))
    @eval begin
        function Base.$f(t::Tensor{T}; dims=:) where {T}
            isempty(t) && (dims isa Colon || prod(d -> size(t, d), unique(dims)) == 0) &&
                throw(ArgumentError("reducing over an empty collection is not allowed"))
            dims isa Colon && return scalar(unordered(T, $op(ordered(t))::Tensor))
            region = reduced_dims(t, dims)
            return isempty(region) ? copy(t) : unordered(T, $op(ordered(t), region, true)::Tensor)
        end
        Base.$f(f, t::Tensor; dims=:) = $f(f.(t); dims=dims)
    end
end
Base.extrema(t::Tensor; dims=:) = dims isa Colon ? (minimum(t), maximum(t)) : extrema(Array(t); dims=dims)
Base.extrema(f, t::Tensor) = extrema(f.(t))

Base.prod(t::Tensor; dims=:) = prod_over(t, dims)
Base.prod(f, t::Tensor; dims=:) = prod(f.(t); dims=dims)
prod_over(t::Tensor{T}, ::Colon) where {T} = scalar(in_type(product_type(T), ops.prod(at_computed(t))::Tensor))
function prod_over(t::Tensor{T}, dims) where {T}
    out = at_computed(t)
    for d in reduced_dims(t, dims)
        out = op_prod(out, d, true)::Tensor
    end
    return to(out; dtype=product_type(T), copy=out === t)
end

for (f, op, all_op) in ((:all, :op_all, :(ops.all)), (:any, :op_any, :(ops.any)))
    @eval begin
        function Base.$f(t::Tensor{Bool}; dims=:)
            dims isa Colon && return item($all_op(t)::Tensor)
            region = reduced_dims(t, dims)
            return isempty(region) ? copy(t) : $op(t, region, true)::Tensor
        end
        Base.$f(f::Function, t::Tensor; dims=:) = $f(tested(f, t); dims=dims)
    end
end
Base.count(t::Tensor{Bool}; dims=:) = sum(t; dims=dims)
Base.count(f, t::Tensor; dims=:) = sum(tested(f, t)::Tensor{Bool}; dims=dims)
Base.filter(f, t::Tensor) = t[tested(f, t)]

"A test of each element. Where tracing cannot follow it (it branches, looks into a set), it is made of the elements themselves."
function tested(f, t::Tensor)
    try
        return f.(t)
    catch e
        e isa InterruptException && rethrow()
        return like(t, map(f, Array(t)))
    end
end

function Base.cumsum(t::Tensor{T,N}; dims::Integer) where {T,N}
    dims > N && return to(t; dtype=sum_type(T), copy=true)
    return in_type(sum_type(T), op_cumsum(at_computed(t), positive_dim(N, dims))::Tensor)
end
function Base.cumprod(t::Tensor{T,N}; dims::Integer) where {T,N}
    dims > N && return to(t; dtype=product_type(T), copy=true)
    return in_type(product_type(T), op_cumprod(at_computed(t), positive_dim(N, dims))::Tensor)
end
positive_dim(n, d) = d >= 1 ? torch_dim(n, d) : throw(ArgumentError("dims must be a positive integer, got $d"))
Base.cumsum(t::Tensor{<:Any,1}) = cumsum(t; dims=1)
Base.cumprod(t::Tensor{<:Any,1}) = cumprod(t; dims=1)

# With a function of one's own, where it is one of those above.

for (f, whole) in ((:+, :sum), (:*, :prod), (:max, :maximum), (:min, :minimum), (:&, :all), (:|, :any))
    @eval function Base.mapreduce(f, ::typeof($f), t::Tensor; dims=:, init=nothing)
        elements = f.(t)
        out = unwidened(counted(eltype(elements)), $whole(elements; dims=dims))
        return init === nothing ? out : out isa Tensor ? $f.(init, out) : $f(init, out)
    end
end
unwidened(::Type{T}, x) where {T} = x
unwidened(::Type{T}, x::Integer) where {T<:Integer} = x isa Bool ? x : x % T
unwidened(::Type{T}, x::Tensor{<:Integer}) where {T<:Integer} = x isa Tensor{Bool} ? x : to(x, T)
Base.mapreduce(f, op, t::Tensor; keywords...) = from_array(t, A -> mapreduce(f, op, A; keywords...))
Base.accumulate(op, t::Tensor; keywords...) = from_array(t, A -> accumulate(op, A; keywords...))
for (f!, f) in ((:sum!, :sum), (:prod!, :prod), (:maximum!, :maximum), (:minimum!, :minimum), (:any!, :any), (:all!, :all))
    @eval Base.$f!(r::Tensor, t::Tensor) = reduce_into!(r, $f, t)
end
function reduce_into!(r::Tensor, f, t::Tensor)
    all(d -> size(r, d) in (1, size(t, d)), 1:max(ndims(r), ndims(t))) ||
        throw(DimensionMismatch("cannot reduce a tensor of size $(size(t)) into one of size $(size(r))"))
    gone = Tuple(d for d in 1:ndims(t) if size(r, d) == 1)
    return store!(r, reshape(isempty(gone) ? t : f(t; dims=gone), size(r)))
end

# Where Julia's answer is an index, it is one of Julia's.
for f in (:argmax, :argmin)
    @eval Base.$f(t::Tensor; dims=:) = $f(Array(t); dims=dims)
end
for f in (:findmax, :findmin)
    @eval function Base.$f(t::Tensor; dims=:)
        value, at = $f(Array(t); dims=dims)
        return value isa AbstractArray ? like(t, value) : value, at
    end
end
for f in (:findall, :findfirst, :findlast)
    @eval Base.$f(t::Tensor{Bool}) = $f(Array(t))
    @eval Base.$f(f::Function, t::Tensor) = $f(f, Array(t))
end
Base.findall(f::Base.Fix2{typeof(in)}, t::Tensor) = findall(f, Array(t))
