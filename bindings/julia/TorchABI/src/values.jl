# Between values of Julia and the C library's tagged ones.

tagged(tag, x::Int64; index=0) = Raw.tabi_value(tag, index, 0, Raw.tabi_payload(x), 0.0)
tagged(tag, x::Ptr, count=0) = Raw.tabi_value(tag, 0, count, Raw.tabi_payload(convert(Ptr{Cvoid}, x)), 0.0)
tagged(tag, x::Float64, imag=0.0) = Raw.tabi_value(tag, 0, 0, Raw.tabi_payload(x), imag)

"""
How elements of a tensor lie in memory; an argument of operators. `TorchABI.strided`, `TorchABI.sparse_coo`,
`TorchABI.sparse_csr`, `TorchABI.sparse_csc`, …
"""
struct Layout
    code::Int32
end

"""
Order of the dimensions in memory; an argument of operators. `TorchABI.contiguous_format`, `TorchABI.preserve_format`,
`TorchABI.channels_last`, `TorchABI.channels_last_3d`.
"""
struct MemoryFormat
    code::Int32
end

const LAYOUTS = [:strided => Raw.TABI_LAYOUT_STRIDED, :sparse_coo => Raw.TABI_LAYOUT_SPARSE_COO,
                 :sparse_csr => Raw.TABI_LAYOUT_SPARSE_CSR, :sparse_csc => Raw.TABI_LAYOUT_SPARSE_CSC,
                 :sparse_bsr => Raw.TABI_LAYOUT_SPARSE_BSR, :sparse_bsc => Raw.TABI_LAYOUT_SPARSE_BSC,
                 :jagged => Raw.TABI_LAYOUT_JAGGED]
const MEMORY_FORMATS = [:contiguous_format => Raw.TABI_MEMORY_FORMAT_CONTIGUOUS,
                        :preserve_format => Raw.TABI_MEMORY_FORMAT_PRESERVE,
                        :channels_last => Raw.TABI_MEMORY_FORMAT_CHANNELS_LAST,
                        :channels_last_3d => Raw.TABI_MEMORY_FORMAT_CHANNELS_LAST_3D]
for (type, names) in ((Layout, LAYOUTS), (MemoryFormat, MEMORY_FORMATS)), (name, code) in names
    @eval const $name = $type($code)
end

code_name(names, code) = something(findfirst(p -> p.second == code, names), 0) |> i -> i == 0 ? "$code" : names[i].first
Base.show(io::IO, x::Layout) = print(io, "TorchABI.", code_name(LAYOUTS, x.code))
Base.show(io::IO, x::MemoryFormat) = print(io, "TorchABI.", code_name(MEMORY_FORMATS, x.code))

"""
    pack(x, roots) -> tabi_value

The tagged value for a value of Julia. It points to `x` itself or to what is pushed onto `roots`; both must live as long as it
is used. The commonest types are told apart without dispatch.
"""
function pack(@nospecialize(x), roots)
    is_tensor(x) && return tagged(Raw.TABI_TAG_TENSOR, handle_of(x))
    x isa Int64 && return tagged(Raw.TABI_TAG_INT, x)
    x isa Float64 && return tagged(Raw.TABI_TAG_DOUBLE, x)
    x isa Bool && return tagged(Raw.TABI_TAG_BOOL, Int64(x))
    x isa Vector{Int64} && return tagged(Raw.TABI_TAG_INT_LIST, pointer(x), length(x))
    x === nothing && return tagged(Raw.TABI_TAG_NONE, Int64(0))
    return pack_other(x, roots)::Raw.tabi_value
end

const TENSOR_NAME = Base.unwrap_unionall(Tensor).name
is_tensor(@nospecialize(x)) = typeof(x).name === TENSOR_NAME
function handle_of(@nospecialize(t))
    handle = unsafe_load(convert(Ptr{Raw.tabi_tensor}, pointer_from_objref(t)))
    return handle === Raw.tabi_tensor(C_NULL) ? (t::Tensor).handle : handle
end

