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
struct OptimiserNames end

"""
    optim

All optimisers of `torch.optim`, with Python's names, options and defaults: `optim.SGD(parameters(m); lr = 0.1, momentum = 0.9)`,
`optim.Adam`, `optim.LBFGS`. `optim.Adam` alone prints its options. See [`step!`](@ref), [`zero_grad!`](@ref),
[`state_dict`](@ref) and [`Optimiser`](@ref TorchABI.Optimiser) for what one can do, and [`lr_scheduler`](@ref) for schedules.
"""
const optim = OptimiserNames()

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

function Base.getproperty(::OptimiserNames, name::Symbol)
    found = get(optimiser_types(), name, nothing)
    found === nothing &&
        throw(ArgumentError("no optimiser is called $name; there are $(join(propertynames(optim), ", "))"))
    return found
end
Base.propertynames(::OptimiserNames, private::Bool=false) = sort!(collect(keys(optimiser_types())))
Base.show(io::IO, ::OptimiserNames) = print(io, "TorchABI.optim")
Base.show(io::IO, type::OptimiserType) = print(io, "optim.", type.name, type.signature)
Base.show(io::IO, o::Optimiser) = print(io, "optimiser with ", length(o), length(o) == 1 ? " group" : " groups")

"    step!(o)\n\nUpdates the parameters of an optimiser from their gradients; one without a gradient stays as it is."
function step!(o::Optimiser)
    @check Raw.tabi_optim_step(o)
end

"""
    step!(closure, o)

Has `closure()` clear the gradients, compute the loss and its gradients, and updates the parameters; gives the loss. `optim.LBFGS`
calls it several times a step, the others once.
"""
function step!(closure, o::Optimiser)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    with_function(_ -> (closure(),)) do f
        @check Raw.tabi_optim_step_closure(o, f, out)
    end
    return wrap(out[])
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

state_dict(o::Optimiser; dims::Symbol=:python) = in_dims(read_state(Raw.tabi_optim_state_dict, o), dims)
load_state_dict!(o::Optimiser, d::AbstractDict; dims::Symbol=:python) =
    (write_state(Raw.tabi_optim_load_state_dict, o, in_dims(d, dims)); o)

# Schedules of learning rates.

"""
    Schedule

See [`lr_scheduler`](@ref). `s.last_epoch`, and all else that its state dict has, is to be read.
"""
mutable struct Schedule
    handle::Raw.tabi_schedule
    Schedule(handle::Raw.tabi_schedule) = own(new(handle))
end
Base.unsafe_convert(::Type{Raw.tabi_schedule}, s::Schedule) = getfield(s, :handle)
kept_handles!(kept, s::Schedule) = push!(kept, getfield(s, :handle))
free!(s::Schedule) = (Raw.tabi_free(getfield(s, :handle)); nothing)

"A type of schedule; printing it shows its options."
struct ScheduleType
    name::String
    signature::String
end

"Holds the types of schedules; see [`lr_scheduler`](@ref)."
struct Schedules end

"""
    lr_scheduler

All schedules of `torch.optim.lr_scheduler`, and `SWALR`: `s = lr_scheduler.StepLR(o, 30; gamma = 0.1)` for an optimiser `o`, then
[`step!`](@ref)`(s)` after each epoch. Functions are Julia's: `lr_scheduler.LambdaLR(o, epoch -> 0.95^epoch)`; schedules of
schedules take a vector of them: `lr_scheduler.SequentialLR(o, [a, b], [20])`.
"""
const lr_scheduler = Schedules()

const schedule_table = Ref(Dict{Symbol,ScheduleType}())

function schedule_types()
    isempty(schedule_table[]) || return schedule_table[]
    count, name, signature = Ref{Int64}(0), Ref{Cstring}(C_NULL), Ref{Cstring}(C_NULL)
    @check Raw.tabi_schedule_type_count(count)
    table = Dict{Symbol,ScheduleType}()
    for i in 0:count[] - 1
        @check Raw.tabi_schedule_type_at(i, name, signature)
        text = unsafe_string(name[])
        table[Symbol(text)] = ScheduleType(text, unsafe_string(signature[]))
    end
    return schedule_table[] = table
end

function Base.getproperty(::Schedules, name::Symbol)
    found = get(schedule_types(), name, nothing)
    found === nothing &&
        throw(ArgumentError("no schedule is called $name; there are $(join(propertynames(lr_scheduler), ", "))"))
    return found
