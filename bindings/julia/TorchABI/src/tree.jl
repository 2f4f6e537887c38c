# Trees of values, as checkpoints and state dicts have them, and the dictionary that keeps their order.

"""
    TorchABI.OrderedDict{K,V} <: AbstractDict{K,V}

A dictionary that keeps the order in which keys were added, as Python's does. `TorchABI.OrderedDict("a" => 1, …)` makes one;
[`TorchABI.load`](@ref) and [`state_dict`](@ref) return them. `python_type` is Python's name of its type.
"""
mutable struct OrderedDict{K,V} <: AbstractDict{K,V}
    order::Vector{K}
    entries::Dict{K,V}
    python_type::String
end
OrderedDict{K,V}(python_type::AbstractString="dict") where {K,V} = OrderedDict{K,V}(K[], Dict{K,V}(), python_type)
OrderedDict{K,V}(pairs::Pair...) where {K,V} = merge!(OrderedDict{K,V}(), OrderedDict{K,V}(), Dict(), pairs)
OrderedDict(pairs::Pair...) = foldl((d, p) -> (d[p.first] = p.second; d), pairs; init=OrderedDict{Any,Any}())

Base.length(d::OrderedDict) = length(d.order)
Base.haskey(d::OrderedDict, key) = haskey(d.entries, key)
Base.get(d::OrderedDict, key, default) = get(d.entries, key, default)
Base.get(f::Union{Function,Type}, d::OrderedDict, key) = get(f, d.entries, key)
Base.getindex(d::OrderedDict, key) = d.entries[key]
function Base.setindex!(d::OrderedDict{K}, value, key) where {K}
    haskey(d.entries, key) || push!(d.order, convert(K, key))
    d.entries[key] = value
    return d
end
function Base.delete!(d::OrderedDict, key)
    haskey(d.entries, key) || return d
    deleteat!(d.order, findfirst(isequal(key), d.order))
    delete!(d.entries, key)
    return d
end
function Base.pop!(d::OrderedDict, key)
    value = d[key]
    delete!(d, key)
    return value
end
Base.empty!(d::OrderedDict) = (empty!(d.order); empty!(d.entries); d)
Base.copy(d::OrderedDict{K,V}) where {K,V} = OrderedDict{K,V}(copy(d.order), copy(d.entries), d.python_type)
function Base.iterate(d::OrderedDict, i=1)
    i > length(d.order) && return nothing
    key = d.order[i]
    return Pair(key, d.entries[key]), i + 1
end

"""
    TorchABI.PythonObject

What a checkpoint holds of a class that this package does not build: its `type`, such as `"mylib.Net"`, and the `args` and
`state` that Python would build it from, or `nothing`. Nothing of the file ever runs.
"""
struct PythonObject
    type::String
    args
    state
end
Base.show(io::IO, x::PythonObject) = print(io, "PythonObject(", repr(x.type), ", …)")

# Reading.

"The values of a tree, whose handle is taken over."
function read_tree(handle::Raw.tabi_tree)
    try
        return read_kind(handle)
    finally
        Raw.tabi_free(handle)
    end
end

function read_kind(handle::Raw.tabi_tree)
    kind, n, type = Ref{Int32}(0), Ref{Int64}(0), Ref{Cstring}(C_NULL)
    @check Raw.tabi_tree_kind_of(handle, kind)
    @check Raw.tabi_tree_size(handle, n)
    if kind[] == Raw.TABI_TREE_DICT
        @check Raw.tabi_tree_type(handle, type)
        return read_dict(handle, n[], unsafe_string(type[]))
    end
    kind[] == Raw.TABI_TREE_LIST && return narrowed(read_values(handle, n[]))
    kind[] == Raw.TABI_TREE_TUPLE && return Tuple(read_values(handle, n[]))
    kind[] == Raw.TABI_TREE_SET && return Set{Any}(read_values(handle, n[]))
    kind[] == Raw.TABI_TREE_BIGINT && return parse(BigInt, only(read_values(handle, n[])))
    @check Raw.tabi_tree_type(handle, type)
    parts = Dict{Any,Any}(read_entry(handle, i) for i in 0:n[] - 1)
    return PythonObject(unsafe_string(type[]), get(parts, "args", nothing), get(parts, "state", nothing))
end

function read_entry(handle::Raw.tabi_tree, i)
    entry = Vector{Raw.tabi_value}(undef, 2)
    GC.@preserve entry begin
        @check Raw.tabi_tree_at(handle, i, pointer(entry, 1), pointer(entry, 2))
    end
    return unpack(entry[1]) => unpack(entry[2])
end

read_values(handle, n) = Any[read_entry(handle, i).second for i in 0:n - 1]

function read_dict(handle, n, type)
    pairs = Pair{Any,Any}[read_entry(handle, i) for i in 0:n - 1]
    K = all(p -> p.first isa String, pairs) ? String : Any
    d = OrderedDict{K,Any}(type)
    foreach(p -> d[p.first] = p.second, pairs)
    return d
end

"A list of numbers or of strings of one type as a vector of that type."
function narrowed(items::Vector{Any})
    isempty(items) && return items
    T = typeof(items[1])
    return (T <: Number || T === String) && all(x -> x isa T, items) ? T[x for x in items] : items