pack_other(x::Integer, roots) = tagged(Raw.TABI_TAG_INT, Int64(x))
pack_other(x::Real, roots) = tagged(Raw.TABI_TAG_DOUBLE, Float64(x))
pack_other(x::Complex, roots) = tagged(Raw.TABI_TAG_COMPLEX, Float64(real(x)), Float64(imag(x)))
pack_other(x::Symbol, roots) = pack_other(String(x), roots)
pack_other(x::AbstractString, roots) = pack_other(String(x), roots)
pack_other(x::String, roots) = (push!(roots, x); tagged(Raw.TABI_TAG_STRING, pointer(x), sizeof(x)))
pack_other(T::Type, roots) = tagged(Raw.TABI_TAG_DTYPE, Int64(dtype_code(T)))
pack_other(d::Device, roots) = tagged(Raw.TABI_TAG_DEVICE, Int64(d.type); index=d.index)
pack_other(x::Layout, roots) = tagged(Raw.TABI_TAG_LAYOUT, Int64(x.code))
pack_other(x::MemoryFormat, roots) = tagged(Raw.TABI_TAG_MEMORY_FORMAT, Int64(x.code))
pack_other(x::AbstractVector, roots) = pack_list(x, roots)
pack_other(x::Tuple, roots) = pack_list(x, roots)
pack_other(x::AbstractDict, roots) = (p = Planted(x); push!(roots, p); p.value)
pack_other(x, roots) = throw(ArgumentError("a $(typeof(x)) cannot be an argument of PyTorch"))
function pack_other(x::AbstractArray, roots)
    t = tensor(x)
    push!(roots, t)
    return pack(t, roots)
end

function keep_list(tag, items::Vector, roots)
    push!(roots, items)
    return tagged(tag, pointer(items), length(items))
end

const Some_of = Union{Tuple{Vararg{T}},AbstractVector{<:T}} where {T}
pack_list(x::Union{Tuple{},AbstractVector{Union{}}}, roots) = keep_list(Raw.TABI_TAG_INT_LIST, Int64[], roots)
pack_list(x::Some_of{Bool}, roots) = keep_list(Raw.TABI_TAG_BOOL_LIST, Int32[b for b in x], roots)
pack_list(x::Some_of{Integer}, roots) = keep_list(Raw.TABI_TAG_INT_LIST, Int64[i for i in x], roots)
pack_list(x::Some_of{Real}, roots) = keep_list(Raw.TABI_TAG_DOUBLE_LIST, Float64[r for r in x], roots)
function pack_list(x::Some_of{Union{Tensor,Nothing}}, roots)
    return keep_list(Raw.TABI_TAG_TENSOR_LIST, Raw.tabi_tensor[t === nothing ? C_NULL : t.handle for t in x], roots)
end
pack_list(x, roots) = keep_list(Raw.TABI_TAG_VALUE_LIST, Raw.tabi_value[pack(y, roots) for y in x], roots)

"""
    unpack(v) -> value

The value of Julia for a tagged one that a call returned. Takes over the handles in it; copies what it points to.
"""
function unpack(v::Raw.tabi_value)
    tag = v.tag
    tag == Raw.TABI_TAG_TENSOR && return wrap(convert(Raw.tabi_tensor, v.u.p))
    (tag == Raw.TABI_TAG_NONE || tag == Raw.TABI_TAG_UNSET) && return nothing
    tag == Raw.TABI_TAG_BOOL && return v.u.i != 0
    tag == Raw.TABI_TAG_INT && return v.u.i
    tag == Raw.TABI_TAG_DOUBLE && return v.u.d
    return rare(unpack_other)(v)
end

function unpack_other(v::Raw.tabi_value)
    tag = v.tag
    tag == Raw.TABI_TAG_COMPLEX && return complex(v.u.d, v.imag)
    tag == Raw.TABI_TAG_STRING && return unsafe_string(convert(Ptr{UInt8}, v.u.p), v.count)
    tag == Raw.TABI_TAG_BYTES && return copied(UInt8, v)
    tag == Raw.TABI_TAG_DTYPE && return julia_type(v.u.i)
    tag == Raw.TABI_TAG_DEVICE && return Device(v.u.i, v.index)
    tag == Raw.TABI_TAG_LAYOUT && return Layout(v.u.i)
    tag == Raw.TABI_TAG_MEMORY_FORMAT && return MemoryFormat(v.u.i)
    tag == Raw.TABI_TAG_GENERATOR && return Generator(convert(Raw.tabi_generator, v.u.p))
    tag == Raw.TABI_TAG_INT_LIST && return copied(Int64, v)
    tag == Raw.TABI_TAG_DOUBLE_LIST && return copied(Float64, v)
    tag == Raw.TABI_TAG_BOOL_LIST && return Bool[b != 0 for b in copied(Int32, v)]
    tag == Raw.TABI_TAG_TENSOR_LIST && return [wrap_or_nothing(h) for h in copied(Raw.tabi_tensor, v)]
    tag == Raw.TABI_TAG_VALUE_LIST && return Tuple(unpack(x) for x in copied(Raw.tabi_value, v))
    tag == Raw.TABI_TAG_TREE && return read_tree(convert(Raw.tabi_tree, v.u.p))
    error("the library returned a value with the tag $tag that this package does not know; update it")
end

copied(::Type{T}, v::Raw.tabi_value) where {T} =
    v.count == 0 ? T[] : copy(unsafe_wrap(Array, convert(Ptr{T}, v.u.p), v.count))
