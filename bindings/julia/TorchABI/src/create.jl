# Tensors from Julia's data and back.

"""
    tensor(A; dev = -1, dtype = eltype(A), share = false, requires_grad = false) -> Tensor

A tensor with the size and the elements of an array; a number gives a tensor without dimensions.

The elements are copied, unless `share = true`: then the tensor uses the memory of `A`, a dense or strided array, and each
sees what the other writes. `A` is kept as long as LibTorch uses its memory, however long that is; do not `resize!` or
`push!` to it meanwhile. `dtype` converts (a copy again, where it differs); `dev` moves. Element types are kept: an array of
`Float64` gives a tensor of `Float64`, not of PyTorch's default `Float32`.
"""
function tensor(A::AbstractArray; dev=-1, dtype=nothing, share::Bool=false, requires_grad::Bool=false)
    d = Device(dev)
    t = share ? tensor_sharing(A) : tensor_copying(A, dtype === nothing && !is_cpu(d) ? d : CPU)
    t = to(t; dev=d, dtype=dtype)
    requires_grad && requires_grad!(t)
    return t
end
tensor(x::Number; keywords...) = tensor(fill(x); keywords...)
function tensor(t::Tensor; dev=nothing, dtype=nothing, share::Bool=false, requires_grad::Bool=false)
    t = to(t; dev=dev, dtype=dtype)
    requires_grad && requires_grad!(t)
    return t
end

function tensor_copying(A::AbstractArray, d::Device)
    is_element(eltype(A)) && return tensor_copying(collect(A), d)
    narrow = identity.(A)
    is_element(eltype(narrow)) || dtype_code(eltype(narrow))
    return tensor_copying(collect(narrow), d)
end
function tensor_copying(A::Array{T,N}, d::Device) where {T,N}
    if !is_element(T)
        narrow = identity.(A)
        dtype_code(eltype(narrow))
        return tensor_copying(narrow, d)
    end
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_tensor_from_data(A, sizeof(A), torch_sizes(size(A)), N, dtype_code(T), d.type, d.index, out)
    return Tensor{T,N}(out[], size(A))
end

function tensor_sharing(A::StridedArray{T,N}) where {T,N}
    code = dtype_code(T)
    all(s -> s >= 0, strides(A)) || throw(ArgumentError("an array with negative strides cannot be shared; copy it"))
    span = isempty(A) ? 0 : 1 + sum((size(A) .- 1) .* strides(A))
    sizes, steps, out = torch_sizes(size(A)), torch_sizes(strides(A)), Ref{Raw.tabi_tensor}(C_NULL)
    borrow(A) do token, queue
        @check Raw.tabi_tensor_borrow(pointer(A), span * sizeof(T), sizes, steps, N, code, Raw.TABI_DEVICE_CPU, -1, C_NULL,
                                      token, queue, out)
    end
    return Tensor{T,N}(out[], size(A))
end
tensor_sharing(A::AbstractArray) =
    throw(ArgumentError("share = true needs an array with memory of its own, such as an Array or a view of one, " *
                        "not a $(typeof(A)); leave share out to copy"))

Tensor(A::AbstractArray; keywords...) = tensor(A; keywords...)
Tensor{T}(A::AbstractArray; keywords...) where {T} = tensor(A; dtype=T, keywords...)
Tensor{T,N}(A::AbstractArray{<:Any,N}; keywords...) where {T,N} = tensor(A; dtype=T, keywords...)
Base.convert(::Type{Tensor}, A::AbstractArray) = tensor(A)
Base.convert(::Type{Tensor{T}}, A::AbstractArray) where {T} = tensor(A; dtype=T)
Base.convert(::Type{Tensor{T,N}}, A::AbstractArray{<:Any,N}) where {T,N} = tensor(A; dtype=T)::Tensor{T,N}
Base.convert(::Type{Tensor{T,N}}, t::Tensor{T,N}) where {T,N} = t
Base.convert(::Type{Tensor{T}}, t::Tensor{T}) where {T} = t
Base.convert(::Type{Tensor}, t::Tensor) = t

# New tensors of a type and size.

