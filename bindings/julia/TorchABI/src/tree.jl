# Trees of values, as checkpoints and state dicts have them, and the dictionary that keeps their order.

"""
    TorchABI.OrderedDict{K,V} <: AbstractDict{K,V}

A dictionary that keeps the order in which keys were added, as Python's does. `TorchABI.OrderedDict("a" => 1, …)` makes
one; [`TorchABI.load`](@ref) and [`state_dict`](@ref) return them.

- `python_type`: Python's name of its type
- `attributes`: what it has besides its entries, a dictionary, or `nothing`. Python's state dicts have `"_metadata"`,
  what was loaded from a safetensors file `"__metadata__"`. [`TorchABI.save`](@ref) writes them back where the format
  has room for them
"""
mutable struct OrderedDict{K,V} <: AbstractDict{K,V}
    order::Vector{K}
    entries::Dict{K,V}
    python_type::String
    attributes::Union{Nothing,AbstractDict}
end
OrderedDict{K,V}(python_type::AbstractString="dict", attributes=nothing) where {K,V} =
    OrderedDict{K,V}(K[], Dict{K,V}(), python_type, attributes)
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
Base.copy(d::OrderedDict{K,V}) where {K,V} =
    OrderedDict{K,V}(copy(d.order), copy(d.entries), d.python_type, d.attributes)
function Base.iterate(d::OrderedDict{K,V}, i=1) where {K,V}
    i > length(d.order) && return nothing
    key = d.order[i]
    return Pair{K,V}(key, d.entries[key]), i + 1
end

"""
    TorchABI.PythonObject

What a checkpoint holds of a class that this package does not build: its `type`, such as `"mylib.Net"`, and the `args`
and `state` that Python would build it from, or `nothing`. `parts` has all that the file says of it, by name. Nothing of
the file ever runs.
"""
struct PythonObject
    type::String
    parts::OrderedDict{String,Any}
end
Base.getproperty(x::PythonObject, name::Symbol) =
    name === :type || name === :parts ? getfield(x, name) : get(getfield(x, :parts), String(name), nothing)
Base.propertynames(x::PythonObject, private::Bool=false) = (:type, :parts, :args, :state)
Base.show(io::IO, x::PythonObject) = print(io, "PythonObject(", repr(x.type), ", …)")

# Reading. It is written for any value at once, so that not every type of tensor has it compiled anew.

"How trees are read: what stands in several places of one is one object here too."
struct Reader
    reverses::Bool          # the dimensions of tensors
    numbers::Dict{Int64,Int}  # by identity
    values::Vector{Any}
    Reader(dims) = (check_dims(dims); new(dims === :python, Dict{Int64,Int}(), Any[]))
end

function remember!(reader::Reader, identity, @nospecialize(value))
    push!(reader.values, value)
    reader.numbers[identity] = length(reader.values)
    return value
end

function identity_of(handle::Ptr{Cvoid})
    out = Ref{Int64}(0)
    @check Raw.tabi_identity(handle, out)
    return out[]
end

"""
The values of a tree, whose handle is taken over. Operators seldom return one: what calls them is precompiled without
the readers.
"""
read_tree(handle::Raw.tabi_tree) = Base.invokelatest(read_tree, handle, Reader(:julia))
function read_tree(handle::Raw.tabi_tree, reader::Reader)
    try
        identity = identity_of(convert(Ptr{Cvoid}, handle))
        number = get(reader.numbers, identity, 0)
        return number > 0 ? reader.values[number] : remember!(reader, identity, read_kind(handle, reader))
    finally
        Raw.tabi_free(handle)
    end
end

function read_kind(handle::Raw.tabi_tree, reader::Reader)
    kind, n, type = about(handle)
    keys, values = read_entries(handle, n, reader)
    kind == Raw.TABI_TREE_DICT && return dict_of(keys, values, type, read_attributes(handle, reader))
    kind == Raw.TABI_TREE_LIST && return narrowed(values)
    kind == Raw.TABI_TREE_TUPLE && return Tuple(values)
    kind == Raw.TABI_TREE_SET && return Set{Any}(values)
    kind == Raw.TABI_TREE_BIGINT && return parse(BigInt, values[1]::String)
    return PythonObject(type, dict_of(keys, values, "dict", nothing)::OrderedDict{String,Any})
end

"Kind, number of entries and Python's type of a tree."
function about(handle::Raw.tabi_tree)
    kind, n, type = Ref{Int32}(0), Ref{Int64}(0), Ref{Cstring}(C_NULL)
    @check Raw.tabi_tree_kind_of(handle, kind)
    @check Raw.tabi_tree_size(handle, n)
    @check Raw.tabi_tree_type(handle, type)
    return kind[], Int(n[]), unsafe_string(type[])
