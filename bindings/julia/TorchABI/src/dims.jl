# Sizes and the order of dimensions.

"""
    python_dims(t) -> Tensor

A view with the dimensions in reverse: from PyTorch's tensor of shape `[2, 3]`, here `3×2`, one of size `2×3`, so that
`size`, indices and printing read as in Python. Of such a view it makes the first again. Shares the memory.

    python_dims(x)

also takes what [`TorchABI.load`](@ref) and [`state_dict`](@ref) return, and reverses all tensors in it.
"""
python_dims(t::Tensor{T,N}) where {T,N} = N < 2 ? t : permuted_view(t, ntuple(i -> N + 1 - i, N))

"""
    pytensor(A; keywords...) -> Tensor

The tensor whose shape to PyTorch is `size(A)`: for arrays that hold their dimensions in Python's order, such as a batch of
images with size `(N, C, H, W)`. Its size here is the reverse. Keywords as of [`tensor`](@ref).
"""
pytensor(A; keywords...) = python_dims(tensor(A; keywords...))

const op_permute = Operator("aten::permute")
const op_reshape = Operator("aten::reshape")
const op_expand = Operator("aten::expand")
const op_cat = Operator("aten::cat")
const op_squeeze = Operator("aten::squeeze.dims")

function permuted_view(t::Tensor{T,N}, perm::NTuple{N,Int}) where {T,N}
    order = Int64[N - perm[N + 1 - i] for i in 1:N]
    handle = @handle Raw.tabi_call_tl(op_permute, t, order, N)
    return Tensor{T,N}(handle, ntuple(i -> t.size[perm[i]], N))
end

function Base.permutedims(t::Tensor{T,N}, perm) where {T,N}
    length(perm) == N && isperm(perm) || throw(ArgumentError("$perm is no permutation of the $N dimensions"))
    return copy_in_order(permuted_view(t, NTuple{N,Int}(perm)))
