# Functions that are called as gradients arrive.

"""
    TorchABI.Hook

A registered hook; [`remove!`](@ref) takes it away again.
"""
mutable struct Hook
    tensor::Tensor
    kind::Int32
    id::Int64
    is_there::Bool
end

function new_hook(f, t::Tensor, kind)
    id = Ref{Int64}(0)
    with_function(f) do handle
        @check Raw.tabi_tensor_register_hook(t, kind, handle, id)
    end
    return Hook(t, kind, id[], true)
end

"""
    register_hook!(f, t) -> Hook

Calls `f(g)` with the gradient with respect to `t`, of its size, whenever one is computed. `f` returns a tensor of that size
to go on with in its place, or `nothing`; what it throws comes out of [`backward`](@ref) as it is. `t` must require gradients.
A hook that uses `t` itself keeps it alive until it is removed.

```julia
hook = register_hook!(x) do g
    norm(g) > 1 ? g ./ norm(g) : g
end
backward(loss)
remove!(hook)
```
"""
function register_hook!(f, t::Tensor)
    return new_hook(t, Raw.TABI_HOOK_GRAD) do values
        g = values[1]
        found = f(g)
        found === nothing && return ()
        found isa Tensor ||
            throw(ArgumentError("a hook must return a tensor to go on with, or nothing, not a $(typeof(found))"))
        size(found) == size(g) ||
            throw(DimensionMismatch("a hook returned a tensor of size $(size(found)) for a gradient of size $(size(g))"))
        return (found,)
    end
end

"""
    register_post_accumulate_grad_hook!(f, t) -> Hook

Calls `f(t)` whenever [`backward`](@ref) has added a gradient to [`grad`](@ref)`(t)`; `t` must be a leaf. What `f` returns does
not matter.
"""
function register_post_accumulate_grad_hook!(f, t::Tensor)
    return new_hook(t, Raw.TABI_HOOK_POST_ACCUMULATE_GRAD) do values
        f(values[1])
        return ()
    end
end

"    remove!(hook)\n\nTakes a hook away. Harmless when repeated."
function remove!(hook::Hook)
    hook.is_there || return nothing
    @check Raw.tabi_tensor_remove_hook(hook.tensor, hook.kind, hook.id)
    hook.is_there = false
    return nothing
end