end

function read_entries(handle::Raw.tabi_tree, n::Int, reader::Reader)
    keys, values = Vector{Any}(undef, n), Vector{Any}(undef, n)
    key, value = Ref{Raw.tabi_value}(), Ref{Raw.tabi_value}()
    for i in 1:n
        @check Raw.tabi_tree_at(handle, i - 1, key, value)
        keys[i] = read_value(key[], reader)
        values[i] = read_value(value[], reader)
    end
    return keys, values
end

dict_of(keys, values, type, attributes) =
    all(k -> k isa String, keys) ? dict_of(String, keys, values, type, attributes) :
    dict_of(Any, keys, values, type, attributes)
function dict_of(::Type{K}, keys, values, type, attributes) where {K}
    d = OrderedDict{K,Any}(type, attributes)
    for i in 1:length(keys)
        key = keys[i]::K
        get!(Given(values[i]), d.entries, key)
        push!(d.order, key)
    end
    return d
end

"A function without arguments that gives a value, of one type for all types of values."
struct Given <: Function
    value::Any
end
(g::Given)() = g.value

function read_attributes(handle::Raw.tabi_tree, reader::Reader)
    out, n = Ref{Raw.tabi_tree}(C_NULL), Ref{Int64}(0)
    @check Raw.tabi_tree_attributes(handle, out)
    try
        @check Raw.tabi_tree_size(out[], n)
        return n[] == 0 ? nothing : read_kind(out[], reader)
    finally
        Raw.tabi_free(out[])
    end
end

"As `unpack`, of an entry of a tree."
function read_value(v::Raw.tabi_value, reader::Reader)
    v.tag == Raw.TABI_TAG_TREE && return read_tree(convert(Raw.tabi_tree, v.u.p), reader)
    v.tag == Raw.TABI_TAG_TENSOR || return unpack(v)
    identity = identity_of(v.u.p)
    number = get(reader.numbers, identity, 0)
    if number > 0
        Raw.tabi_free(v.u.p)
        return reader.values[number]
    end
    return remember!(reader, identity, read_tensor(convert(Raw.tabi_tensor, v.u.p), reader.reverses))
end

function read_tensor(handle::Raw.tabi_tensor, reverses::Bool)
    if reverses
        other = flipped_handle(handle)
        other == C_NULL && return Base.invokelatest(wrap_flipped, handle)
        other == handle || Raw.tabi_free(handle)
        handle = other
    end
    try
        return wrap(handle)
    catch
        return Base.invokelatest(wrap_nested, handle)
    end
end

"A handle to a tensor with its dimensions in reverse: the same where it has less than two, NULL where no view will do."
function flipped_handle(handle::Raw.tabi_tensor)
    n, requires_grad = Ref{Int64}(0), Ref{Int32}(0)
    @check Raw.tabi_tensor_ndim(handle, n)
    n[] < 2 && return handle
    @check Raw.tabi_tensor_requires_grad(handle, requires_grad)
    requires_grad[] == 0 || return Raw.tabi_tensor(C_NULL)
    return Raw.tabi_call_tl(op_permute, handle, collect(Int64, n[] - 1:-1:0), n[])
end

function wrap_flipped(handle)
    t = try
        wrap(handle)
    catch
        wrap_nested(handle)
    end
    return map_tensors(stored_dims, t)
end

const op_unbind = Operator("aten::unbind.int")

"A nested tensor, which has no size, is a vector of those that it is made of."
function wrap_nested(handle)
    dtype = Ref{Int32}(0)
    @check Raw.tabi_tensor_dtype(handle, dtype)
    return collect(Tensor, op_unbind(Tensor{julia_type(dtype[]),0}(handle, ()), 0))
end

"A list of numbers or of strings of one type as a vector of that type."
function narrowed(items::Vector{Any})
    isempty(items) && return items
    T = typeof(items[1])
    return (T <: Number || T === String) && all(x -> x isa T, items) ? T[x for x in items] : items
end

# Writing.

"The trees that are made of a value: what stands in it several times is one."
mutable struct Trees
    handles::Vector{Ptr{Cvoid}}  # to be freed
    made::IdDict{Any,Raw.tabi_value}
    depth::Int                   # of the nest just now
    is_reversed::Bool            # whether tensors go in with their dimensions in reverse
    Trees(is_reversed=false) = new(Ptr{Cvoid}[], IdDict{Any,Raw.tabi_value}(), 0, is_reversed)
end
const MOST_NESTED = 1000

