# Datasets and loaders, as torch.utils.data has them: Julia's last dimension, PyTorch's first, is that of the examples.

mutable struct NativeDataset
    handle::Raw.tabi_dataset
    NativeDataset(handle::Raw.tabi_dataset) = own(new(handle))
end
Base.unsafe_convert(::Type{Raw.tabi_dataset}, d::NativeDataset) = d.handle
kept_handles!(kept, d::NativeDataset) = push!(kept, d.handle)

function native_length(d::NativeDataset)
    out = Ref{Int64}(0)
    @check Raw.tabi_dataset_length(d, out)
    return Int(out[])
end

"The tensors that a call gives."
function several(call, room)
    outs, count = Vector{Raw.tabi_value}(undef, room), Ref{Int64}(0)
    call(outs, room, count)
    return Any[unpack(outs[i]) for i in 1:count[]]
end

index_tensor(indices) = tensor(Int64[i - 1 for i in indices])

"""
    TensorDataset(x, y, …)
    TensorDataset((x, y))
    TensorDataset((image = x, label = y))

Tensors or arrays of numbers that belong together: the i-th example is what stands at `i` of the last dimension of each. `d[i]` is
one example, `d[indices]` a batch of copies. Arrays are copied into tensors; gradients are left out.
"""
struct TensorDataset{X}
    tensors::X
    native::NativeDataset
    function TensorDataset(parts::Union{Tuple,NamedTuple,AbstractArray})
        tensors = parts isa AbstractArray ? as_tensor(parts) : map(as_tensor, parts)
        list, out = Tensor[t for t in (tensors isa Tensor ? (tensors,) : values(tensors))], Ref{Raw.tabi_dataset}(C_NULL)
        GC.@preserve list begin
            @check Raw.tabi_dataset_new(handles(list), length(list), out)
        end
        return new{typeof(tensors)}(tensors, NativeDataset(out[]))
    end
end
TensorDataset(first::AbstractArray, second::AbstractArray, rest::AbstractArray...) = TensorDataset((first, second, rest...))
as_tensor(t::Tensor) = t
as_tensor(A::AbstractArray{<:Number}) = tensor(A)
as_tensor(x) = throw(ArgumentError("a dataset of tensors is made of tensors and arrays of numbers, not of a $(typeof(x))"))

Base.length(d::TensorDataset) = native_length(d.native)
Base.lastindex(d::TensorDataset) = length(d)
Base.show(io::IO, d::TensorDataset) = print(io, "TensorDataset of ", length(d), " examples")
width(d::TensorDataset) = d.tensors isa Tensor ? 1 : length(d.tensors)

# As the dataset was given: one tensor, a tuple, a named tuple.
arranged(::Tensor, parts) = parts[1]
arranged(::Tuple, parts) = Tuple(parts)
arranged(::NamedTuple{names}, parts) where {names} = NamedTuple{names}(Tuple(parts))

function Base.getindex(d::TensorDataset, i::Integer)
    1 <= i <= length(d) || throw(BoundsError(d, i))
    parts = several((outs, room, count) -> @check(Raw.tabi_dataset_get(d.native, i - 1, outs, room, count)), width(d))
    return arranged(d.tensors, map(t -> ndims(t) == 0 ? item(t) : t, parts))
end
Base.getindex(d::TensorDataset, indices::AbstractVector{<:Integer}) = native_batch(d.native, d, indices)
Base.iterate(d::TensorDataset, i::Int=1) = i > length(d) ? nothing : (d[i], i + 1)

function native_batch(native, d, indices)
    t = index_tensor(indices)
    parts = several((outs, room, count) -> @check(Raw.tabi_dataset_batch(native, t, outs, room, count)), width(d))
    return arranged(example_shape(d), parts)
end
example_shape(d::TensorDataset) = d.tensors

"""
    TorchABI.Subset(data, indices)

Some examples of a dataset, by their numbers from 1.
"""
struct Subset{D,I}
    data::D
    indices::I
    native::Union{NativeDataset,Nothing}
    function Subset(data, indices)
        data, native = as_dataset(data), nothing
        if native_of(data) !== nothing
            out, t = Ref{Raw.tabi_dataset}(C_NULL), index_tensor(indices)
            @check Raw.tabi_dataset_subset(native_of(data), t, out)
            native = NativeDataset(out[])
        end
        return new{typeof(data),typeof(indices)}(data, indices, native)
    end
end
Base.length(s::Subset) = length(s.indices)
Base.getindex(s::Subset, i::Integer) = s.data[s.indices[i]]

