# Modules: layers, containers, and those whose forward is a function of Julia.

"""
    TorchModule

A layer or a composition of layers; see [`nn`](@ref).

- `m(x)` runs it
- `m.fc`, `m["features.0"]`, `m[1]` are children; `m.fc.weight` is a parameter or buffer
- `m.fc = nn.Linear(…)` replaces a child, `m.weight = t` a parameter or buffer
- [`parameters`](@ref), [`state_dict`](@ref), [`load_state_dict!`](@ref), [`to`](@ref), [`train!`](@ref), [`eval!`](@ref),
  [`zero_grad!`](@ref), `copy(m)`, [`free!`](@ref)
"""
mutable struct TorchModule
    handle::Raw.tabi_module
    forward::Any  # a function of Julia; nothing where the library runs the module
    children::Vector{Pair{Symbol,TorchModule}}
    TorchModule(handle, forward=nothing) = own(new(handle, forward, Pair{Symbol,TorchModule}[]))
end

Base.unsafe_convert(::Type{Raw.tabi_module}, m::TorchModule) = getfield(m, :handle)
kept_handles!(kept, m::TorchModule) =
    (push!(kept, getfield(m, :handle)); foreach(c -> kept_handles!(kept, c.second), getfield(m, :children)))
function free!(m::TorchModule)
    getfield(m, :forward) === nothing || setfield!(m, :forward, freed_forward)
    Raw.tabi_free(getfield(m, :handle))
    return nothing
end
freed_forward(m, args...) = (is_training(m); nothing)

# Making them.

"A type of layer; printing it shows its signature."
struct LayerType
    name::String
    signature::String
end

"Packs keyword arguments as names and values; `dev` is another word for `device`."
function pack_options(keywords, roots)
    names, values = Cstring[], Raw.tabi_value[]
    for (key, value) in keywords
        push!(names, Base.unsafe_convert(Cstring, key === :dev ? :device : key))
        push!(roots, value)
        push!(values, pack(key in (:dev, :device) && value !== nothing ? Device(value) : value, roots))
    end
    return names, values
end

function (layer::LayerType)(args...; keywords...)
    roots = Any[args]
    names, values = pack_options(keywords, roots)
    prepend!(names, fill(Cstring(C_NULL), length(args)))
    prepend!(values, Raw.tabi_value[pack(a, roots) for a in args])
    out = Ref{Raw.tabi_module}(C_NULL)
    GC.@preserve roots begin
        @check Raw.tabi_module_new(layer.name, names, values, length(values), out)
    end
    return adopt(out[])
end

"A module of Julia over one that the library made, and so for all that it is composed of."
function adopt(handle::Raw.tabi_module)
    m = TorchModule(handle)
    names = Ref{Raw.tabi_tree}(C_NULL)
    @check Raw.tabi_module_children(m, names)
    for name in read_tree(names[])
        out = Ref{Raw.tabi_module}(C_NULL)
        @check Raw.tabi_module_child(m, name, out)
        push!(getfield(m, :children), Symbol(name) => adopt(out[]))
    end
    return m
end

pack_other(m::TorchModule, roots) = (push!(roots, m); tagged(Raw.TABI_TAG_MODULE, getfield(m, :handle)))

"Makes containers, of children in order or by name."
struct ContainerType
    name::String
end

"""
    TorchABI.forward(model, args...)

What a struct does that is used as a module: by default it is called. The modules and tensors in its fields are the module's
children, parameters and buffers.
"""
forward(model, args...; keywords...) = model(args...; keywords...)

as_module(m::TorchModule) = m
as_module(f::Function) = NN_MODULE((m, args...; keywords...) -> f(args...; keywords...), string(f))
function as_module(model)
    parts = [name => getfield(model, name) for name in fieldnames(typeof(model))
             if getfield(model, name) isa Union{TorchModule,Tensor}]
    return NN_MODULE((m, args...; keywords...) -> forward(model, args...; keywords...), string(nameof(typeof(model))), parts...)
end

function (type::ContainerType)(children...; named...)
    out = Ref{Raw.tabi_module}(C_NULL)
    @check Raw.tabi_module_new(type.name, C_NULL, C_NULL, 0, out)
    m = TorchModule(out[])
    put!(name, x) = startswith(type.name, "Parameter") ? register_parameter!(m, name, x) : set_child!(m, name, as_module(x))
    items = length(children) == 1 && children[1] isa Union{AbstractVector,Tuple,AbstractDict} ? children[1] : children
    for (i, item) in enumerate(items)
        item isa Pair ? put!(item.first, item.second) : put!(i - 1, item)
    end
    foreach(((name, item),) -> put!(name, item), named)
    return m