"The tagged value that stands for `x` in a tree. What it points to is pushed onto `roots`, new handles onto `trees`."
function plant(x, roots, trees)
    x isa Union{Nothing,Number,AbstractString,Symbol,Type,Device,Layout,MemoryFormat,Tensor} && return pack(x, roots)
    throw(ArgumentError("a $(typeof(x)) cannot be saved; save tensors, arrays, numbers, strings, vectors, tuples and " *
                        "dictionaries of such"))
end
plant(x::PythonObject, roots, trees) =
    throw(ArgumentError("a PythonObject of the class $(x.type) cannot be saved: it was never built"))
function plant(x::BigInt, roots, trees)
    typemin(Int64) <= x <= typemax(Int64) || throw(ArgumentError("an integer beyond 64 bits cannot be saved: $x"))
    return pack(Int64(x), roots)
end
plant(x::Vector{UInt8}, roots, trees) = keep_list(Raw.TABI_TAG_BYTES, x, roots)
plant(x::AbstractArray, roots, trees) = plant_tensor(tensor(x), roots, trees)
plant(x::Tensor, roots, trees) = plant_tensor(x, roots, trees)
plant(x::Tensor{<:Any,1}, roots, trees) = plant_tensor(x, roots, trees)
plant(x::AbstractVector, roots, trees) = plant_once(plant_list, x, roots, trees)
plant(x::Tuple, roots, trees) = plant_all(Raw.TABI_TREE_TUPLE, x, roots, trees)
plant(x::AbstractSet, roots, trees) = plant_all(Raw.TABI_TREE_SET, x, roots, trees)
plant(x::NamedTuple, roots, trees) = plant_dict(pairs(x), roots, trees)
plant(x::AbstractDict, roots, trees) = plant_once(plant_dict, x, roots, trees)
plant(x::OrderedDict, roots, trees) = plant_once(plant_ordered, x, roots, trees)

function plant_once(make, @nospecialize(x), roots, trees)
    haskey(trees.made, x) || (trees.made[x] = make(x, roots, trees))
    return trees.made[x]
end

function plant_tensor(@nospecialize(t), roots, trees)
    push!(roots, t)
    haskey(trees.made, t) && return trees.made[t]
    own = handle_of(t)
    handle = trees.is_reversed ? flipped_handle(own) : own
    if handle == C_NULL
        other = Base.invokelatest(stored_dims, t)
        push!(roots, other)
        handle = handle_of(other)
    elseif handle != own
        push!(trees.handles, handle)
    end
    return trees.made[t] = tagged(Raw.TABI_TAG_TENSOR, handle)
end

function new_tree(kind, trees)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_tree_new(kind, out)
    push!(trees.handles, out[])
    return out[]
end

plant_list(x, roots, trees) = plant_all(Raw.TABI_TREE_LIST, x, roots, trees)
function plant_all(kind, items, roots, trees)
    tree = new_tree(kind, trees)
    go_in!(trees)
    for item in items
        value = Ref{Raw.tabi_value}(plant(item, roots, trees))
        @check Raw.tabi_tree_append(tree, value)
    end
    trees.depth -= 1
    return tagged(Raw.TABI_TAG_TREE, tree)
end

function plant_dict(entries, roots, trees)
    tree = new_tree(Raw.TABI_TREE_DICT, trees)
    plant_entries(tree, entries, roots, trees)
    return tagged(Raw.TABI_TAG_TREE, tree)
end

function plant_ordered(x, roots, trees)
    value = plant_dict(x, roots, trees)
    tree = convert(Raw.tabi_tree, value.u.p)
    if x.python_type == "collections.OrderedDict"
        @check Raw.tabi_tree_set_type(tree, x.python_type)
    end
    x.attributes === nothing || plant_attributes(tree, x.attributes, roots, trees)
    return value
end

function plant_entries(tree, entries, roots, trees)
    go_in!(trees)
    for (key, item) in entries
        k = Ref{Raw.tabi_value}(plant(key, roots, trees))
        value = Ref{Raw.tabi_value}(plant(item, roots, trees))
        @check Raw.tabi_tree_set(tree, k, value)
    end
    trees.depth -= 1
    return nothing
end

function plant_attributes(tree, attributes, roots, trees)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_tree_attributes(tree, out)
    push!(trees.handles, out[])
    plant_entries(out[], attributes, roots, trees)
end

function go_in!(trees)
    (trees.depth += 1) <= MOST_NESTED ||
        throw(ArgumentError("a value cannot be saved that is nested deeper than $MOST_NESTED levels, or holds itself"))
end