"""
    TorchABI.ConcatDataset(datasets)

Datasets one after the other.
"""
struct ConcatDataset
    datasets::Vector{Any}
    ends::Vector{Int}
    native::Union{NativeDataset,Nothing}
    function ConcatDataset(datasets)
        all = Any[as_dataset(d) for d in datasets]
        isempty(all) && throw(ArgumentError("datasets must not be empty"))
        natives, native = Any[native_of(d) for d in all], nothing
        if !any(isnothing, natives)
            out = Ref{Raw.tabi_dataset}(C_NULL)
            GC.@preserve natives begin
                @check Raw.tabi_dataset_concat(Ptr{Cvoid}[n.handle for n in natives], length(natives), out)
            end
            native = NativeDataset(out[])
        end
        return new(all, cumsum(map(length, all)), native)
    end
end
Base.length(c::ConcatDataset) = c.ends[end]
function Base.getindex(c::ConcatDataset, i::Integer)
    1 <= i <= length(c) || throw(BoundsError(c, i))
    k = searchsortedfirst(c.ends, i)
    return c.datasets[k][i - (k > 1 ? c.ends[k - 1] : 0)]
end

# The library's dataset where there is one, and how its batches are arranged.
native_of(d::Union{TensorDataset,Subset,ConcatDataset}) = d.native
native_of(_) = nothing
example_shape(s::Subset) = example_shape(s.data)
example_shape(c::ConcatDataset) = example_shape(c.datasets[1])
width(d::Union{Subset,ConcatDataset}) = (shape = example_shape(d); shape isa Tensor ? 1 : length(shape))

as_dataset(x::Union{Tensor,AbstractArray{<:Number}}) = TensorDataset(x)
as_dataset(x::Tuple{Vararg{AbstractArray{<:Number}}}) = TensorDataset(x)
as_dataset(x::NamedTuple{<:Any,<:Tuple{Vararg{AbstractArray{<:Number}}}}) = TensorDataset(x)
as_dataset(x) = x

"""
    random_split(data, parts; generator = nothing) -> Vector

Deals the examples out at random: `parts` are numbers of examples, or fractions that add up to 1. At equal seeds the parts are
those of Python's `random_split`.
"""
function random_split(data, parts; generator::Union{Generator,Nothing}=nothing)
    data, numbers = as_dataset(data), Float64[p for p in parts]
    source = generator === nothing ? C_NULL : generator
    found = several(length(numbers)) do outs, room, count
        @check Raw.tabi_data_split(length(data), numbers, length(numbers), source, outs, room, count)
    end
    return [Subset(data, Array(t) .+ 1) for t in found]
end

"""
    TorchABI.read_csv(path; header = true, delimiter = ",", skip_rows = 0) -> OrderedDict

A table of comma-separated values by its columns: tensors of `Int64`, of `Float64` with NaN for empty fields, or vectors of
strings. Without a header the columns are "0", "1", …; a file may be compressed by gzip.
"""
function read_csv(path::AbstractString; keywords...)
    roots, out = Any[], Ref{Raw.tabi_tree}(C_NULL)
    names, values = pack_options(keywords, roots)
    GC.@preserve roots begin
        @check Raw.tabi_data_read_csv(path, names, values, length(values), out)
    end
    return read_tree(out[])
end

# Making one batch of several examples.

const op_stack = Operator("aten::stack")

"""
    TorchABI.collate(examples)

Examples as one batch: tensors, arrays and numbers are stacked along a new last dimension; tuples, named tuples and dictionaries
stay such, of batches; anything else is a vector.
"""
collate(examples::AbstractVector) = collate(examples[1], examples)
collate(::Union{Tensor,AbstractArray{<:Number}}, examples) = op_stack(Tensor[as_tensor(x) for x in examples], 0)::Tensor
collate(::Number, examples) = tensor([x for x in examples])
collate(first::Union{Tuple,NamedTuple}, examples) =
    arranged(first, Any[collate([x[k] for x in examples]) for k in 1:length(first)])
collate(first::AbstractDict, examples) = OrderedDict((k => collate([x[k] for x in examples]) for k in keys(first))...)
collate(_, examples) = examples

# Loaders.

mutable struct NativeLoader
    handle::Raw.tabi_loader
    NativeLoader(handle::Raw.tabi_loader) = own(new(handle))
end
Base.unsafe_convert(::Type{Raw.tabi_loader}, l::NativeLoader) = l.handle
kept_handles!(kept, l::NativeLoader) = push!(kept, l.handle)