end

"""
Makes a module whose forward is a function of Julia.

    nn.Module(name; parts...) do m, x … end
"""
struct ComposedType end
const NN_MODULE = ComposedType()

(::ComposedType)(name::AbstractString; parts...) = NN_MODULE(nothing, name; parts...)
function (::ComposedType)(forward, name::AbstractString, pairs::Pair...; parts...)
    out = Ref{Raw.tabi_module}(C_NULL)
    @check Raw.tabi_module_compose(name, out)
    m = TorchModule(out[], forward === nothing ? no_forward : forward)
    foreach(p -> setproperty!(m, Symbol(p.first), p.second), pairs)
    foreach(((key, value),) -> setproperty!(m, key, value), parts)
    return m
end
no_forward(m, args...) = throw(ArgumentError("this module was made without a function to run"))

"Holds the types of layers; see [`nn`](@ref)."
struct Layers end

"""
    nn

The layers of PyTorch, with Python's names, options and defaults: `nn.Conv2d(1, 6, 3; padding = 1)`, `nn.Linear(120, 84)`.
At equal seeds their parameters start with Python's numbers. `nn.Conv2d` alone prints its signature; each also takes
`dev` and `dtype`.

    nn.Sequential(layers...)      runs its children in turn; functions such as `relu` may stand among them
    nn.ModuleList(modules...)     modules by number, nn.ModuleDict(name = module, …) by name
    nn.ParameterList(tensors...)  parameters by number, nn.ParameterDict(name = tensor, …) by name

    net = nn.Module("Net"; conv = nn.Conv2d(1, 6, 3), fc = nn.Linear(6, 10)) do m, x
        m.fc(ops.mean(relu(m.conv(x)), (2, 3)))
    end

composes modules with a function of Julia: `m` is the module itself, `x` what it is called with. Modules become its children;
tensors its parameters, if gradients flow to them, else its buffers.

A module takes and returns tensors as PyTorch sees them. So an image of width W and height H comes as `W×H×C×N`, the
reverse of PyTorch's `[N, C, H, W]`, and options such as `kernel_size = (kh, kw)` keep PyTorch's order. `m(x; dims = :python)`
takes and returns tensors whose `size` is in Python's order instead.

`nn.functional` has the functions of torch.nn.functional, as [`ops`](@ref) has the operators; `nn.init` those of torch.nn.init,
and `nn.utils.rnn` those for sequences of several lengths: a packed one is a tuple of four.
"""
const nn = Layers()

const layer_table = Ref(Dict{Symbol,Any}())

"All types of layers by name, asked for once."
function layer_types()
    isempty(layer_table[]) || return layer_table[]
    count, name, signature = Ref{Int64}(0), Ref{Cstring}(C_NULL), Ref{Cstring}(C_NULL)
    @check Raw.tabi_module_type_count(count)
    table = Dict{Symbol,Any}()
    for i in 0:count[] - 1
        @check Raw.tabi_module_type_at(i, name, signature)
        text = unsafe_string(name[])
        table[Symbol(text)] = LayerType(text, unsafe_string(signature[]))
    end
    table[:Module] = NN_MODULE
    for container in ("Sequential", "ModuleList", "ModuleDict", "ParameterList", "ParameterDict")
        table[Symbol(container)] = ContainerType(container)
    end
    return layer_table[] = table
end

function Base.getproperty(::Layers, name::Symbol)
    name === :functional && return Operators{Symbol("nn.functional.")}()
    name === :init && return Operators{Symbol("nn.init.")}()
    name === :utils && return (rnn = Operators{Symbol("nn.utils.rnn.")}(),)
    found = get(layer_types(), name, nothing)
    found === nothing && throw(ArgumentError("no layer is called $name; there are $(join(propertynames(nn), ", "))"))
    return found
end
Base.propertynames(::Layers, private::Bool=false) = sort!(filter(n -> !('.' in String(n)), collect(keys(layer_types()))))
Base.show(io::IO, ::Layers) = print(io, "TorchABI.nn")
Base.show(io::IO, layer::LayerType) = print(io, '.' in layer.name ? "" : "nn.", layer.name, layer.signature)
Base.show(io::IO, type::ContainerType) = print(io, "nn.", type.name, "(modules...)")
Base.show(io::IO, ::ComposedType) = print(io, "nn.Module(forward, name; parts...)")

# Running them.