const op_empty = Operator("aten::empty.memory_format")
const op_zeros = Operator("aten::zeros")
const op_ones = Operator("aten::ones")
const op_rand = Operator("aten::rand")
const op_randn = Operator("aten::randn")
const op_fill_ = Operator("aten::fill_.Scalar")

"A tensor that an operator makes of sizes, dtype and device; and of a generator, where it draws numbers."
function new_tensor(op::Operator, ::Type{T}, dims::NTuple{N,Integer}, dev, generator=nothing) where {T,N}
    d, sizes = Device(dev), torch_sizes(dims)
    values = [tagged(Raw.TABI_TAG_INT_LIST, pointer(sizes), N), tagged(Raw.TABI_TAG_DTYPE, Int64(dtype_code(T))),
              tagged(Raw.TABI_TAG_DEVICE, Int64(d.type); index=d.index)]
    names = [Cstring(C_NULL), Base.unsafe_convert(Cstring, :dtype), Base.unsafe_convert(Cstring, :device)]
    if generator !== nothing
        push!(values, tagged(Raw.TABI_TAG_GENERATOR, generator.handle))
        push!(names, Base.unsafe_convert(Cstring, :generator))
    end
    out, count = Ref{Raw.tabi_value}(), Ref{Int64}(0)
    GC.@preserve sizes generator begin
        @check Raw.tabi_op_call_named(op, names, values, length(values), out, 1, count)
    end
    return Tensor{T,N}(convert(Raw.tabi_tensor, out[].u.p), map(Int, dims))
end

Tensor(dims::Integer...; dev=-1) = new_tensor(op_zeros, Float32, dims, dev)
Tensor(T::Type, dims::Integer...; dev=-1) = new_tensor(op_zeros, T, dims, dev)
Tensor{T}(::UndefInitializer, dims::Integer...; dev=-1) where {T} = new_tensor(op_empty, T, dims, dev)
Tensor{T}(::UndefInitializer, dims::Dims; dev=-1) where {T} = new_tensor(op_empty, T, dims, dev)
Tensor{T,N}(::UndefInitializer, dims::Vararg{Integer,N}; dev=-1) where {T,N} = new_tensor(op_empty, T, dims, dev)
Tensor{T,N}(::UndefInitializer, dims::Dims{N}; dev=-1) where {T,N} = new_tensor(op_empty, T, dims, dev)

element_type(::Type{<:Tensor{T}}) where {T} = T
element_type(::Type{<:Tensor}) = Float32
const TensorType = Type{<:Tensor}

"""
    zeros(Tensor{T}, dims...; dev = -1)
    ones(Tensor{T}, dims...; dev = -1)
    rand([generator,] Tensor{T}, dims...; dev = -1)
    randn([generator,] Tensor{T}, dims...; dev = -1)
    fill(x, Tensor{T}, dims...; dev = -1)

A new tensor of that size; of `Float32` for plain `Tensor`. Random numbers are PyTorch's: see [`manual_seed`](@ref) and
[`Generator`](@ref).
"""
Base.zeros(X::TensorType, dims::Integer...; dev=-1) = new_tensor(op_zeros, element_type(X), dims, dev)
Base.zeros(X::TensorType, dims::Dims; dev=-1) = zeros(X, dims...; dev=dev)
Base.zeros(X::TensorType, dims::Tuple{}; dev=-1) = new_tensor(op_zeros, element_type(X), dims, dev)
Base.ones(X::TensorType, dims::Integer...; dev=-1) = new_tensor(op_ones, element_type(X), dims, dev)
Base.ones(X::TensorType, dims::Dims; dev=-1) = ones(X, dims...; dev=dev)
Base.ones(X::TensorType, dims::Tuple{}; dev=-1) = new_tensor(op_ones, element_type(X), dims, dev)
Base.fill(x::Number, X::TensorType, dims::Integer...; dev=-1) =
    fill!(new_tensor(op_empty, element_type(X), dims, dev), x)
Base.fill(x::Number, X::TensorType, dims::Dims; dev=-1) = fill(x, X, dims...; dev=dev)

