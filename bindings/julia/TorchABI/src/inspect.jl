# Looking into modules: hooks, what modules within make, summaries, and operations counted.

"""
    TorchABI.ModuleHook

A registered hook of a module; [`remove!`](@ref) takes it away again.
"""
mutable struct ModuleHook
    owner::TorchModule
    id::Int64
    is_there::Bool
end

function remove!(hook::ModuleHook)
    hook.is_there || return nothing
    @check Raw.tabi_module_remove_hook(hook.owner, hook.id)
    hook.is_there = false
    return nothing
end

function new_module_hook(f, m::TorchModule, kind)
    is_native(m) || throw(ArgumentError("a hook is called where the library runs a module, and a function of Julia runs this one"))
    id = Ref{Int64}(0)
    with_function(f) do handle
        @check Raw.tabi_module_register_hook(m, kind, handle, id)
    end
    return ModuleHook(m, id[], true)
end

"The values of two groups, as the last of them tells them apart."
function two_groups(values)
    is_second = values[end]
    n = count(!, is_second)
    return Tuple(values[1:n]), Tuple(values[n + 1:end - 1])
end

given_by_hook(found::Tuple) = found
given_by_hook(::Nothing) = ()
given_by_hook(found::Tensor) = (found,)
given_by_hook(found) =
    throw(ArgumentError("a hook must return a tensor, a tuple of them, or nothing, not a $(typeof(found))"))

"""
    register_forward_pre_hook!(f, m) -> ModuleHook
    register_forward_hook!(f, m) -> ModuleHook
    register_full_backward_pre_hook!(f, m) -> ModuleHook
    register_full_backward_hook!(f, m) -> ModuleHook

Calls a function whenever the library runs a module, or gradients pass it: `f(args)` before its forward, `f(args, results)` after
it, `f(grads)` with the gradients of the results, `f(grads_of_args, grads_of_results)` with those of the arguments. Each is a
tuple of tensors, those within tuples and dicts too, with `nothing` for any other value. What `f` returns, as many tensors,
goes on in place of the arguments, results, gradients of the results, or those of the arguments; `nothing` leaves them.
Hooks run in the order of their registration; a copy of a module has none.

```julia
hook = register_forward_hook!(m.layer1) do args, results
    println(size(results[1]))
end
m(x)
remove!(hook)
```
"""
register_forward_pre_hook!(f, m::TorchModule) =
    new_module_hook(values -> given_by_hook(f(Tuple(values))), m, Raw.TABI_MODULE_HOOK_PRE_FORWARD)
@doc (@doc register_forward_pre_hook!) register_forward_hook!(f, m::TorchModule) =
    new_module_hook(values -> given_by_hook(f(two_groups(values)...)), m, Raw.TABI_MODULE_HOOK_FORWARD)
@doc (@doc register_forward_pre_hook!) register_full_backward_pre_hook!(f, m::TorchModule) =
    new_module_hook(values -> given_by_hook(f(Tuple(values))), m, Raw.TABI_MODULE_HOOK_PRE_BACKWARD)
@doc (@doc register_forward_pre_hook!) register_full_backward_hook!(f, m::TorchModule) =
    new_module_hook(values -> given_by_hook(f(two_groups(values)...)), m, Raw.TABI_MODULE_HOOK_BACKWARD)

"""
    module_features(m, paths, args...; dims = :julia, keywords...) -> OrderedDict

Runs a module, and gives what the modules at `paths` within it make, by path; `""` is the module itself. What runs several
times gives its last. Arguments and `dims` are as `m(args...)` has them.
"""
function module_features(m::TorchModule, paths, args...; dims::Symbol=:julia, keywords...)
    texts = String[path_of(path) for path in paths]
    out = Ref{Raw.tabi_tree}(C_NULL)
    given = dims === :julia ? args : map(a -> in_dims(a, dims, python_dims), args)
    with_arguments(given, keywords) do names, values
        pointers = Cstring[Base.unsafe_convert(Cstring, text) for text in texts]
        GC.@preserve texts begin
            @check Raw.tabi_module_features(m, pointers, length(pointers), names, values, length(values), out)
        end
    end
    found = read_tree(out[])
    return dims === :julia ? found : in_dims(found, dims, python_dims)
end

"What [`module_summary`](@ref) found; shown, a table."
struct ModuleSummary
    found::AbstractDict
end

function Base.getproperty(s::ModuleSummary, name::Symbol)
    found = getfield(s, :found)
    haskey(found, String(name)) || throw(ArgumentError("a summary has no $name; it has $(join(keys(found), ", "))"))
    return found[String(name)]
end
Base.propertynames(s::ModuleSummary, private::Bool=false) = Symbol.(keys(getfield(s, :found)))
Base.show(io::IO, s::ModuleSummary) = print(io, rstrip(s.table))

"""
    module_summary(m, args...; keywords...) -> TorchABI.ModuleSummary

Shapes, parameters, bytes and floating point operations of a module and all within it, shown as a table. With arguments the
module runs once, in eval mode and without gradients; without them there are no shapes and operations. Sizes are in
Python's order. Properties: `rows`, `parameters`, `trainable`, `parameter_nbytes`, `buffer_nbytes`, `activation_nbytes`, `flops`.
"""
function module_summary(m::TorchModule, args...; keywords...)
    out = Ref{Raw.tabi_tree}(C_NULL)
    with_arguments(args, keywords) do names, values
        @check Raw.tabi_module_summary(m, names, values, length(values), out)
    end
    return ModuleSummary(read_tree(out[]))
end

"""
    count_flops(f) -> Int64

Counts the floating point operations of what `f()` does, backward too: matrix products, convolutions and attention, a
multiplication and an addition as two, as PyTorch's `torch.utils.flop_counter`.
"""
function count_flops(f)
    token, out = Ref{UInt64}(0), Ref{Int64}(0)
    @check Raw.tabi_flop_counter_begin(token)
    try
        f()
    finally
        @check Raw.tabi_flop_counter_end(token[], out)
    end
    return out[]
end

"""
    requires_grad!(m, on = true; pattern = "**") -> m

Lets gradients flow to the parameters of a module, or not; with a pattern to those whose paths match it: `"layer1"` is all in
`layer1`, `"*.bias"` the biases one level down.
"""
function requires_grad!(m::TorchModule, on::Bool=true; pattern::AbstractString="**")
    n = Ref{Int64}(0)
    @check Raw.tabi_module_set_requires_grad(m, pattern, on, n)
    n[] == 0 && pattern != "**" && throw(ArgumentError("no parameter's path matches $(repr(pattern))"))
    return m
end
