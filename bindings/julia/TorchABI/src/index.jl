# Indices count from 1, in Julia's order. What getindex returns is a copy, what view returns shares the memory.

const op_select = Operator("aten::select.int")
const op_slice = Operator("aten::slice.Tensor")
const op_index_select = Operator("aten::index_select")
const op_masked_select = Operator("aten::masked_select")
const op_masked_fill_ = Operator("aten::masked_fill_.Tensor")
const op_masked_scatter_ = Operator("aten::masked_scatter_")
const op_index_put_ = Operator("aten::index_put_")

# One element.

function Base.getindex(t::Tensor{T,N}, i::Int) where {T,N}
    @boundscheck checkbounds(t, i)
    return element(t, N == 1 ? (i,) : Tuple(CartesianIndices(t)[i]))
end
Base.getindex(t::Tensor{<:Any,1}, i::Int) = (checkbounds(t, i); element(t, (i,)))
function Base.getindex(t::Tensor{T,N}, I::Vararg{Int,N}) where {T,N}
    @boundscheck checkbounds(t, I...)
    return element(t, I)
end
Base.getindex(t::Tensor{<:Any,0}) = item(t)

function element(t::Tensor{T,N}, I::NTuple{N,Int}) where {T,N}
    keeps_tensors(T) && return basic_view(t, I)
    N <= ROOM && T <: Real || return element_by_ops(t, I)
    strides, ndim = Ref{NTuple{ROOM,Int64}}(), Ref{Int64}(0)
    data, type, index = Ref{Ptr{Cvoid}}(C_NULL), Ref{Int32}(0), Ref{Int32}(0)
    GC.@preserve t strides begin
        room = convert(Ptr{Int64}, Base.unsafe_convert(Ptr{NTuple{ROOM,Int64}}, strides))
        found = Raw.tabi_tensor_device(t, type, index) == Raw.TABI_OK && type[] == Raw.TABI_DEVICE_CPU &&
                Raw.tabi_tensor_strides(t, room, ROOM, ndim) == Raw.TABI_OK &&
                Raw.tabi_tensor_data(t, data) == Raw.TABI_OK && data[] != C_NULL
        steps = ntuple(d -> found ? Int(strides[][N + 1 - d]) : 0, N)
        # A view of imaginary parts may be stored with the other sign; it has even strides alone.
        if any(d -> t.size[d] > 1 && isodd(steps[d]), 1:N)
            offset = sum(ntuple(d -> (I[d] - 1) * steps[d], N))
            return unsafe_load(convert(Ptr{T}, data[]), offset + 1)
        end
    end
    return element_by_ops(t, I)
end

function element_by_ops(t::Tensor{T}, I) where {T}
    is_cpu(device(t)) || @warn("reading a tensor on $(device(t)) element by element is slow; copy it with Array(t) first",
                               maxlog = 1)
    return read_one(T, basic_view(t, I))
end

# Many elements.

const Cartesians = Union{CartesianIndex,AbstractArray{<:CartesianIndex}}

Base.getindex(t::Tensor, I...) = selected(t, I)
Base.getindex(t::Tensor, mask::AbstractArray{Bool}) = selected_by(t, mask)
Base.getindex(t::Tensor{<:Any,1}, mask::AbstractVector{Bool}) = selected_by(t, mask)
Base.getindex(t::Tensor{<:Any,N}, I::AbstractArray{CartesianIndex{N}}) where {N} = t[LinearIndices(t)[host(I)]]
Base.getindex(t::Tensor{<:Any,1}, I::AbstractArray{CartesianIndex{1}}) = t[map(i -> i[1], host(I))]

host(x) = x
host(t::Tensor) = Array(t)
host_mask(x) = x
host_mask(t::Tensor{Bool}) = Array(t)

"""
The indices of each dimension as numbers, ranges or arrays of integers, and the tensor under as many dimensions as there are
indices.
"""
function resolved(t::Tensor{T,N}, I::Tuple) where {T,N}
    J = map(plain_index, to_indices(t, map(host_mask, I)))
    checkbounds(t, J...)
    any(j -> j isa AbstractArray{<:CartesianIndex}, J) && return merged(t, J)
    n = length(J)
    n == N && return t, J
    n == 0 && return reshape(t, ()), J
    return (n == 1 ? vec(t) : reshape(t, ntuple(d -> size(t, d), n))), J