Base.similar(t::Tensor, ::Type{T}, dims::Dims{N}) where {T,N} =
    is_element(T) ? new_tensor(op_empty, T, dims, device(t)) : Array{T,N}(undef, dims)
Base.similar(X::TensorType, dims::Dims) = new_tensor(op_empty, element_type(X), dims, -1)

function Base.fill!(t::Tensor{T}, x::Number) where {T}
    in_place(op_fill_, t, T <: Integer || x isa Complex ? convert(T, x) : x)
    return t
end
Base.fill!(t::Tensor{UInt64}, x::Number) = (fill!(in_bits(t), convert(UInt64, x) % Int64); t)
function Base.fill!(t::Tensor, x::Tensor{<:Any,0})
    return store!(t, x)
end

Base.zero(t::Tensor{T}) where {T} = fill!(similar(t), zero(T))
function Base.one(t::Tensor{T,2}) where {T}
    size(t, 1) == size(t, 2) || throw(DimensionMismatch("multiplicative identity defined only for square matrices"))
    return eye(t, size(t, 1))
end
Base.oneunit(t::Tensor{T,2}) where {T} = one(t)

const op_clone = Operator("aten::clone")
const op_copy_ = Operator("aten::copy_")

"Runs an operator that writes to its first argument, and drops the second handle to it that it returns."
function in_place(op::Operator, t::Tensor, args...)
    roots = Any[]
    values = Raw.tabi_value[pack(a, roots) for a in (t, args...)]
    out, count = Ref{Raw.tabi_value}(), Ref{Int64}(0)
    GC.@preserve t args roots begin
        @check Raw.tabi_op_call(op, values, length(values), out, 1, count)
    end
    Raw.tabi_free(out[].u.p)
    return t
end

Base.copy(t::Tensor{T,N}) where {T,N} = Tensor{T,N}(@handle(Raw.tabi_call_t(op_clone, t)), t.size)
Base.deepcopy_internal(t::Tensor, seen::IdDict) = get!(() -> copy(t), seen, t)

# Elements out and in.

function Base.Array(t::Tensor{T,N}) where {T,N}
    A = Array{T,N}(undef, t.size)
    read_into!(A, t)
    return A
end
function read_into!(A::Array{T}, t::Tensor{T}) where {T}
    status = Raw.tabi_tensor_copy_to(t, A, sizeof(A))
    status == Raw.TABI_OK && return A
    status == Raw.TABI_TYPE_ERROR && !is_strided(describe(t)) && return read_into!(A, ops.to_dense(t))
    throw_error()
end
Base.Array{T}(t::Tensor) where {T} = convert(Array{T}, Array(t))
Base.Array{T,N}(t::Tensor{<:Any,N}) where {T,N} = convert(Array{T,N}, Array(t))
Base.Vector(t::Tensor{<:Any,1}) = Array(t)
Base.Matrix(t::Tensor{<:Any,2}) = Array(t)
Base.convert(::Type{Array}, t::Tensor) = Array(t)
Base.convert(::Type{Array{T}}, t::Tensor) where {T} = Array{T}(t)
Base.convert(::Type{Array{T,N}}, t::Tensor{<:Any,N}) where {T,N} = Array{T,N}(t)
Base.collect(t::Tensor) = Array(t)
Base.collect(::Type{T}, t::Tensor) where {T} = Array{T}(t)

function Base.iterate(t::Tensor)
    A = Array(t)
    return iterate(t, (A, iterate(A)))
end
function Base.iterate(::Tensor, (A, step)::Tuple)
    step === nothing && return nothing
    return step[1], (A, iterate(A, step[2]))
end

function Base.copyto!(t::Tensor{T}, A::Array) where {T}
    if size(A) == size(t)
        B = eltype(A) === T ? A : convert(Array{T}, A)
        @check Raw.tabi_tensor_copy_from(t, B, sizeof(B))
    else
        copyto!(t, 1, A, 1, length(A))
    end
    return t
end
Base.copyto!(t::Tensor, A::AbstractArray) = copyto!(t, collect(A))
Base.copyto!(t::Tensor{<:Any,2}, A::SparseArrays.AbstractSparseMatrixCSC) = copyto!(t, Matrix(A))
function Base.copyto!(t::Tensor, s::Tensor)
    size(t) == size(s) || return copyto!(t, 1, s, 1, length(s))
    return store!(t, s)
