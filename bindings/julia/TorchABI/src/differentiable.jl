# Functions with derivatives of their own.

"""
    differentiable(f) -> function

A function with a derivative that you write. `f(xs...)` returns `(y, pullback)`: its result, computed without recording, and
a function that takes the gradient with respect to `y` to those with respect to each of `xs`: a tuple with tensors, arrays or
numbers of their sizes, or `nothing` for zeros; for a single `x` the gradient itself. `y` is a tensor, an array or a number,
or a tuple of these, and the pullback gets a tuple of gradients then. Arguments other than tensors, and keywords, reach `f`
as they are; their gradient is `nothing`.

```julia
cube = differentiable() do x
    y = x .^ 3
    return y, Δ -> 3 .* x .^ 2 .* Δ
end
x = tensor([1.0, 2.0]; requires_grad = true)
backward(sum(cube(x)))  # grad(x) is [3, 12]
```

What the pullback does with `xs` is recorded for second derivatives. For other tensors, `y` among them, return them as a
third value, which the pullback then gets after `Δ`: they are checked for writes in between, as those that LibTorch saves.
A pullback that holds what the call itself returned (`f` setting a variable outside of it, for one) is never freed.

```julia
exponential = differentiable() do x
    y = exp.(x)
    return y, (Δ, y) -> y .* Δ, y
end
```

What the pullback throws comes out of [`backward`](@ref) or [`gradients`](@ref) as it is. In both functions `sum(x)`, `x[1]` and
the like are tensors without dimensions. Forward mode ([`jvp`](@ref)) and [`vmap`](@ref) differentiate what `f` itself does
with tensors.
"""
differentiable(f) = (args...; keywords...) -> with_own_gradient(f, args, keywords)

function with_own_gradient(f, args, keywords)
    is_batch = in_vmap()
    forward() = parts_of(keeping_tensors(() -> f(args...; keywords...)))
    y, pullback, saved = is_batch ? forward() : no_grad(forward)
    places = findall(x -> x isa Tensor, collect(Any, args))
    inputs = Tensor[args[i] for i in places]
    isempty(inputs) && return y
    is_one = !(y isa Tuple)
    results = Tensor[like(inputs[1], x) for x in (is_one ? (y,) : y)]
    !is_batch && grad_enabled() && any(requires_grad, inputs) || return in_form(results, is_one)
    # The graph holds the pullback, and the pullback what it captured: tensors of their own are in the graph instead.
    outputs = no_grad(() -> map(detach, results))
    kept = Tensor[s isa Tensor && any(r -> r === s, results) ? outputs[findfirst(r -> r === s, results)] : s for s in saved]
    is_blind = any(r -> captures(pullback, r) && !any(x -> x === r, inputs), results)
    sizes, n, m = map(size, inputs), length(args), length(outputs)
    function backward_of(values)
        is_blind && grad_enabled() && throw_blind()
        Δ = in_form(values[1:m], is_one)
        found = keeping_tensors(() -> pullback(Δ, values[m + 1:end - 1]...))
        list = n == 1 && !(found isa Tuple) ? (found,) : found
        list isa Tuple && length(list) == n ||
            throw(ArgumentError("a pullback must give a tuple with a gradient or nothing for each of $n arguments, not a " *
                                (list isa Tuple ? "tuple of $(length(list))" : "$(typeof(list))")))
        return Any[gradient_for(values[1], list[i], size) for (i, size) in zip(places, sizes)]
    end
    joined = fill(Raw.tabi_tensor(C_NULL), m)
    GC.@preserve inputs outputs kept with_function(backward_of) do handle
        @check Raw.tabi_autograd_apply(handle, handles(inputs), length(inputs), handles(outputs), m, handles(kept),
                                       length(kept), 0, C_NULL, 0, C_NULL, 0, joined)
    end
    return in_form(map(wrap, joined), is_one)
end

"The result, the pullback, and the tensors to be saved for it."
function parts_of(found)
    if found isa Tuple && length(found) in (2, 3) && !(found[2] isa AbstractArray)
        saved = length(found) == 2 ? () : found[3] isa Tensor ? (found[3],) : found[3]
        saved isa Union{Tuple,AbstractVector} && return found[1], found[2], saved
    end
    throw(ArgumentError("a function for differentiable() must return its result and a pullback, and may add the tensors to " *
                        "be saved for that; it returned a $(typeof(found))"))
end

gradient_for(like_this, ::Nothing, size) = nothing
gradient_for(like_this, g::Number, size) = gradient_for(like_this, fill(g, size), size)
function gradient_for(like_this, g::AbstractArray, wanted)
    size(g) == wanted || throw(DimensionMismatch("a pullback gave a gradient of size $(size(g)) for a tensor of size $wanted"))
    return like(like_this, g)
end
gradient_for(like_this, g, size) =
    throw(ArgumentError("a pullback must give tensors, arrays, numbers or nothing as gradients, not a $(typeof(g))"))

"Whether a closure holds an object."
captures(f, object) = any(i -> unboxed(getfield(f, i)) === object, 1:nfields(f))
unboxed(x) = x
unboxed(x::Core.Box) = isdefined(x, :contents) ? x.contents : nothing

@noinline throw_blind() =
    throw(ArgumentError("a pullback that captures the result of its own function has no second derivative by it; let it be " *
                        "saved instead: `return y, (Δ, y) -> …, y`"))