end

"One dimension in place of those that each array of `CartesianIndex` spans."
function merged(t::Tensor, J)
    sizes, K, d = Int[], Any[], 0
    for j in J
        n = j isa AbstractArray{<:CartesianIndex} ? length(eltype(j)) : 1
        spanned = ntuple(i -> size(t, d + i), n)
        push!(sizes, prod(spanned))
        push!(K, j isa AbstractArray{<:CartesianIndex} ? LinearIndices(spanned)[j] : j)
        d += n
    end
    return reshape(t, Tuple(sizes)), Tuple(K)
end

plain_index(i::Integer) = Int(i)
plain_index(r::Base.Slice) = r
plain_index(r::OrdinalRange) = r
plain_index(x::Base.LogicalIndex) = collect(x)
plain_index(x::AbstractArray) = x

is_basic(i::Integer) = true
is_basic(r::OrdinalRange) = step(r) > 0
is_basic(x::AbstractArray) = false

"View by numbers and rising ranges."
function basic_view(t::Tensor, J::Tuple)
    n = ndims(t)
    for d in n:-1:1
        j = J[d]
        if j isa Integer
            t = op_select(t, torch_dim(ndims(t), d), Int(j) - 1)::Tensor
        elseif is_basic(j) && !(j isa Base.Slice) && j != 1:size(t, d)
            from, to = isempty(j) ? (0, 0) : (first(j) - 1, last(j))
            t = op_slice(t, torch_dim(ndims(t), d), from, to, step(j))::Tensor
        end
    end
    return t
end

function selected(t::Tensor, I::Tuple)
    t, J = resolved(t, I)
    all(j -> j isa Integer, J) && return element(t, J)
    out = basic_view(t, J)
    all(is_basic, J) && return copy_in_order(out)
    left = filter(j -> !(j isa Integer), J)
    out = in_bits(out)
    for d in length(left):-1:1
        is_basic(left[d]) || (out = op_index_select(out, torch_dim(ndims(out), d), offsets(out, left[d]))::Tensor)
    end
    out = bits_of(out, eltype(t))
    sizes = reduce((a, b) -> (a..., b...), map(size, left))
    return size(out) == sizes ? out : reshape(out, sizes)
end

"Julia's indices of one dimension as a tensor of PyTorch's."
offsets(t::Tensor, j::Tensor) = to(reshape(j, :), Int64) .- 1
offsets(t::Tensor, j) = tensor(vec(Int64[i - 1 for i in j]); dev=device(t))

"A mask on the tensor's device; one of all elements in a row counts for any size."
function same_size_mask(t::Tensor, mask)
    size(mask) == size(t) || size(mask) == (length(t),) || throw(BoundsError(t, (mask,)))
    return reshape(like(t, mask), size(t))
end

function selected_by(t::Tensor{T}, mask) where {T}
    out = op_masked_select(in_bits(t), same_size_mask(t, mask))::Tensor
    return bits_of(out, T)
end

# Views.

"""
    view(t, I...)

A tensor that shares the memory of `t`, where the indices are numbers, rising ranges and `:`. Other indices give a
`SubArray`, which reads and writes element by element.
"""
function Base.view(t::Tensor, I...)
    any(i -> i isa AbstractArray{Bool} || i isa Cartesians, I) && return invoke(view, Tuple{AbstractArray,Vararg}, t, I...)
    u, J = resolved(t, I)
    return all(is_basic, J) && shares(t, u) ? basic_view(u, J) : invoke(view, Tuple{AbstractArray,Vararg}, t, I...)
end

"Whether `u`, which is `t` under another size, shares its memory: a reshape of what is not in order does not."
shares(t::Tensor, u::Tensor) = u === t || isempty(t) || is_contiguous(t)

# Writing.

function Base.setindex!(t::Tensor, x, I...)
    u, J = resolved(t, I)
    if all(is_basic, J)
        assign!(basic_view(u, J), x, J)
    else
        put!(u, x, J)
    end
    shares(t, u) || copyto!(t, reshape(u, size(t)))
    return t