end
function Base.copyto!(A::Array{T}, t::Tensor) where {T}
    size(A) == size(t) && eltype(t) === T && return read_into!(A, t)
    return copyto!(A, Array(t))
end
Base.copyto!(A::SubArray, t::Tensor) = copyto!(A, Array(t))
function Base.copyto!(t::Tensor, to::Integer, A::AbstractArray, from::Integer, n::Integer)
    n == 0 && return t
    n > 0 || throw(ArgumentError("tried to copy n=$n elements, but n should be nonnegative"))
    checkbounds(t, to:to + n - 1)
    checkbounds(A, from:from + n - 1)
    t[to:to + n - 1] = A[from:from + n - 1]
    return t
end
function Base.copyto!(A::Array, to::Integer, t::Tensor, from::Integer, n::Integer)
    n == 0 && return A
    return copyto!(A, to, Array(t[from:from + n - 1]), 1, n)
end

"""
    unsafe_array(t) -> Array

The memory of a dense tensor on the CPU as an `Array`, without copying: each sees what the other writes. The array keeps
the memory, even after `free!(t)`. Writes are unknown to PyTorch's gradients, as those through a NumPy view are.

An `ArgumentError` when the tensor is elsewhere, sparse, or not dense in order: see [`contiguous`](@ref).
"""
function unsafe_array(t::Tensor{T,N}) where {T,N}
    info = describe(t)
    info.device_type == Raw.TABI_DEVICE_CPU || throw(ArgumentError("this tensor is on $(device(t)); copy it with Array(t)"))
    is_strided(info) && info.is_contiguous != 0 && info.is_resolved != 0 ||
        throw(ArgumentError("the memory of this tensor is not dense and in order; use unsafe_array(contiguous(t)) or Array(t)"))
    isempty(t) && return Array{T,N}(undef, t.size)
    keeper = Ref{Ptr{Cvoid}}(C_NULL)
    @check Raw.tabi_tensor_to_dlpack(detach(t), keeper)
    A = unsafe_wrap(Array, convert(Ptr{T}, info.data), t.size)
    # What arrays share is a Memory since Julia 1.11, and the first array before.
    owner = VERSION >= v"1.11" ? getfield(getfield(A, :ref), :mem) : A
    finalizer(_ -> Raw.tabi_dlpack_free(keeper[]), owner)
    return A
end

# Elsewhere, or of another type.

"""
    to(t; dev, dtype, copy = false, non_blocking = false) -> Tensor
    to(t, dev)
    to(t, T)

The tensor on another device or with another element type; `t` itself where nothing changes, unless `copy`.
"""
function to(t::Tensor{T,N}; dev=nothing, dtype=nothing, copy::Bool=false, non_blocking::Bool=false) where {T,N}
    S = dtype === nothing ? T : dtype isa Type ? dtype : TorchABI.dtype(dtype)
    dev === nothing && S === T && !copy && return t
    d = dev === nothing ? Device(0, 0) : Device(dev)
    options = Ref(Raw.tabi_to_options(dtype=S === T ? 0 : dtype_code(S), device_type=d.type, device_index=d.index,
                                      non_blocking=non_blocking, copy=copy))
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_tensor_to(t, options, out)
    return Tensor{S,N}(out[], t.size)
end
to(t::Tensor, T::Type) = to(t; dtype=T)
to(t::Tensor, dev) = to(t; dev=dev)

"    cpu(t) -> Tensor\n\nThe tensor on the CPU; itself where it is there."
cpu(t::Tensor) = to(t; dev=CPU)

# A process elsewhere cannot know a handle of this one: the elements travel.
function Serialization.serialize(s::Serialization.AbstractSerializer, t::Tensor{T}) where {T}
    Serialization.serialize_type(s, typeof(t))
    Serialization.serialize(s, Array(detach(t)))
end
Serialization.deserialize(s::Serialization.AbstractSerializer, ::Type{<:Tensor}) = tensor(Serialization.deserialize(s))
