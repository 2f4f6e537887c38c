# Checkpoints whose tensors stay in the file until they are asked for.

"""
    TorchABI.StoredTensor

What a tensor of a file is, told without reading it by [`TorchABI.stored`](@ref).

- `eltype`, `size`: of the tensor
- `layout`: such as `TorchABI.strided`
- `nbytes`: bytes of its storage, which other tensors may share
- `storage`: number of the storage: tensors of one file that share memory have the same; 0 where there is none
- `offset`: its first element in the storage, from 0
- `location`: where it was when it was saved, such as `"cuda:0"`; `""` where the file does not say
- `requires_grad`, `is_parameter`, `is_quantized`
- `is_loaded`: whether it is in memory
"""
struct StoredTensor
    eltype::DataType
    size::Tuple{Vararg{Int}}
    layout::Layout
    nbytes::Int
    storage::Int
    offset::Int
    location::String
    requires_grad::Bool
    is_parameter::Bool
    is_quantized::Bool
    is_loaded::Bool
end
function Base.show(io::IO, t::StoredTensor)
    n = length(t.size)
    print(io, n == 0 ? "0-dimensional" : n == 1 ? "$(t.size[1])-element" : join(t.size, '×'))
    print(io, " ", Tensor{t.eltype,n})
    t.layout == strided || print(io, ", ", t.layout)
    print(io, t.is_loaded ? ", read" : ", not read")
end

"What stands at entry `i`, from 0, of a tree; nothing where that is no tensor."
function describe_entry(handle::Raw.tabi_tree, i, dims)
    tag_at(handle, i) == Raw.TABI_TAG_TENSOR || return nothing
    about, ndim = Ref{Raw.tabi_stored_tensor}(), Ref{Int64}(0)
    GC.@preserve about begin
        room = Base.unsafe_convert(Ptr{Raw.tabi_stored_tensor}, about)
        unsafe_store!(convert(Ptr{Int64}, room), sizeof(Raw.tabi_stored_tensor))
        @check Raw.tabi_tree_stored(handle, i, room)
    end
    t = about[]
    sizes = Vector{Int64}(undef, t.ndim)
    @check Raw.tabi_tree_stored_sizes(handle, i, sizes, t.ndim, ndim)
    resize!(sizes, ndim[])  # nested ones have none
    return StoredTensor(julia_type(t.dtype), Tuple(dims === :python ? sizes : reverse(sizes)), Layout(t.layout),
                        t.storage_nbytes, t.storage, t.storage_offset, unsafe_string(t.location), t.requires_grad != 0,
                        t.is_parameter != 0, t.is_quantized != 0, t.is_loaded != 0)
end

"Stands where an entry was not asked for yet."
struct Unread end

"""
    TorchABI.LazyDict{K} <: AbstractDict{K,Any}

A dictionary of a file that was loaded with `lazy = true`. An entry is read when it is first asked for, and kept;
[`TorchABI.stored`](@ref) tells what it is without reading it. `haskey`, `keys` and printing read nothing. It cannot be
changed; `read(d)` reads all that is in it as the dictionary that `TorchABI.load` returns else.

The file stays open as long as some part of what was loaded lives; `TorchABI.free!(d)` closes it at once, if `d` is all
of it. `python_type` and `attributes` as of a [`TorchABI.OrderedDict`](@ref).
"""
mutable struct LazyDict{K} <: AbstractDict{K,Any}
    handle::Raw.tabi_tree  # first, as `release` expects
    dims::Symbol
    order::Vector{K}
    index::Dict{K,Int}
    entries::Vector{Any}
    python_type::String
    attributes::Union{Nothing,AbstractDict}
end

"""
    TorchABI.LazyVector <: AbstractVector{Any}

A list or tuple of a file that was loaded with `lazy = true`, whose entries are read as those of a
[`TorchABI.LazyDict`](@ref) are. `read(v)` reads all of it, as a vector or tuple. `python_type` is Python's name of its
type. A list or tuple in which neither tensors nor others stand is a vector or tuple at once.
"""
mutable struct LazyVector <: AbstractVector{Any}
    handle::Raw.tabi_tree  # first, as `release` expects
    dims::Symbol
    entries::Vector{Any}
    python_type::String
end

const Lazy = Union{LazyDict,LazyVector}

"What stands for a tree whose handle is taken over."
function lazy_tree(handle::Raw.tabi_tree, dims::Symbol)
    made = try
        lazy_kind(handle, dims)
    catch
        Raw.tabi_free(handle)
        rethrow()
    end
    made isa Lazy ? own(made) : Raw.tabi_free(handle)
    return made
end

function lazy_kind(handle, dims)
    kind, n, type = about(handle)
    unread = fill!(Vector{Any}(undef, n), Unread())
    if kind == Raw.TABI_TREE_DICT
        order = Any[key_at(handle, i) for i in 0:n - 1]
        K = all(k -> k isa String, order) ? String : Any
        index = Dict{K,Int}(k => i for (i, k) in enumerate(order))
        return LazyDict{K}(handle, dims, order, index, unread, type, read_attributes(handle, Reader(dims)))
    elseif kind == Raw.TABI_TREE_OBJECT
        parts = OrderedDict{String,Any}()
        for i in 0:n - 1
            parts[key_at(handle, i)] = lazy_entry(handle, i, dims)
        end
        return PythonObject(type, parts)
    elseif kind in (Raw.TABI_TREE_LIST, Raw.TABI_TREE_TUPLE) &&
           any(i -> tag_at(handle, i) in (Raw.TABI_TAG_TENSOR, Raw.TABI_TAG_TREE), 0:n - 1)
        return LazyVector(handle, dims, unread, type)
    end
    return read_kind(handle, Reader(dims))