end
Base.setindex!(t::Tensor, x, i::Int) = set_one!(t, x, ndims(t) == 1 ? (i,) : (checkbounds(t, i); Tuple(CartesianIndices(t)[i])))
set_one!(t::Tensor, x, I) = (checkbounds(t, I...); assign!(basic_view(t, I), x, I); t)
Base.setindex!(t::Tensor, x, I::CartesianIndex) = (t[Tuple(I)...] = x; t)
function Base.setindex!(t::Tensor, x, I::AbstractArray{<:CartesianIndex})
    t[LinearIndices(t)[host(I)]] = x
    return t
end
Base.setindex!(t::Tensor, x, mask::AbstractArray{Bool}) = put_by!(t, x, mask)
Base.setindex!(t::Tensor{<:Any,1}, x, mask::AbstractVector{Bool}) = put_by!(t, x, mask)

lengths(J) = map(j -> j isa Integer ? 1 : length(j), J)

assign!(part::Tensor, x::Number, J) = fill!(part, x)
function assign!(part::Tensor, x::AbstractArray, J)
    if all(j -> j isa Integer, J)
        throw(ArgumentError("one element cannot be set to an array; use .= or index a range"))
    end
    Base.setindex_shape_check(x, lengths(J)...)
    return copyto!(part, reshape(x, size(part)))
end
assign!(part::Tensor, x::Tensor{<:Any,0}, J) = fill!(part, x)
assign!(part::Tensor, x, J) = throw(ArgumentError("a $(typeof(x)) cannot be an element of a tensor"))

"Writes through indices of which some are arrays."
function put!(t::Tensor{T}, x, J) where {T}
    n = length(J)
    indices = Any[]
    for d in n:-1:1
        at = offsets(t, J[d] isa Integer ? (J[d],) : J[d])
        push!(indices, reshape(at, ntuple(i -> i == d ? length(at) : 1, n)))
    end
    if x isa AbstractArray && !(x isa Tensor{<:Any,0})
        Base.setindex_shape_check(x, lengths(J)...)
        values = reshape(like(t, x), lengths(J))
    else
        values = x isa Tensor ? x : like(t, convert(T, x))
    end
    in_place(op_index_put_, in_bits(t), indices, in_bits(fitted(T, values)))
end

function put_by!(t::Tensor{T}, x, mask) where {T}
    m = same_size_mask(t, mask)
    if x isa AbstractArray && !(x isa Tensor{<:Any,0})
        count = sum(m)
        length(x) == count ||
            throw(DimensionMismatch("tried to assign $(length(x)) elements to $count destinations"))
        in_place(op_masked_scatter_, in_bits(t), m, in_bits(fitted(T, vec(like(t, x)))))
    else
        in_place(op_masked_fill_, in_bits(t), m, in_bits(fitted(T, x isa Tensor ? x : like(t, convert(T, x)))))
    end
    return t
end

"The memory as elements of a type that LibTorch moves about, where it has no functions for the tensor's own."
in_bits(t::Tensor) = t
in_bits(t::Tensor{UInt16}) = bits_of(t, Int16)
in_bits(t::Tensor{<:Union{UInt32,ComplexF16}}) = bits_of(t, Int32)
in_bits(t::Tensor{UInt64}) = bits_of(t, Int64)
in_bits(t::Tensor{<:Float8}) = bits_of(t, UInt8)

"""
What `t[I...] .= x` writes to, where no view can share the memory: the right side is computed, then set as a whole.
"""
struct Selection{X<:Tensor,J}
    tensor::X
    indices::J
end
function Base.dotview(t::Tensor, I...)
    part = any(i -> i isa AbstractArray{Bool} || i isa Cartesians, I) ? nothing : resolved(t, I)
    part !== nothing && all(is_basic, part[2]) && shares(t, part[1]) && return basic_view(part...)
    return Selection(t, I)
end
Base.axes(s::Selection) = axes(s.tensor[s.indices...])
Base.Broadcast.materialize!(s::Selection, x) = (s.tensor[s.indices...] = Base.Broadcast.materialize(x); s)
Base.Broadcast.materialize!(s::Selection, x::Base.Broadcast.Broadcasted) =
    invoke(Base.Broadcast.materialize!, Tuple{Selection,Any}, s, x)
