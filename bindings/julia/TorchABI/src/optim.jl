# Optimisers, with Python's option names, defaults and state.

"""
    Optimiser

See [`optim`](@ref). `o.lr` is an option of the first group, `o.lr = 0.01` sets it in all; `o[i].lr` and `o[i].lr = 0.01` are of
the i-th group, `length(o)` is the number of groups.
"""
mutable struct Optimiser
    handle::Raw.tabi_optim
    Optimiser(handle::Raw.tabi_optim) = own(new(handle))
end
Base.unsafe_convert(::Type{Raw.tabi_optim}, o::Optimiser) = getfield(o, :handle)
kept_handles!(kept, o::Optimiser) = push!(kept, getfield(o, :handle))
free!(o::Optimiser) = (Raw.tabi_free(getfield(o, :handle)); nothing)

"A type of optimiser; printing it shows its options."
struct OptimiserType
    name::String
    signature::String
end

"""
    optim.SGD(params; lr = 0.1, momentum = 0.9)
    optim.Adam([(params = ps, lr = 1e-3), (params = others,)]; weight_decay = 0.01)

An optimiser for a list of parameters, or for several groups with options of their own.
"""
function (type::OptimiserType)(params; keywords...)
    groups = is_group_list(params) ? collect(params) : [(params=params,)]
    isempty(groups) && throw(ArgumentError("an optimiser needs parameters"))
    out = Ref{Raw.tabi_optim}(C_NULL)
    with_group(groups[1].params, keywords) do tensors, names, values
        @check Raw.tabi_optim_new(type.name, tensors, length(tensors), names, values, length(values), out)
    end
    o = Optimiser(out[])
    for (name, value) in pairs(groups[1])
        name === :params || setproperty!(o[1], name, value)
    end
    for group in groups[2:end]
        add_group!(o, group.params; Base.structdiff(group, NamedTuple{(:params,)})...)
    end
    return o
end
is_group_list(params) = params isa AbstractVector && !isempty(params) && all(g -> g isa NamedTuple, params)

"Runs `f` with handles of parameters, and names and values of options, which live that long."
function with_group(f, params, keywords)
    roots, list = Any[], as_list(params)
    names, values = pack_options(keywords, roots)
    return GC.@preserve roots list f(handles(list), names, values)
end

"""
    TorchABI.add_group!(o, params; options...)

Adds a group of parameters to an optimiser; options that are not given are those that it was made with.
"""
function add_group!(o::Optimiser, params; keywords...)
    with_group(params, keywords) do tensors, names, values
        @check Raw.tabi_optim_add_group(o, tensors, length(tensors), names, values, length(values))
    end
    return o
end

"Holds the types of optimisers; see [`optim`](@ref)."
struct Optimisers end

"""
    optim

The optimisers, with Python's names, options and defaults: `optim.SGD(parameters(m); lr = 0.1, momentum = 0.9)`, `optim.Adam`,
`optim.AdamW`. `optim.Adam` alone prints its options. See [`step!`](@ref), [`zero_grad!`](@ref), [`state_dict`](@ref) and
[`Optimiser`](@ref TorchABI.Optimiser) for what one can do.
"""
const optim = Optimisers()

const optimiser_table = Ref(Dict{Symbol,OptimiserType}())

function optimiser_types()
    isempty(optimiser_table[]) || return optimiser_table[]
    count, name, signature = Ref{Int64}(0), Ref{Cstring}(C_NULL), Ref{Cstring}(C_NULL)
    @check Raw.tabi_optim_type_count(count)
    table = Dict{Symbol,OptimiserType}()
    for i in 0:count[] - 1
        @check Raw.tabi_optim_type_at(i, name, signature)
        text = unsafe_string(name[])
        table[Symbol(text)] = OptimiserType(text, unsafe_string(signature[]))
    end
    return optimiser_table[] = table
end

function Base.getproperty(::Optimisers, name::Symbol)
    found = get(optimiser_types(), name, nothing)
    found === nothing &&
        throw(ArgumentError("no optimiser is called $name; there are $(join(propertynames(optim), ", "))"))
    return found
end
Base.propertynames(::Optimisers, private::Bool=false) = sort!(collect(keys(optimiser_types())))
Base.show(io::IO, ::Optimisers) = print(io, "TorchABI.optim")
Base.show(io::IO, type::OptimiserType) = print(io, "optim.", type.name, type.signature)
Base.show(io::IO, o::Optimiser) = print(io, "optimiser with ", length(o), length(o) == 1 ? " group" : " groups")

"    step!(o)\n\nUpdates the parameters of an optimiser from their gradients; one without a gradient stays as it is."
function step!(o::Optimiser)
    @check Raw.tabi_optim_step(o)
end

function zero_grad!(o::Optimiser; set_to_none::Bool=true)
    @check Raw.tabi_optim_zero_grad(o, set_to_none)
end

# Groups and their options.

function Base.length(o::Optimiser)
    out = Ref{Int64}(0)
    @check Raw.tabi_optim_group_count(o, out)
    return Int(out[])
end
Base.firstindex(::Optimiser) = 1
Base.lastindex(o::Optimiser) = length(o)

"One group of an optimiser's parameters."
struct Group
    optimiser::Optimiser
    number::Int
end
Base.getindex(o::Optimiser, i::Integer) = 1 <= i <= length(o) ? Group(o, i) : throw(BoundsError(o, i))
Base.show(io::IO, g::Group) = print(io, "group ", getfield(g, :number), " of an optimiser")

function option(o::Optimiser, group, name::Symbol)
    out = Ref{Raw.tabi_value}()
    @check Raw.tabi_optim_get(o, group, name, out)
    return unpack(out[])
end
function option!(o::Optimiser, group, name::Symbol, value)
    roots = Any[value]
    GC.@preserve roots begin
        @check Raw.tabi_optim_set(o, group, name, Ref(pack(value, roots)))
    end
    return value
end

Base.getproperty(o::Optimiser, name::Symbol) = option(o, 0, name)
Base.setproperty!(o::Optimiser, name::Symbol, value) = option!(o, -1, name, value)
Base.getproperty(g::Group, name::Symbol) = option(getfield(g, :optimiser), getfield(g, :number) - 1, name)
Base.setproperty!(g::Group, name::Symbol, value) = option!(getfield(g, :optimiser), getfield(g, :number) - 1, name, value)

function state_dict(o::Optimiser; dims::Symbol=:python)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_optim_state_dict(o, out)
    return in_dims(read_tree(out[]), dims)
end
function load_state_dict!(o::Optimiser, d::AbstractDict; dims::Symbol=:python)
    with_planted(in_dims(d, dims)) do value
        @check Raw.tabi_optim_load_state_dict(o, convert(Raw.tabi_tree, value.u.p))
    end
    return o
end
