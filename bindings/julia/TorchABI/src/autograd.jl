# Gradients.

"""
    requires_grad!(t, on = true) -> t

Lets gradients flow to a tensor that no operator made, or not.
"""
function requires_grad!(t::Tensor, on::Bool=true)
    @check Raw.tabi_tensor_set_requires_grad(t, on)
    return t
end

"    requires_grad(t) -> Bool\n\nWhether gradients flow to `t`."
function requires_grad(t::Tensor)
    out = Ref{Int32}(0)
    @check Raw.tabi_tensor_requires_grad(t, out)
    return out[] != 0
end

"    is_leaf(t) -> Bool\n\nWhether no recorded operator made `t`, so that gradients gather in it."
function is_leaf(t::Tensor)
    out = Ref{Int32}(0)
    @check Raw.tabi_tensor_is_leaf(t, out)
    return out[] != 0
end

"    grad_fn(t) -> String or nothing\n\nName of the recorded operator's derivative, such as \"MulBackward0\", where one made `t`."
function grad_fn(t::Tensor)
    out = Ref{Cstring}(C_NULL)
    @check Raw.tabi_tensor_grad_fn(t, out)
    name = unsafe_string(out[])
    return isempty(name) ? nothing : name
end

"""
    grad(t) -> Tensor or nothing

The gradient that [`backward`](@ref) gathered in `t`, of its size; `nothing` before any. It is the gradient itself: writing
to it changes what an optimiser will use.
"""
function grad(t::Tensor{T,N}) where {T,N}
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_tensor_grad(t, out)
    return wrap_or_nothing(out[])
end

"    grad!(t, g)\n\nReplaces the gradient gathered in `t`; `nothing` clears it."
function grad!(t::Tensor, g::Union{Tensor,Nothing})
    GC.@preserve g begin
        @check Raw.tabi_tensor_set_grad(t, g === nothing ? Raw.tabi_tensor(C_NULL) : g.handle)
    end
    return t
end

"    retain_grad!(t) -> t\n\nLets a tensor that an operator made keep its gradient at the next [`backward`](@ref)."
function retain_grad!(t::Tensor)
    @check Raw.tabi_tensor_retain_grad(t)
    return t
end

"    detach(t) -> Tensor\n\nThe same memory, outside the graph of gradients."
function Base.detach(t::Tensor{T,N}) where {T,N}
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_tensor_detach(t, out)
    return Tensor{T,N}(out[], t.size)
end

as_list(t::Tensor) = Tensor[t]
as_list(ts) = collect(Tensor, ts)
handles(ts) = Raw.tabi_tensor[t === nothing ? C_NULL : t.handle for t in ts]

"The gradients given for outputs, in a list of that length; an empty one when none are."
function given_gradients(gradient, outputs)
    gradient === nothing && return Raw.tabi_tensor[], nothing
    list = gradient isa Union{Tensor,Number,AbstractArray{<:Number}} ? Any[gradient] : collect(Any, gradient)
    length(list) == length(outputs) ||
        throw(DimensionMismatch("$(length(outputs)) tensors need as many gradients, got $(length(list))"))
    tensors = map((g, t) -> g === nothing ? nothing : gradient_of(t, g), list, outputs)
    return handles(tensors), tensors
end
gradient_of(t::Tensor, g::Number) = fill!(similar(t), g)
function gradient_of(t::Tensor{T}, g::AbstractArray) where {T}
    size(g) == size(t) || throw(DimensionMismatch("a tensor of size $(size(t)) got a gradient of size $(size(g))"))
    return to(like(t, g), T)
end

grad_flags(retain_graph, create_graph, allow_unused) =
    retain_graph * UInt64(Raw.TABI_GRAD_RETAIN_GRAPH) | create_graph * UInt64(Raw.TABI_GRAD_CREATE_GRAPH) |
    allow_unused * UInt64(Raw.TABI_GRAD_ALLOW_UNUSED)

or_null(list) = isempty(list) ? C_NULL : pointer(list)

"""
    backward(loss; gradient = nothing, retain_graph = false, create_graph = false, inputs = nothing)

Adds the gradients of a tensor, or of several, to [`grad`](@ref) of the leaves that it was made from, or of `inputs` alone.
`gradient` is the gradient with respect to `loss`, of its size; 1 where `loss` has one element. `retain_graph` keeps the
graph for another time; `create_graph` records this one too, for higher derivatives.
"""
function backward(loss; gradient=nothing, retain_graph::Bool=false, create_graph::Bool=false, inputs=nothing)
    outputs = as_list(loss)
    given, tensors = given_gradients(gradient, outputs)
    leaves = inputs === nothing ? Tensor[] : as_list(inputs)
    made, wanted = handles(outputs), handles(leaves)
    GC.@preserve outputs tensors leaves given wanted begin
        @check Raw.tabi_backward(made, or_null(given), length(made), or_null(wanted), length(wanted),
                                 grad_flags(retain_graph, create_graph, false))
    end
end

"""
    gradients(outputs, inputs; gradient = nothing, retain_graph = false, create_graph = false, allow_unused = false)

Gradients of a tensor, or of several, with respect to `inputs`: one tensor for a tensor, a vector for several. Nothing is
added to [`grad`](@ref). With `allow_unused` an input that was not used gets `nothing` instead of an error.
"""
function gradients(outputs, inputs; gradient=nothing, retain_graph::Bool=false, create_graph::Bool=false,
                   allow_unused::Bool=false)
    from, at = as_list(outputs), as_list(inputs)
    given, tensors = given_gradients(gradient, from)
    made, wanted = handles(from), handles(at)
    out = fill(Raw.tabi_tensor(C_NULL), length(at))
    GC.@preserve from at tensors given begin
        @check Raw.tabi_grad(made, or_null(given), length(made), wanted, length(wanted),
                             grad_flags(retain_graph, create_graph, allow_unused), out)
    end
    found = map(wrap_or_nothing, out)
    return inputs isa Tensor ? found[1] : found
end

"Runs `f` in a mode of this thread, which the task must not leave meanwhile."
function in_mode(f, mode)
    token = Ref{UInt64}(0)
    @check Raw.tabi_mode_push(mode, token)
    return leaving_mode(f, token[])
end

"Runs `f` in the mode that was entered last, and leaves it."
function leaving_mode(f, token)
    task = current_task()
    sticky, task.sticky = task.sticky, true
    try
        return f()
    finally
        task.sticky = sticky
        @check Raw.tabi_mode_pop(token)
    end
end

"""
    no_grad(f)
    inference_mode(f)
    enable_grad(f)

Runs `f()` without recording for gradients; faster still, with results that can never join a graph; recording again within
either. Applies to this thread until `f` returns.

```julia
y = no_grad() do
    model(x)
end
```
"""
no_grad(f) = in_mode(f, Raw.TABI_MODE_NO_GRAD)
@doc (@doc no_grad) inference_mode(f) = in_mode(f, Raw.TABI_MODE_INFERENCE)
@doc (@doc no_grad) enable_grad(f) = in_mode(f, Raw.TABI_MODE_ENABLE_GRAD)

"    grad_enabled() -> Bool\n\nWhether operators are recorded for gradients on this thread."
function grad_enabled()
    out = Ref{Int32}(0)
    @check Raw.tabi_grad_enabled(out)
    return out[] != 0
end
