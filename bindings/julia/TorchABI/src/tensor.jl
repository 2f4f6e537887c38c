# The type, and how handles become tensors.

"""
    Tensor{T,N} <: AbstractArray{T,N}

An array whose memory and arithmetic are LibTorch's.

Its size is PyTorch's in reverse: what PyTorch calls a tensor of shape `[2, 3, 4]` is a `4×3×2` tensor here. So the same
memory is column-major to Julia and row-major to PyTorch, nothing is ever copied at the border, and matrix products,
broadcasting, reductions and reshapes mean in either language what that language's user expects. See
[`python_dims`](@ref) for data that must keep Python's order, and [`ops`](@ref) for PyTorch's own operators.

    Tensor(dims...; dev = -1)                zeros of Float32
    Tensor(T, dims...; dev = -1)             zeros of another type
    Tensor{T}(undef, dims...; dev = -1)      as Array{T}(undef, dims...)
    Tensor(array; dev = -1)                  as tensor(array)

Element types are `Bool`, `Int8` to `Int64`, `UInt8` to `UInt64`, `Float16`, `Float32`, `Float64`, their complex types, and
[`TorchABI.BFloat16`](@ref) and [`TorchABI.Float8`](@ref). `dev` is `-1` for the CPU, the number of a GPU, or a
[`Device`](@ref).
"""
mutable struct Tensor{T,N} <: AbstractArray{T,N}
    handle::Raw.tabi_tensor  # first, as `release` expects
    size::NTuple{N,Int}
    origin::Any  # what makes it, of one that is only made when it is looked at; else whether rules of derivatives made it
    function Tensor{T,N}(handle::Raw.tabi_tensor, size::NTuple{N,Int}, origin=false) where {T,N}
        feel_pressure()
        tensor = new{T,N}(handle, size, origin)
        finalizer(RELEASE[], tensor)
        return tensor
    end
end

"A tensor of the type and size of `t`, which `make()` gives when somebody first looks at it."
postponed(make, t::Tensor{T,N}) where {T,N} = Tensor{T,N}(Raw.tabi_tensor(C_NULL), t.size, make)

function Base.getproperty(t::Tensor, name::Symbol)
    name === :handle && getfield(t, :handle) === Raw.tabi_tensor(C_NULL) && make!(t)
    return getfield(t, name)
end

@noinline function make!(t::Tensor)
    made = t.origin()::typeof(t)
    t.handle, made.handle, t.origin = made.handle, C_NULL, false
    return nothing
end

Base.unsafe_convert(::Type{Raw.tabi_tensor}, t::Tensor) = t.handle
kept_handles!(kept, t::Tensor) = push!(kept, t.handle)

Base.size(t::Tensor) = t.size
Base.size(t::Tensor{T,N}, d::Integer) where {T,N} =
    d < 1 ? throw(BoundsError(t.size, d)) : d <= N ? @inbounds(t.size[d]) : 1
Base.length(t::Tensor) = prod(t.size)
Base.IndexStyle(::Type{<:Tensor}) = IndexLinear()
Base.elsize(::Type{<:Tensor{T}}) where {T} = sizeof(T)

"""
    torch_size(t) -> Tuple

The shape as PyTorch has it: `size(t)` in reverse.
"""
torch_size(t::Tensor) = reverse(t.size)

"Julia's dimensions in PyTorch's order, as the memory that the C library reads."
torch_sizes(dims) = Int64[dims[i] for i in length(dims):-1:1]

"PyTorch's number, from 0, of Julia's dimension `d` of `n`."
torch_dim(n::Integer, d::Integer) = Int(n - d)

# From a handle of unknown type and shape. Common types and few dimensions take a path that the compiler knows.

const ROOM = 8  # dimensions asked for at first

"Takes over a new handle."
function wrap(handle::Raw.tabi_tensor)::Tensor
    dtype, ndim = Ref{Int32}(0), Ref{Int64}(0)
    sizes = Ref{NTuple{ROOM,Int64}}()
    @check Raw.tabi_tensor_dtype(handle, dtype)
    GC.@preserve sizes begin
        room = convert(Ptr{Int64}, Base.unsafe_convert(Ptr{NTuple{ROOM,Int64}}, sizes))
        status = Raw.tabi_tensor_sizes(handle, room, ROOM, ndim)
    end
    status == Raw.TABI_OK || return wrap_large(handle, dtype[])
    s, n, code = sizes[], ndim[], dtype[]
    code == Raw.TABI_DTYPE_FLOAT32 && return shaped(Float32, handle, s, n)
    code == Raw.TABI_DTYPE_INT64 && return shaped(Int64, handle, s, n)
    code == Raw.TABI_DTYPE_FLOAT64 && return shaped(Float64, handle, s, n)
    code == Raw.TABI_DTYPE_BOOL && return shaped(Bool, handle, s, n)
    return Tensor{julia_type(code),Int(n)}(handle, ntuple(i -> Int(s[n + 1 - i]), Int(n)))