"Whether the library itself can run a module: its forward, and those of all within, are no functions of Julia."
is_native(m::TorchModule) =
    getfield(m, :forward) === nothing && all(c -> is_native(c.second), getfield(m, :children))

function (m::TorchModule)(args...; dims::Symbol=:julia, keywords...)
    dims === :julia && return run(m, args, keywords)
    out = run(m, map(a -> in_dims(a, dims, python_dims), args), keywords)
    return in_dims(out, dims, python_dims)
end

function run(m::TorchModule, @nospecialize(args::Tuple), keywords)
    forward = getfield(m, :forward)
    forward === nothing || return forward(m, args...; keywords...)
    is_native(m) && return run_native(m, args, keywords)
    isempty(keywords) || throw(ArgumentError("a container takes no keyword argument $(first(keys(keywords)))"))
    for child in getfield(m, :children)
        out = child.second(args...)
        args = out isa Tuple ? out : (out,)
    end
    return length(args) == 1 ? args[1] : args
end

const MOST_RESULTS = 8

keep!(roots, x) = (push!(roots, x); x)

run_native(m::TorchModule, @nospecialize(args::Tuple), keywords) =
    run_values(args, keywords) do names, values, outs, count
        Raw.tabi_module_forward(m, names, values, length(values), outs, MOST_RESULTS, count)
    end

"Calls with arguments by position and by name as values, and room for results."
function run_values(call, @nospecialize(args::Tuple), keywords)
    outs, count = Vector{Raw.tabi_value}(undef, MOST_RESULTS), Ref{Int64}(0)
    with_arguments(args, keywords) do names, values
        @check call(names, values, outs, count)
    end
    return results(outs, count[])
end

"Calls with arguments by position and by name as values, which are there as long as the call runs."
function with_arguments(call, @nospecialize(args::Tuple), keywords)
    roots = Any[]
    values = Raw.tabi_value[a isa Vector{<:Number} ? pack(keep!(roots, tensor(a)), roots) : pack(a, roots) for a in args]
    names = Cstring[]
    for (key, value) in keywords
        isempty(names) && append!(names, fill(Cstring(C_NULL), length(args)))
        push!(names, Base.unsafe_convert(Cstring, key))
        push!(values, pack(keep!(roots, value), roots))
    end
    texts = isempty(names) ? Ptr{Cstring}(C_NULL) : pointer(names)
    GC.@preserve args roots names begin
        call(texts, values)
    end
end

# Parts.

path_of(name) = String(name isa Integer ? string(name) : name)

function set_child!(m::TorchModule, name, child::TorchModule)
    @check Raw.tabi_module_set_child(m, path_of(name), child)
    children, key = getfield(m, :children), Symbol(name)
    i = findfirst(c -> c.first === key, children)
    i === nothing ? push!(children, key => child) : (children[i] = key => child)
    return child
end

function child_or_nothing(m::TorchModule, name::Symbol)
    for child in getfield(m, :children)
        child.first === name && return child.second
    end
    return nothing
end

"The parameter or buffer at a path, or nothing."
function tensor_or_nothing(m::TorchModule, path)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    status = Raw.tabi_module_tensor(m, path, out)
    status == Raw.TABI_OK && return wrap_or_nothing(out[])
    status == Raw.TABI_KEY_ERROR || throw_error()
    return nothing
end

"The module that the last name of a dotted path belongs to, and that name."
function parent_and_name(m::TorchModule, path::AbstractString)
    names = split(path, '.')
    for name in names[1:end - 1]
        child = child_or_nothing(m, Symbol(name))
        child === nothing && throw(KeyError(path))
        m = child
    end
    return m, Symbol(names[end])
end

function Base.getproperty(m::TorchModule, name::Symbol)
    child = child_or_nothing(m, name)
    child === nothing || return child
    name === :training && return is_training(m)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_module_tensor(m, name, out)
    return wrap_or_nothing(out[])
end
function Base.getindex(m::TorchModule, path::Union{AbstractString,Symbol})
    parent, name = parent_and_name(m, String(path))
    child = child_or_nothing(parent, name)
    found = child === nothing ? tensor_or_nothing(parent, String(name)) : child
    return found === nothing ? throw(KeyError(String(path))) : found
end
Base.getindex(m::TorchModule, i::Integer) =
    1 <= i <= length(m) ? getfield(m, :children)[i].second : throw(BoundsError(m, i))
Base.length(m::TorchModule) = length(getfield(m, :children))
Base.firstindex(::TorchModule) = 1
Base.lastindex(m::TorchModule) = length(m)
Base.iterate(m::TorchModule, i=1) = i > length(m) ? nothing : (m[i], i + 1)
Base.eltype(::Type{TorchModule}) = TorchModule
Base.haskey(m::TorchModule, path) = try
    m[path]
    true