end
Base.propertynames(::Schedules, private::Bool=false) = sort!(collect(keys(schedule_types())))
Base.show(io::IO, ::Schedules) = print(io, "TorchABI.lr_scheduler")
Base.show(io::IO, type::ScheduleType) = print(io, "lr_scheduler.", type.name, type.signature)
Base.show(io::IO, s::Schedule) = print(io, "schedule with the learning rates ", last_lr(s))

"Names of the options in a signature as Python writes it, in order."
option_names(signature) = [Symbol(m.captures[1]) for m in eachmatch(r"[(,] ?(\w+)(?==|,|\))", signature)]

is_function_list(x) = x isa Function || (x isa Union{Tuple,AbstractVector} && !isempty(x) && all(f -> f isa Function, x))
is_schedule_list(x) = x isa Union{Tuple,AbstractVector} && !isempty(x) && all(s -> s isa Schedule, x)

"Runs `use` with handles of functions that give the factor of an epoch."
function with_factors(use, functions, made=Raw.tabi_function[])
    length(made) == length(functions) && return use(made)
    f = functions[length(made) + 1]
    factor(args) = (tensor(Float64(f(Int(item(args[1]))))),)
    return with_function(handle -> with_factors(use, functions, push!(made, handle)), factor)
end

function (type::ScheduleType)(o::Optimiser, args...; keywords...)
    options = Pair{Symbol,Any}[]
    names = option_names(type.signature)
    length(args) <= length(names) || throw(ArgumentError("$(type.name) takes at most $(length(names)) options"))
    append!(options, Pair{Symbol,Any}[name => value for (name, value) in zip(names, args)])
    append!(options, Pair{Symbol,Any}[name => value for (name, value) in keywords])
    functions = [f for (_, value) in options if is_function_list(value) for f in (value isa Function ? (value,) : value)]
    schedules = [s for (_, value) in options if is_schedule_list(value) for s in value]
    filter!(option -> !is_function_list(option[2]) && !is_schedule_list(option[2]), options)
    roots, out = Any[], Ref{Raw.tabi_schedule}(C_NULL)
    names, values = pack_options(options, roots)
    GC.@preserve roots schedules begin
        if isempty(schedules)
            with_factors(functions) do made
                handles = Ptr{Cvoid}[f for f in made]
                @check Raw.tabi_schedule_new(type.name, o, names, values, length(values), handles, length(handles), out)
            end
        else
            handles = Ptr{Cvoid}[getfield(s, :handle) for s in schedules]
            @check Raw.tabi_schedule_combine(type.name, o, handles, length(handles), names, values, length(values), out)
        end
    end
    return Schedule(out[])
end

"""
    step!(s)
    step!(s; epoch = 12.5)
    step!(s, metric)

Goes to the next epoch of a schedule, to the given one, or, for `ReduceLROnPlateau`, to that with the given metric.
"""
function step!(s::Schedule; epoch=nothing)
    if epoch === nothing
        @check Raw.tabi_schedule_step(s)
    else
        @check Raw.tabi_schedule_step_to(s, epoch)
    end
end
function step!(s::Schedule, metric::Real)
    @check Raw.tabi_schedule_step_metric(s, metric)
end

"    last_lr(s)\n\nThe learning rate of each group as the last step of a schedule set it."
function last_lr(s::Schedule)
    out = Ref{Raw.tabi_value}()
    @check Raw.tabi_schedule_last_lr(s, out)
    return unpack(out[])
end

state_dict(s::Schedule) = read_state(Raw.tabi_schedule_state_dict, s)
load_state_dict!(s::Schedule, d::AbstractDict) = (write_state(Raw.tabi_schedule_load_state_dict, s, d); s)
function Base.getproperty(s::Schedule, name::Symbol)
    d = state_dict(s)
    haskey(d, String(name)) || throw(ArgumentError("the schedule has no $name; it has $(join(keys(d), ", "))"))
    return d[String(name)]
end

"""
    average(m)

A module whose weights are an average of those of `m`, as `torch.optim.swa_utils.AveragedModel`; it is called as `m` is.
[`update!`](@ref TorchABI.update!)`(a, m)` takes the weights as they are now into it.
"""
function average(m::TorchModule)
    out = Ref{Raw.tabi_module}(C_NULL)
    @check Raw.tabi_average_new(m, out)
    return adopt(out[])
end

"""
    TorchABI.update!(a, m; decay = nothing, use_buffers = false)

Takes the weights of `m` into their average `a`: the mean of all, or, with `decay`, an exponential one.
"""
function update!(a, m; decay=nothing, use_buffers::Bool=false)
    @check Raw.tabi_average_update(a, m, decay === nothing ? -1.0 : decay, use_buffers)
    return a
end