end

function key_at(handle, i)
    key = Ref{Raw.tabi_value}()
    @check Raw.tabi_tree_key(handle, i, key)
    return read_value(key[], Reader(:julia))
end

function tag_at(handle, i)
    tag = Ref{Int32}(0)
    @check Raw.tabi_tree_tag(handle, i, tag)
    return tag[]
end

function lazy_entry(handle, i, dims)
    value = Ref{Raw.tabi_value}()
    @check Raw.tabi_tree_at(handle, i, C_NULL, value)
    value[].tag == Raw.TABI_TAG_TREE && return lazy_tree(convert(Raw.tabi_tree, value[].u.p), dims)
    return read_value(value[], Reader(dims))
end

function entry!(x::Lazy, i)
    x.entries[i] isa Unread && (x.entries[i] = lazy_entry(x.handle, i - 1, x.dims))
    return x.entries[i]
end

Base.length(d::LazyDict) = length(d.order)
Base.keys(d::LazyDict) = d.order
Base.haskey(d::LazyDict, key) = haskey(d.index, key)
Base.getindex(d::LazyDict, key) = entry!(d, d.index[key])
Base.get(d::LazyDict, key, default) = haskey(d, key) ? d[key] : default
Base.get(f::Union{Function,Type}, d::LazyDict, key) = haskey(d, key) ? d[key] : f()
Base.iterate(d::LazyDict, i=1) = i > length(d) ? nothing : (Pair{Any,Any}(d.order[i], entry!(d, i)), i + 1)
Base.size(v::LazyVector) = (length(v.entries),)
Base.IndexStyle(::Type{LazyVector}) = IndexLinear()
Base.getindex(v::LazyVector, i::Int) = (checkbounds(v, i); entry!(v, i))

Base.read(x::Lazy) = GC.@preserve x read_kind(x.handle, Reader(x.dims))

"""
    TorchABI.stored(d, key) -> StoredTensor or nothing
    TorchABI.stored(d) -> OrderedDict{String,StoredTensor}

What the tensor under a key of a [`TorchABI.LazyDict`](@ref), or at an index of a [`TorchABI.LazyVector`](@ref), is,
without reading it; `nothing` where the entry is no tensor. Without a key: of every tensor in it, by its path such as
`"model.fc.weight"`.

```julia
d = TorchABI.load("large.pt"; lazy = true)
TorchABI.stored(d, "weight").size
```
"""
stored(d::LazyDict, key) = GC.@preserve d describe_entry(d.handle, d.index[key] - 1, d.dims)
stored(v::LazyVector, i::Integer) = (checkbounds(v, i); GC.@preserve v describe_entry(v.handle, i - 1, v.dims))
function stored(x::Lazy)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_tree_flatten(x.handle, out)
    try
        found = OrderedDict{String,StoredTensor}()
        for i in 0:about(out[])[2] - 1
            tensor = describe_entry(out[], i, x.dims)
            tensor === nothing || (found[key_at(out[], i)] = tensor)
        end
        return found
    finally
        Raw.tabi_free(out[])
    end
end

# As other nests: with the dimensions in reverse, on the way into a file, out of a scope, in print.

python_dims(d::LazyDict) = turned(d)
python_dims(v::LazyVector) = turned(v)
turned(x::Lazy) = lazy_tree(convert(Raw.tabi_tree, retained(x.handle)), x.dims === :python ? :julia : :python)

map_tensors(f, d::LazyDict) = map_tensors(f, read(d))
map_tensors(f, v::LazyVector) = map_tensors(f, read(v))

plant(d::LazyDict, roots, trees) = plant_lazy(d, roots, trees)
plant(v::LazyVector, roots, trees) = plant_lazy(v, roots, trees)
function plant_lazy(x, roots, trees)
    # What is read and saved in one order of dimensions goes from file to file as it is.
    trees.is_reversed == (x.dims === :python) || return plant(read(x), roots, trees)
    push!(roots, x)
    return tagged(Raw.TABI_TAG_TREE, x.handle)
end

kept_handles!(kept, d::LazyDict) = kept_lazy!(kept, d)
kept_handles!(kept, v::LazyVector) = kept_lazy!(kept, v)
kept_handles!(kept, x::PythonObject) = kept_handles!(kept, x.parts)
function kept_lazy!(kept, x)
    push!(kept, x.handle)
    foreach(y -> kept_handles!(kept, y), x.entries)
end

Base.summary(io::IO, d::LazyDict) =
    print(io, "TorchABI.LazyDict with ", length(d), length(d) == 1 ? " entry" : " entries")
Base.summary(io::IO, v::LazyVector) = print(io, length(v), "-element TorchABI.LazyVector")
Base.show(io::IO, d::LazyDict) = summary(io, d)
Base.show(io::IO, v::LazyVector) = summary(io, v)
Base.show(io::IO, ::MIME"text/plain", d::LazyDict) = show_entries(io, d, d.order, repr)
Base.show(io::IO, ::MIME"text/plain", v::LazyVector) = show_entries(io, v, eachindex(v), string)

function show_entries(io, x, keys, name)
    summary(io, x)
    isempty(keys) || print(io, ':')
    room = get(io, :limit, false) ? max(displaysize(io)[1] - 5, 1) : length(keys)
    for key in Iterators.take(keys, room)
        told = stored(x, key)
        print(io, "\n  ", name(key), " => ")
        told === nothing ? show(IOContext(io, :compact => true, :limit => true), x[key]) : print(io, told)
    end
    length(keys) > room && print(io, "\n  ⋮")
end