catch e
    e isa KeyError || rethrow()
    false
end

Base.setproperty!(m::TorchModule, name::Symbol, x) = set_part!(m, name, x)
function Base.setindex!(m::TorchModule, x, path::Union{AbstractString,Symbol})
    parent, name = parent_and_name(m, String(path))
    set_part!(parent, name, x)
    return m
end
function Base.setindex!(m::TorchModule, x::TorchModule, i::Integer)
    1 <= i <= length(m) || throw(BoundsError(m, i))
    set_child!(m, getfield(m, :children)[i].first, x)
    return m
end

set_part!(m::TorchModule, name::Symbol, child::TorchModule) = set_child!(m, name, child)
function set_part!(m::TorchModule, name::Symbol, t::Tensor)
    is_parameter = is_parametrized(m, name) || haskey(named_parameters(m; recurse=false), String(name)) ||
                   (requires_grad(t) && !haskey(named_buffers(m; recurse=false), String(name)))
    return is_parameter ? register_parameter!(m, name, t) : register_buffer!(m, name, t)
end
set_part!(m::TorchModule, name::Symbol, x) =
    throw(ArgumentError("a part of a module is a module or a tensor, not a $(typeof(x))"))

"""
    register_parameter!(m, name, t)
    register_buffer!(m, name, t)

Adds a tensor to a module, or replaces the one of that name, whatever its size was: as a parameter, which optimisers change, or
as a buffer, which only moves and is saved along. `nothing` leaves the name without a tensor.
"""
function register_parameter!(m::TorchModule, name, t::Union{Tensor,Nothing})
    GC.@preserve t begin
        @check Raw.tabi_module_set_parameter(m, path_of(name), t === nothing ? Raw.tabi_tensor(C_NULL) : t.handle)
    end
    return t
end
@doc (@doc register_parameter!) function register_buffer!(m::TorchModule, name, t::Union{Tensor,Nothing})
    GC.@preserve t begin
        @check Raw.tabi_module_set_buffer(m, path_of(name), t === nothing ? Raw.tabi_tensor(C_NULL) : t.handle)
    end
    return t
end

function Base.propertynames(m::TorchModule, private::Bool=false)
    tensors = merge(named_parameters(m; recurse=false), named_buffers(m; recurse=false))
    return [first.(getfield(m, :children)); Symbol.(keys(tensors)); :training]
end

"    children(m) -> OrderedDict\n\nThe modules that `m` is composed of, by name."
children(m::TorchModule) =
    foldl((d, c) -> (d[String(c.first)] = c.second; d), getfield(m, :children); init=OrderedDict{String,TorchModule}())

function module_tensors(call, m::TorchModule, which)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check call(m, which, out)
    d = OrderedDict{String,Tensor}()
    foreach(p -> d[p.first] = p.second, read_tree(out[]))
    return d
end

"""
    named_parameters(m; recurse = true, pattern = nothing) -> OrderedDict{String,Tensor}
    parameters(m; recurse = true, pattern = nothing) -> Vector{Tensor}

The parameters of a module, and of those that it is composed of, in order, by path such as `"fc.weight"`. They are the module's
own: what is written to them changes it. Their sizes are PyTorch's in reverse: the weight of `nn.Linear(3, 2)` is 3×2. With a
pattern those whose paths match it: `"layer4"` is all in `layer4`, `"*.bias"` the biases one level down.
"""
function named_parameters(m::TorchModule; recurse::Bool=true, pattern::Union{AbstractString,Nothing}=nothing)
    pattern === nothing && return module_tensors(Raw.tabi_module_parameters, m, recurse)
    found = module_tensors(Raw.tabi_module_select_parameters, m, pattern)
    isempty(found) && throw(ArgumentError("no parameter's path matches $(repr(pattern))"))
    return found
end
@doc (@doc named_parameters) parameters(m::TorchModule; keywords...) = collect(Tensor, values(named_parameters(m; keywords...)))

"""
    named_buffers(m; recurse = true) -> OrderedDict{String,Tensor}
    buffers(m; recurse = true) -> Vector{Tensor}

As [`named_parameters`](@ref) and [`parameters`](@ref), of the tensors that no optimiser changes, such as a batch norm's mean.
"""
named_buffers(m::TorchModule; recurse::Bool=true) = module_tensors(Raw.tabi_module_buffers, m, recurse)
@doc (@doc named_buffers) buffers(m::TorchModule; recurse::Bool=true) =
    collect(Tensor, values(named_buffers(m; recurse=recurse)))