end

# Writing.

"The tagged value that stands for `x` in a tree. Handles of trees that are made on the way are pushed onto `trees`."
function plant(x, roots, trees)
    x isa Union{Nothing,Number,AbstractString,Symbol,Type,Device,Layout,MemoryFormat,Tensor} && return pack(x, roots)
    throw(ArgumentError("a $(typeof(x)) cannot be saved for Python; save tensors, arrays, numbers, strings, vectors, " *
                        "tuples and dictionaries of such"))
end
function plant(x::BigInt, roots, trees)
    typemin(Int64) <= x <= typemax(Int64) || throw(ArgumentError("an integer beyond 64 bits cannot be saved: $x"))
    return pack(Int64(x), roots)
end
plant(x::Vector{UInt8}, roots, trees) = keep_list(Raw.TABI_TAG_BYTES, x, roots)
plant(x::AbstractArray, roots, trees) = pack(x, roots)
plant(x::Tensor, roots, trees) = (push!(roots, x); pack(x, roots))
plant(x::AbstractVector, roots, trees) = plant_all(Raw.TABI_TREE_LIST, x, roots, trees)
plant(x::Tensor{<:Any,1}, roots, trees) = (push!(roots, x); pack(x, roots))
plant(x::Tuple, roots, trees) = plant_all(Raw.TABI_TREE_TUPLE, x, roots, trees)
plant(x::AbstractSet, roots, trees) = plant_all(Raw.TABI_TREE_SET, x, roots, trees)
plant(x::NamedTuple, roots, trees) = plant_dict(pairs(x), "dict", roots, trees)
plant(x::AbstractDict, roots, trees) = plant_dict(x, "dict", roots, trees)
plant(x::OrderedDict, roots, trees) =
    plant_dict(x, x.python_type == "collections.OrderedDict" ? x.python_type : "dict", roots, trees)

function new_tree(kind, trees)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_tree_new(kind, out)
    push!(trees, out[])
    return out[]
end

function plant_all(kind, items, roots, trees)
    tree = new_tree(kind, trees)
    for item in items
        value = Ref(plant(item, roots, trees))
        @check Raw.tabi_tree_append(tree, value)
    end
    return tagged(Raw.TABI_TAG_TREE, tree)
end

function plant_dict(entries, type, roots, trees)
    tree = new_tree(Raw.TABI_TREE_DICT, trees)
    type == "dict" || @check Raw.tabi_tree_set_type(tree, type)
    for (key, item) in entries
        k, value = Ref(plant(key, roots, trees)), Ref(plant(item, roots, trees))
        @check Raw.tabi_tree_set(tree, k, value)
    end
    return tagged(Raw.TABI_TAG_TREE, tree)
end

"Runs `f` with the tagged value of `x`, which lives that long."
function with_planted(f, x)
    roots, trees = Any[], Raw.tabi_tree[]
    try
        value = plant(x, roots, trees)
        return GC.@preserve roots f(value)
    finally
        foreach(Raw.tabi_free, trees)
    end
end

"A nest of values as an operator takes it: owns the trees that `value` is made of."
mutable struct Planted
    value::Raw.tabi_value
    trees::Vector{Raw.tabi_tree}
    roots::Vector{Any}
    function Planted(x)
        planted = new(tagged(Raw.TABI_TAG_NONE, Int64(0)), Raw.tabi_tree[], Any[])
        finalizer(p -> foreach(Raw.tabi_free_later, p.trees), planted)
        planted.value = plant(x, planted.roots, planted.trees)
        return planted
    end
end

# Dimensions of all tensors in a nest of values.

"The nest with every tensor (and array of several dimensions) replaced by what `f` gives for it."
map_tensors(f, x::Tensor) = f(x)
map_tensors(f, x::AbstractArray) = ndims(x) < 2 ? x : permutedims(x, ndims(x):-1:1)
map_tensors(f, x::AbstractVector) = map(y -> map_tensors(f, y), x)
map_tensors(f, x::Tensor{<:Any,1}) = f(x)
map_tensors(f, x::Union{Tuple,NamedTuple}) = map(y -> map_tensors(f, y), x)
map_tensors(f, x::AbstractDict) = (d = copy(x); foreach(k -> d[k] = map_tensors(f, x[k]), keys(x)); d)
map_tensors(f, x::AbstractSet) = Set{Any}(map_tensors(f, y) for y in x)
map_tensors(f, x::PythonObject) = PythonObject(x.type, map_tensors(f, x.args), map_tensors(f, x.state))
map_tensors(f, x) = x

python_dims(x) = map_tensors(python_dims, x)

"As `python_dims`, but what is no part of a graph stays none: a parameter gives a leaf, as it was saved."
function stored_dims(t::Tensor)
    requires_grad(t) || return python_dims(t)
    return requires_grad!(python_dims(detach(t)), true)
end

"Values in the order of dimensions that the host asked for; those of the library are Julia's."
function in_dims(x, dims::Symbol, reverse=stored_dims)
    dims === :julia && return x
    dims === :python || throw(ArgumentError("dims must be :python or :julia, not :$dims"))
    return map_tensors(reverse, x)
end