end
Base.permutedims(t::Tensor{<:Any,2}) = permutedims(t, (2, 1))
Base.permutedims(t::Tensor{<:Any,1}) = copy(reshape(t, 1, :))
Base.permutedims!(dest::Tensor, t::Tensor, perm) = copyto!(dest, permutedims(t, perm))
LinearAlgebra.transpose!(dest::Tensor{<:Any,2}, t::Tensor{<:Any,2}) = copyto!(dest, transpose(t))
LinearAlgebra.adjoint!(dest::Tensor{<:Any,2}, t::Tensor{<:Any,2}) = copyto!(dest, t')

"A copy that is dense and in order, whatever the order of `t` was."
copy_in_order(t::Tensor{T,N}) where {T,N} = op_clone(t; memory_format=contiguous_format)::Tensor{T,N}

Base.transpose(t::Tensor{<:Any,2}) = permuted_view(t, (2, 1))
Base.adjoint(t::Tensor{<:Real,2}) = permuted_view(t, (2, 1))
Base.adjoint(t::Tensor{<:Complex,2}) = conj(permuted_view(t, (2, 1)))

"""
    reshape(t, dims...)

As for arrays: the same memory under another size, one of whose dimensions may be `:`. Of a tensor whose memory is not dense
in order (a permuted or strided view) it is a copy.
"""
Base.reshape(t::Tensor, dims::Dims) = reshaped(t, dims)
Base.reshape(t::Tensor, dims::Tuple{Vararg{Union{Int,Colon}}}) = reshaped(t, full_dims(t, dims))
Base.reshape(t::Tensor{<:Any,1}, ::Colon) = t
Base.vec(t::Tensor) = reshaped(t, (length(t),))
Base.vec(t::Tensor{<:Any,1}) = t

function full_dims(t::Tensor, dims)
    count(d -> d isa Colon, dims) > 1 &&
        throw(DimensionMismatch("new dimensions $dims may have at most one omitted dimension specified by `:`"))
    known = prod(map(d -> d isa Colon ? 1 : Int(d), dims))
    rest = known == 0 ? 0 : length(t) ÷ known
    return map(d -> d isa Colon ? rest : Int(d), dims)
end

function reshaped(t::Tensor{T}, dims::Dims{N}) where {T,N}
    prod(dims) == length(t) ||
        throw(DimensionMismatch("new dimensions $dims must be consistent with array size $(length(t))"))
    return Tensor{T,N}(@handle(Raw.tabi_call_tl(op_reshape, t, torch_sizes(dims), N)), dims)
end

function Base.dropdims(t::Tensor{T,N}; dims) where {T,N}
    gone = dims isa Integer ? (Int(dims),) : Tuple(Int(d) for d in dims)
    for d in gone
        1 <= d <= N || throw(ArgumentError("dropped dims must be in range 1:ndims(A)"))
        size(t, d) == 1 || throw(ArgumentError("dropped dims must all be size 1"))
    end
    allunique(gone) || throw(ArgumentError("dropped dims must be unique"))
    return op_squeeze(t, Int[torch_dim(N, d) for d in gone])::Tensor
end

"The tensor spread to a size that its own broadcasts to; shares the memory."
expanded(t::Tensor{T}, dims::Dims{N}) where {T,N} =
    t.size == dims ? t : op_expand(t, torch_sizes(dims))::Tensor{T,N}

# Joining.

function Base.cat(t::Tensor, rest::Union{AbstractArray,Number}...; dims)
    dims isa Val && (dims = typeof(dims).parameters[1])
    return dims isa Integer ? joined(Int(dims), t, rest...) : along_diagonal(Tuple(dims), t, rest...)
end
Base.hcat(t::Tensor) = ndims(t) == 1 ? reshape(t, :, 1) : copy(t)
Base.vcat(t::Tensor) = copy(t)
for (f, d) in ((:hcat, 2), (:vcat, 1)), n in (1, 2)
    @eval Base.$f(x::Number, t::Tensor{<:Any,$n}, rest::Union{AbstractVecOrMat,Number}...) = joined($d, x, t, rest...)
    @eval Base.$f(t::Tensor{<:Any,$n}, rest::Union{AbstractVecOrMat,Number}...) = joined($d, t, rest...)
    @eval Base.$f(t::Tensor{<:Any,$n}, rest::AbstractArray{<:Any,$n}...) = joined($d, t, rest...)
    @eval Base.$f(A::Array{<:Any,$n}, t::Tensor{<:Any,$n}, rest::AbstractArray{<:Any,$n}...) = joined($d, A, t, rest...)
end
Base.reduce(::typeof(hcat), ts::AbstractVector{<:Tensor}) = joined(2, ts...)
Base.reduce(::typeof(vcat), ts::AbstractVector{<:Tensor}) = joined(1, ts...)
function Base.hvcat(rows::Tuple{Vararg{Int}}, t::Tensor, rest::Union{AbstractVecOrMat,Number}...)
    items, at = (t, rest...), 0
    return joined(1, map(n -> joined(2, items[(at += n) - n + 1:at]...), rows)...)
end

"Tensors, arrays and numbers joined along Julia's dimension `d`, with as many dimensions as that needs."
function joined(d::Int, items...)
    d >= 1 || throw(ArgumentError("the dimension to join along must be from 1, not $d"))
    n = max(d, maximum(ndims, items))
    tensors = as_tensors(n, items)
    for t in tensors, i in 1:n
        i == d || size(t, i) == size(tensors[1], i) ||
            throw(DimensionMismatch("sizes to be joined along dimension $d must agree elsewhere, got $(map(size, tensors))"))
    end
    return op_cat(tensors, torch_dim(n, d))::Tensor
end

"Tensors, arrays and numbers as tensors of `n` dimensions and the type that all promote to."
function as_tensors(n, items)
    beside = items[something(findfirst(x -> x isa Tensor, items))]
    T = element_near(mapreduce(eltype, promote_type, items))
    return map(collect(Any, items)) do x
        t = to(x isa Number ? like(beside, fill(convert(T, x))) : like(beside, x), T)
        ndims(t) == n ? t : reshape(t, ntuple(i -> size(t, i), n))
    end
end

"Each item behind the last along all of `dims`, with zeros beside them."
function along_diagonal(dims, items...)
    tensors = as_tensors(max(maximum(dims), maximum(ndims, items)), items)
    n = ndims(tensors[1])
    sizes = ntuple(i -> i in dims ? sum(t -> size(t, i), tensors) : size(tensors[1], i), n)
    out, at = fill!(similar(tensors[1], sizes), 0), zeros(Int, n)
    for t in tensors
        out[ntuple(i -> at[i] + 1:at[i] + size(t, i), n)...] = t
        for i in dims
            at[i] += size(t, i)
        end
    end
    return out
end

"An operand beside a tensor, as a tensor on its device."
like(::Tensor, x::Tensor) = x
like(t::Tensor, x::AbstractArray) = tensor(x; dev=device(t))
like(t::Tensor{T}, x::Number) where {T} = tensor(fill(x); dev=device(t), dtype=T)
