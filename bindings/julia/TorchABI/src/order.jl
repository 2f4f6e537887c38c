# Order: sorting, turning, repeating, what differs.

const op_sort, op_flip = Operator("aten::sort.stable"), Operator("aten::flip")
const op_roll, op_repeat = Operator("aten::roll"), Operator("aten::repeat")
const op_repeat_interleave = Operator("aten::repeat_interleave.self_int")
const op_view_dtype = Operator("aten::view.dtype")

function sorted(t::Tensor{T,N}, d, rev) where {T,N}
    1 <= d <= N || throw(ArgumentError("dimension to sort along must be between 1 and $N, got $d"))
    T <: Complex && throw(MethodError(isless, (zero(T), zero(T))))
    values, order = op_sort(ordered(t); stable=true, dim=torch_dim(N, d), descending=rev)
    return unordered(T, values)::Tensor{T,N}, order
end

"Whether sorting is by another order than that of the numbers, which is left to Julia."
is_own(keywords) = any(k -> !(k in (:rev, :dims, :alg)), Base.keys(keywords))

function Base.sort(t::Tensor; rev::Bool=false, dims::Integer=1, keywords...)
    is_own(keywords) || return sorted(t, dims, rev)[1]
    return from_array(t, A -> ndims(A) == 1 ? sort(A; rev=rev, keywords...) : sort(A; dims=dims, rev=rev, keywords...))
end
Base.sort!(t::Tensor; keywords...) = copyto!(t, sort(t; keywords...))
function Base.sortperm(t::Tensor{<:Any,1}; rev::Bool=false, keywords...)
    is_own(keywords) || return sorted(t, 1, rev)[2] .+ 1
    return from_array(t, A -> sortperm(A; rev=rev, keywords...))
end
for f in (:partialsort, :partialsortperm)
    @eval Base.$f(t::Tensor{<:Any,1}, k::Union{Integer,OrdinalRange}; keywords...) =
        from_array(t, A -> $f(A, k; keywords...))
end
Base.unique(t::Tensor; dims=:) = from_array(t, A -> unique(A; dims=dims))
Base.unique(f, t::Tensor) = from_array(t, A -> unique(f, A))

function Base.reverse(t::Tensor{T,N}; dims=:) where {T,N}
    dims isa Colon || all(d -> 1 <= d <= N, dims) || throw(ArgumentError("dimension $dims is not 1 ≤ $dims ≤ $N"))
    region = dims isa Colon ? collect(0:N - 1) : reduced_dims(t, dims)
    return bits_of(op_flip(in_bits(t), region)::Tensor, T)::Tensor{T,N}
end
Base.reverse!(t::Tensor{<:Any,1}) = copyto!(t, reverse(t))

Base.circshift(t::Tensor, shift::Real) = circshift(t, (Int(shift),))
function Base.circshift(t::Tensor{T,N}, shifts::Tuple{Vararg{Integer}}) where {T,N}
    shifts = shifts[1:min(end, N)]
    return op_roll(t, Int64[s for s in shifts], Int64[torch_dim(N, d) for d in 1:length(shifts)])::Tensor{T,N}
end
Base.circshift!(dest::Tensor, t::Tensor, shifts::Tuple{Integer,Vararg{Integer}}) = copyto!(dest, circshift(t, shifts))

function Base.repeat(t::Tensor, counts::Integer...; inner=nothing, outer=nothing)
    if inner !== nothing
        for (d, n) in enumerate(inner)
            d > ndims(t) && (t = reshape(t, size(t)..., 1))
            t = op_repeat_interleave(t, Int(n), torch_dim(ndims(t), d))::Tensor
        end
    end
    all_counts = isempty(counts) && outer !== nothing ? Tuple(outer) : counts
    n = max(ndims(t), length(all_counts))
    return op_repeat(reshape(t, ntuple(d -> size(t, d), n)),
                     torch_sizes(ntuple(d -> d <= length(all_counts) ? all_counts[d] : 1, n)))::Tensor
end

"The same memory as elements of another type of that size."
bits_of(t::Tensor{T}, ::Type{T}) where {T} = t
bits_of(t::Tensor{T,N}, ::Type{S}) where {T,N,S} = op_view_dtype(t, S)::Tensor{S,N}

"""
    reinterpret(S, t::Tensor) -> Tensor

The same memory read as elements of type `S`; where the sizes of the types differ, the first dimension changes.
"""
function Base.reinterpret(::Type{S}, t::Tensor{T,N}) where {S,T,N}
    N == 0 && sizeof(S) != sizeof(T) && throw(ArgumentError("cannot reinterpret a tensor without dimensions of $T as $S"))
    N > 0 && size(t, 1) * sizeof(T) % sizeof(S) != 0 &&
        throw(ArgumentError("cannot reinterpret $(size(t, 1)) elements of $T in the first dimension as $S"))
    return op_view_dtype(t, S)::Tensor{S,N}
end