end

function shaped(::Type{T}, handle, s, n) where {T}
    n == 2 && return Tensor{T,2}(handle, (s[2], s[1]))
    n == 1 && return Tensor{T,1}(handle, (s[1],))
    n == 0 && return Tensor{T,0}(handle, ())
    n == 4 && return Tensor{T,4}(handle, (s[4], s[3], s[2], s[1]))
    n == 3 && return Tensor{T,3}(handle, (s[3], s[2], s[1]))
    return Tensor{T,Int(n)}(handle, ntuple(i -> Int(s[n + 1 - i]), Int(n)))
end

function wrap_large(handle, code)
    ndim = Ref{Int64}(0)
    @check Raw.tabi_tensor_ndim(handle, ndim)
    sizes = Vector{Int64}(undef, ndim[])
    @check Raw.tabi_tensor_sizes(handle, sizes, ndim[], ndim)
    return Tensor{julia_type(code),length(sizes)}(handle, Tuple(reverse(sizes)))
end

wrap_or_nothing(handle::Raw.tabi_tensor) = handle == C_NULL ? nothing : wrap(handle)

"All that the library knows of a tensor, in one call."
function describe(t::Tensor)
    info = Ref{Raw.tabi_tensor_info}()
    GC.@preserve info begin
        room = Base.unsafe_convert(Ptr{Raw.tabi_tensor_info}, info)
        unsafe_store!(convert(Ptr{Int64}, room), sizeof(Raw.tabi_tensor_info))
        @check Raw.tabi_tensor_describe(t, room)
    end
    return info[]
end

"""
    device(t) -> Device

Where a tensor is.
"""
function device(t::Tensor)
    type, index = Ref{Int32}(0), Ref{Int32}(0)
    @check Raw.tabi_tensor_device(t, type, index)
    return Device(type[], index[])
end

"""
    strides(t)

Step of each of Julia's dimensions, in elements. Not for sparse tensors.
"""
function Base.strides(t::Tensor{T,N}) where {T,N}
    info = describe(t)
    require_strided(info)
    return ntuple(i -> Int(info.strides[N + 1 - i]), N)
end

"""
    pointer(t)

Address of the first element, on the tensor's device. Valid while some tensor keeps the memory: use it under `GC.@preserve`.
"""
function Base.pointer(t::Tensor{T}) where {T}
    out = Ref{Ptr{Cvoid}}(C_NULL)
    @check Raw.tabi_tensor_data(t, out)
    return convert(Ptr{T}, out[])
end

is_strided(info::Raw.tabi_tensor_info) = info.layout == Raw.TABI_LAYOUT_STRIDED
require_strided(info) = is_strided(info) ||
    throw(ArgumentError("a sparse tensor has no strides; make it dense with ops.to_dense(t)"))

"""
    contiguous(t) -> Tensor

`t` itself where its memory is dense and in order (column-major to Julia), else a copy that is.
"""
function contiguous(t::Tensor{T,N}) where {T,N}
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_tensor_contiguous(t, 0, out)
    return Tensor{T,N}(out[], t.size)
end

"    is_contiguous(t) -> Bool\n\nWhether the memory of `t` is dense and in order."
is_contiguous(t::Tensor) = describe(t).is_contiguous != 0

"""
    item(t) -> number

The one element of a tensor of length 1, as a number of Julia; waits for the device.
"""
function item(t::Tensor{T}) where {T}
    length(t) == 1 || throw(ArgumentError("item needs a tensor with one element, not $(summary(t))"))
    return read_one(T, t)
end

function read_one(::Type{T}, t::Tensor) where {T}
    out = Ref{T}()
    GC.@preserve out begin
        @check Raw.tabi_tensor_copy_to(t, Base.unsafe_convert(Ptr{T}, out), sizeof(T))
    end
    return out[]
end

"    TorchABI.is_same(a, b) -> Bool\n\nWhether two `Tensor`s stand for one and the same tensor of LibTorch."
function is_same(a::Tensor, b::Tensor)
    out = Ref{Int32}(0)
    @check Raw.tabi_tensor_is_same(a, b, out)
    return out[] != 0
end

# A number out of a tensor without dimensions, wherever Julia asks for one.
Base.convert(::Type{S}, t::Tensor{<:Any,0}) where {S<:Number} = convert(S, item(t))
for S in (:Bool, :Int8, :Int16, :Int32, :Int64, :UInt8, :UInt16, :UInt32, :UInt64, :Float16, :Float32, :Float64, :Complex)
    @eval Base.$S(t::Tensor{<:Any,0}) = $S(item(t))
end