Base.keys(d::OrderedDict) = d.order
Base.values(d::OrderedDict) = [d.entries[k] for k in d.order]

# State.

"""
    state_dict(m; dims = :python) -> OrderedDict
    state_dict(optimiser; dims = :python) -> OrderedDict

Parameters and buffers of a module under Python's keys and in its order, outside the graph; or the state of an optimiser in
Python's layout. The tensors share memory with what they are the state of. `dims` as in [`TorchABI.load`](@ref), so that
`TorchABI.save(path, state_dict(m))` is what Python saves.
"""
state_dict(m::TorchModule; dims::Symbol=:python) = in_dims(read_state(Raw.tabi_module_state_dict, m), dims)

"""
    load_state_dict!(m, d; strict = true, dims = :python) -> (missing = [...], unexpected = [...])
    load_state_dict!(optimiser, d; dims = :python)

Copies the tensors of a state dict into the parameters and buffers of the same names; or takes over the state of an optimiser,
of this package or of Python. `dims` must be what `d` was made with. Nothing is copied when sizes differ, or when `strict` and
keys are missing or unexpected: a [`TorchError`](@ref) names them all. Returns the keys that had no partner.
"""
function load_state_dict!(m::TorchModule, d::AbstractDict; strict::Bool=true, dims::Symbol=:python)
    report = Ref{Raw.tabi_tree}(C_NULL)
    with_planted(in_dims(d, dims)) do value
        @check Raw.tabi_module_load_state_dict(m, convert(Raw.tabi_tree, value.u.p), strict, report)
    end
    found = read_tree(report[])
    return (var"missing"=String[found["missing"]...], unexpected=String[found["unexpected"]...])
end

"""
    train!(m, on = true) -> m
    eval!(m) -> m

Sets training mode, in which dropout drops and batch norm learns, or the mode for using the module; in all children too.
"""
function train!(m::TorchModule, on::Bool=true)
    @check Raw.tabi_module_train(m, on)
    return m
end
@doc (@doc train!) eval!(m::TorchModule) = train!(m, false)

"    TorchABI.is_training(m) -> Bool\n\nWhether a module is in training mode."
function is_training(m::TorchModule)
    out = Ref{Int32}(0)
    @check Raw.tabi_module_is_training(m, out)
    return out[] != 0
end

"""
    to(m; dev, dtype) -> m

Moves all parameters and buffers of a module, in place as in Python; a dtype is for those of floating point.
"""
function to(m::TorchModule; dev=nothing, dtype=nothing)
    d = dev === nothing ? Device(0, 0) : Device(dev)
    code = dtype === nothing ? Int32(0) : dtype_code(dtype isa Type ? dtype : TorchABI.dtype(dtype))
    @check Raw.tabi_module_to(m, Ref(Raw.tabi_to_options(dtype=code, device_type=d.type, device_index=d.index)))
    return m
end
to(m::TorchModule, T::Type) = to(m; dtype=T)
to(m::TorchModule, dev) = to(m; dev=dev)
cpu(m::TorchModule) = to(m; dev=CPU)

"    zero_grad!(m_or_optimiser; set_to_none = true)\n\nClears the gradients of all parameters; or sets them to zeros."
function zero_grad!(m::TorchModule; set_to_none::Bool=true)
    @check Raw.tabi_module_zero_grad(m, set_to_none)
end

"""
    copy(m) -> TorchModule

A copy with parameters and buffers of its own, and no gradients; functions of Julia are shared.
"""
function Base.copy(m::TorchModule)
    out = Ref{Raw.tabi_module}(C_NULL)
    @check Raw.tabi_module_clone(m, out)
    return mirror(m, out[])
end
Base.deepcopy_internal(m::TorchModule, seen::IdDict) = get!(() -> copy(m), seen, m)

"A module of Julia over the copy of one, and so for all that it is composed of."
function mirror(m::TorchModule, handle::Raw.tabi_module)
    twin = TorchModule(handle, getfield(m, :forward))
    for (name, child) in getfield(m, :children)
        out = Ref{Raw.tabi_module}(C_NULL)
        @check Raw.tabi_module_child(twin, name, out)
        push!(getfield(twin, :children), name => mirror(child, out[]))
    end
    return twin
end

function Base.show(io::IO, m::TorchModule)
    out = Ref{Cstring}(C_NULL)
    @check Raw.tabi_module_repr(m, out)
    print(io, unsafe_string(out[]))
end