"""
    DataLoader(data; batchsize = 1, shuffle = false, drop_last = false, generator = nothing, collate = TorchABI.collate,
               weights = nothing, num_samples = nothing, replacement = true,
               num_workers = 0, prefetch_factor = nothing, pin_memory = false)

Gives a dataset out in batches: `for (x, y) in DataLoader((x, y); batchsize = 64, shuffle = true)`. Each `for` is an epoch.

`data` is a tuple or named tuple of tensors or arrays of numbers whose last dimensions are the examples, or one such, or a
[`TensorDataset`](@ref); batches are arranged alike, and their memory is their own. Anything with `length` and `getindex` is a
dataset too, whose examples `collate` makes a batch of.

- `generator`: a [`Generator`](@ref) that the order comes from. At equal seeds it is that of Python's `DataLoader`.
- `weights`: examples are drawn by them, `num_samples` in an epoch, with or without `replacement`.
- `num_workers`: threads of the library that gather batches of tensors ahead, `prefetch_factor` (2 unless given) each.
- `pin_memory`: batches lie where an accelerator copies from at once, if there is one.

[`state_dict`](@ref) tells where the latest epoch stands, [`load_state_dict!`](@ref) goes on there: the next `for` gives what is
left of it.
"""
mutable struct DataLoader
    data::Any
    native::Union{NativeDataset,Nothing}
    collate::Any
    generator::Union{Generator,Nothing}
    options::Any
    next::Union{NativeLoader,Nothing}    # made already, so that options are checked when they are given
    latest::Union{NativeLoader,Nothing}  # the epoch that was begun last
    goes_on::Bool                        # `next` stands in an epoch
end

function DataLoader(data; batchsize::Integer=1, generator::Union{Generator,Nothing}=nothing, collate=collate,
                    weights=nothing, keywords...)
    data = as_dataset(data)
    native = collate === TorchABI.collate ? native_of(data) : nothing
    if native === nothing && get(keywords, :num_workers, 0) != 0
        throw(ArgumentError("num_workers are threads of the library, which gather tensors; these examples are Julia's own"))
    end
    weights = weights === nothing ? nothing : as_tensor(weights)
    options = (batch_size=batchsize, weights=weights, keywords...)
    loader = DataLoader(data, native, collate, generator, options, nothing, nothing, false)
    loader.next = new_epoch(loader)
    return loader
end

function new_epoch(l::DataLoader)
    roots, out = Any[], Ref{Raw.tabi_loader}(C_NULL)
    names, values = pack_options(pairs(l.options), roots)
    native, n = l.native === nothing ? (C_NULL, length(l.data)) : (l.native, 0)
    source = l.generator === nothing ? C_NULL : l.generator
    GC.@preserve roots begin
        @check Raw.tabi_loader_new(native, n, source, names, values, length(values), out)
    end
    return NativeLoader(out[])
end

function Base.length(l::DataLoader)
    out = Ref{Int64}(0)
    @check Raw.tabi_loader_length(something(l.next, l.latest), out)
    return Int(out[])
end
Base.eltype(::Type{DataLoader}) = Any
# An epoch that goes on where another stood is shorter.
Base.IteratorSize(::Type{DataLoader}) = Base.SizeUnknown()
Base.show(io::IO, l::DataLoader) = print(io, "DataLoader of ", length(l), " batches")

function Base.iterate(l::DataLoader)
    epoch = l.next === nothing ? new_epoch(l) : l.next
    l.goes_on || @check Raw.tabi_loader_start(epoch)
    l.next, l.latest, l.goes_on = nothing, epoch, false
    return iterate(l, epoch)
end

function Base.iterate(l::DataLoader, epoch::NativeLoader)
    if l.native !== nothing
        parts = several((outs, room, count) -> @check(Raw.tabi_loader_next(epoch, outs, room, count)), width(l.data))
        return isempty(parts) ? nothing : (arranged(example_shape(l.data), parts), epoch)
    end
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_loader_next_indices(epoch, out)
    out[] == C_NULL && return nothing
    return l.collate([l.data[i + 1] for i in Array(wrap(out[]))]), epoch
end

state_dict(l::DataLoader) =
    read_state(Raw.tabi_loader_state_dict, l.goes_on || l.latest === nothing ? l.next : l.latest)
function load_state_dict!(l::DataLoader, d::AbstractDict)
    epoch = new_epoch(l)
    write_state(Raw.tabi_loader_load_state_dict, epoch, d)
    l.next, l.goes_on = epoch, d["position"] !== nothing
    return l
end