"Runs `f` with the tagged value of `x`, which lives that long. `trees` takes more handles to be freed then."
function with_planted(f, x, trees=Trees())
    roots = Any[]
    try
        value = plant(x, roots, trees)
        return GC.@preserve roots f(value)
    finally
        foreach(Raw.tabi_free, trees.handles)
    end
end

"A nest of values as an operator takes it: owns the trees that `value` is made of."
mutable struct Planted
    value::Raw.tabi_value
    trees::Trees
    roots::Vector{Any}
    function Planted(x)
        planted = new(tagged(Raw.TABI_TAG_NONE, Int64(0)), Trees(), Any[])
        finalizer(p -> foreach(Raw.tabi_free_later, p.trees.handles), planted)
        planted.value = plant(x, planted.roots, planted.trees)
        return planted
    end
end

# Dimensions of all tensors in a nest of values.

"The nest with every tensor and every array of several dimensions replaced by what `f` gives, in the same order."
map_tensors(f, x::Tensor) = f(x)
map_tensors(f, x::AbstractArray) = ndims(x) < 2 ? x : f(x)
map_tensors(f, x::AbstractVector) = eltype(x) <: Union{Number,AbstractString} ? x : map(y -> map_tensors(f, y), x)
map_tensors(f, x::Tensor{<:Any,1}) = f(x)
map_tensors(f, x::Union{Tuple,NamedTuple}) = map(y -> map_tensors(f, y), x)
map_tensors(f, x::AbstractDict{K}) where {K} = map_entries!(f, OrderedDict{K,Any}(), x)
map_tensors(f, x::OrderedDict{K}) where {K} =
    map_entries!(f, OrderedDict{K,Any}(x.python_type, map_tensors(f, x.attributes)), x)
map_tensors(f, x::AbstractSet) = Set{Any}(map_tensors(f, y) for y in x)
map_tensors(f, x::PythonObject) = PythonObject(x.type, map_tensors(f, x.parts))
map_tensors(f, x) = x
map_entries!(f, to, from) = (foreach(p -> to[p.first] = map_tensors(f, p.second), from); to)

python_dims(x) = map_tensors(flipped, x)

const op_transpose = Operator("aten::transpose.int")

"The dimensions in reverse, of what PyTorch cannot permute too."
function flipped(t::Tensor{T,N}) where {T,N}
    N > 1 && (T <: Quantized || is_compressed(describe(t))) && return Base.invokelatest(flipped_copy, t)::Tensor
    return python_dims(t)
end
flipped(x::AbstractArray) = permutedims(x, ndims(x):-1:1)

is_compressed(info) = info.layout in (Raw.TABI_LAYOUT_SPARSE_CSR, Raw.TABI_LAYOUT_SPARSE_CSC, Raw.TABI_LAYOUT_SPARSE_BSR,
                                      Raw.TABI_LAYOUT_SPARSE_BSC)
const Quantized = Union{Bits8{:qint8},Bits8{:quint8},Bits32{:qint32},Bits8{:quint4x2},Bits8{:quint2x4}}

function flipped_copy(t::Tensor{T,N}) where {T,N}
    if T <: Quantized
        ops.qscheme(t) == 0 && return python_dims(t)
        values = contiguous(python_dims(ops.int_repr(t)))
        scales, zero_points = ops.q_per_channel_scales(t), ops.q_per_channel_zero_points(t)
        return ops._make_per_channel_quantized_tensor(values, scales, zero_points, N - 1 - ops.q_per_channel_axis(t))
    end
    N == 2 && return op_transpose(t, 0, 1)
    throw(ArgumentError("the dimensions of a $(summary(t)) cannot be reversed; load or save it with dims = :julia"))
end

"As `flipped`, but what is no part of a graph stays none: a parameter gives a leaf, as it was saved."
function stored_dims(t::Tensor)
    requires_grad(t) || return flipped(t)
    return requires_grad!(flipped(detach(t)), true)
end
stored_dims(x::AbstractArray) = flipped(x)

"Values in the order of dimensions that the host asked for; those of the library are Julia's."
function in_dims(x, dims, reverse=stored_dims)
    check_dims(dims)
    return dims === :julia ? x : map_tensors(reverse, x)
end
check_dims(dims) =
    dims === :python || dims === :julia || throw(ArgumentError("dims must be :python or :julia, not $(repr(dims))"))

# State dicts: what one of the library's functions gives for an object, and what another takes.

function read_state(get, x)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check get(x, out)
    return read_tree(out[])
end
function write_state(set, x, d)
    with_planted(d) do value
        @check set(x, convert(Raw.tabi_tree, value.u.p))
    end
end
