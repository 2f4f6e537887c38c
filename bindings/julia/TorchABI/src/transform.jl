# Derivatives of functions, batches of them, and memory saved by computing them twice.
#
# What the functions do with tensors is differentiated. In them `sum(x)`, `dot(x, y)` and `x[1]` are tensors without dimensions.

"""
    vjp(f, xs...; create_graph = any requires gradients) -> (y, pullback)

`y = f(xs...)` and the function that takes a gradient with respect to `y` to the gradients with respect to each of `xs`, a
tuple of tensors of their sizes and types: zeros where `y` does not depend on one. It may be called repeatedly.

`f` returns a tensor, or a tuple or vector of tensors; then `pullback` takes a tuple with a gradient, of each one's size, for
each, or `nothing` for zeros. `xs` are tensors of floating point or complex type. With `create_graph` (by default where
gradients are recorded and flow to an `x`) `y` and the gradients can be differentiated further.

```julia
y, pullback = vjp(x -> x .^ 2, tensor([1.0, 2.0]))
pullback([1.0, 10.0])[1]  # [2, 40]
```
"""
function vjp(f, x::Tensor, xs::Tensor...; create_graph::Bool=is_recorded((x, xs...)))
    refuse_in_vmap()
    inputs = leaves((x, xs...), create_graph)
    y = enable_grad(() -> keeping_tensors(() -> f(inputs...)))
    pullback = Pullback(tensors_of(y), inputs, y isa Tensor, create_graph)
    outputs = create_graph ? pullback.outputs : map(detach, pullback.outputs)
    return in_form(outputs, pullback.is_one), pullback
end

"Whether what is computed of tensors is to be differentiated further."
is_recorded(xs) = keeps_tensors() || (grad_enabled() && any(requires_grad, xs))

const op_view_as = Operator("aten::view_as")

"Tensors as inputs of a graph of their own; one that joins the inputs' own, when `create_graph`."
function leaves(xs::Tuple, create_graph)
    return enable_grad() do
        map(xs) do x
            # A view, unlike what is detached, keeps what forward mode knows of x.
            leaf = create_graph ? op_view_as(x, x)::Tensor : detach(x)
            return requires_grad(leaf) ? leaf : requires_grad!(leaf)
        end
    end
end

"What a function that is differentiated gave, as a tuple or vector of tensors."
tensors_of(y::Tensor) = (y,)
tensors_of(y::Tuple{Tensor,Vararg{Tensor}}) = y
tensors_of(y::AbstractVector{<:Tensor}) = isempty(y) ? not_tensors(y) : Tuple(y)
tensors_of(y::Union{Tuple,AbstractVector}) = !isempty(y) && all(t -> t isa Tensor, y) ? Tuple(y) : not_tensors(y)
tensors_of(y) = not_tensors(y)
@noinline not_tensors(y) =
    throw(ArgumentError("a function that is differentiated must give a tensor, or a tuple or vector of tensors, not a " *
                        "$(typeof(y)): what is computed outside of tensors has no derivative"))

in_form(tensors, is_one) = is_one ? tensors[1] : Tuple(tensors)

struct Pullback
    outputs::Tuple
    inputs::Tuple
    is_one::Bool
    create_graph::Bool
end

function (p::Pullback)(gradient)
    given = p.is_one ? (gradient,) : Tuple(gradient)
    length(given) == length(p.outputs) ||
        throw(DimensionMismatch("$(length(p.outputs)) results need as many gradients, got $(length(given))"))
    used = [i for i in eachindex(given) if given[i] !== nothing && requires_grad(p.outputs[i])]
    isempty(used) && return map(zero, p.inputs)
    found = gradients([p.outputs[i] for i in used], collect(Tensor, p.inputs); gradient=Any[given[i] for i in used],
                      retain_graph=true, create_graph=p.create_graph, allow_unused=true)
    return map((g, x) -> g === nothing ? zero(x) : g, Tuple(found), p.inputs)
end

kept_handles!(kept, p::Pullback) = (kept_handles!(kept, p.outputs); kept_handles!(kept, p.inputs))
Base.show(io::IO, p::Pullback) = print(io, "pullback of ", p.is_one ? summary(p.outputs[1]) : map(summary, p.outputs))

# Those that the C library computes.

const MOST_OF_FUNCTION = 256  # results that the library takes from one function

"""
What `call(function, outs, room, count)` made of a function, as a vector, and whether the function gave one tensor by itself.
"""
function transformed(call, f, room)
    refuse_in_vmap()
    return transformed_anywhere(call, f, room)
end
function transformed_anywhere(call, f, room)
    is_one = Ref(true)
    outs, count = Vector{Raw.tabi_value}(undef, room), Ref{Int64}(0)
    function one_call(args)
        y = keeping_tensors(() -> f(args...))
        is_one[] = y isa Tensor
        return tensors_of(y)
    end
    with_function(handle -> call(handle, outs, room, count), one_call)
    return Any[unpack(outs[i]) for i in 1:count[]], is_one[]
end

"""
    jvp(f, xs, vs) -> (y, ẏ)

`y = f(xs...)`, and how it changes as each of `xs` changes in the direction of `vs`, by forward mode: of the size of `y`.
`xs` is a tensor of floating point or complex type, or a tuple or vector of them; `vs` likewise, of the same sizes, of tensors
or arrays. `f` returns a tensor, or a tuple or vector of them, of which `y` and `ẏ` are tuples then. An operator that has no
forward mode is a [`TorchError`](@ref) with code `:NOT_IMPLEMENTED`.

```julia
y, ẏ = jvp(x -> x .^ 2, tensor([1.0, 2.0]), [1.0, 0.0])  # ẏ is [2, 0]
```
"""
function jvp(f, xs, vs)
    at, along = xs isa Tensor ? (xs,) : Tuple(xs), xs isa Tensor ? (vs,) : Tuple(vs)
    length(at) == length(along) ||
        throw(DimensionMismatch("$(length(at)) tensors need as many directions, got $(length(along))"))
    tangents = map(gradient_of, at, along)
    found, is_one = GC.@preserve at tangents transformed(f, 2 * MOST_OF_FUNCTION) do handle, outs, room, count
        @check Raw.tabi_jvp(handle, handles(at), handles(tangents), length(at), outs, room, count)
    end
    n = length(found) ÷ 2
    return in_form(found[1:n], is_one), in_form(found[n + 1:end], is_one)
end

transform_flags(create_graph, forward) =
    create_graph * UInt64(Raw.TABI_TRANSFORM_CREATE_GRAPH) | forward * UInt64(Raw.TABI_TRANSFORM_FORWARD_MODE)

"Derivatives with the dimensions of what is differentiated first, as Julia's users write them; `n` are those of the other."
function result_first(J::Tensor{T,N}, n) where {T,N}
    return permuted_view(J, ntuple(i -> i <= N - n ? n + i : i - (N - n), N))
end

"""
    jacobian(f, xs...; forward = false, create_graph = any requires gradients) -> Tensor

All derivatives of `y = f(xs...)`: the element `[i..., j...]` of the result, whose size is `(size(y)..., size(x)...)`, is that
of `y[i...]` with respect to `x[j...]`, so that of a vector by a vector it is the usual matrix. For several `xs` it is a tuple
with one for each of them; and where `f` returns a tuple or vector of tensors, a tuple of that for each result.

Runs `f` once and one backward for each element of `y`; or `f` once for each element of `xs` with `forward`, which is less work
where `y` has more. `create_graph` as in [`vjp`](@ref). The result is a view whose memory is in the opposite order.

```julia
A = tensor([1.0 2.0; 3.0 4.0])
jacobian(x -> A * x, tensor([1.0, 1.0])) == A
```
"""
function jacobian(f, x::Tensor, xs::Tensor...; forward::Bool=false, create_graph::Bool=is_recorded((x, xs...)))
    inputs = create_graph && !forward ? leaves((x, xs...), true) : (x, xs...)
    n = length(inputs)
    found, is_one = GC.@preserve inputs transformed(f, MOST_OF_FUNCTION * n) do handle, outs, room, count
        @check Raw.tabi_jacobian(handle, handles(inputs), n, transform_flags(create_graph, forward), outs, room, count)
    end
    rows = [in_form([result_first(found[i + j], ndims(inputs[j])) for j in 1:n], n == 1) for i in 0:n:length(found) - 1]
    return in_form(rows, is_one)
end

"""
    hessian(f, xs...; create_graph = any requires gradients) -> Tensor

Second derivatives of a function whose result is a tensor with one element: of size `(size(x)..., size(x)...)`. For several
`xs` it is a tuple with, for each, the tuple of the derivatives of its gradient with respect to each.

```julia
hessian(x -> sum(x .^ 3), tensor([1.0, 2.0]))  # [6 0; 0 12]
```
"""
function hessian(f, x::Tensor, xs::Tensor...; create_graph::Bool=is_recorded((x, xs...)))
    inputs = create_graph ? leaves((x, xs...), true) : (x, xs...)
    n = length(inputs)
    found, _ = GC.@preserve inputs transformed(f, n * n) do handle, outs, room, count
        @check Raw.tabi_hessian(handle, handles(inputs), n, transform_flags(create_graph, false), outs, room, count)
    end
    rows = [in_form([result_first(found[i + j], ndims(inputs[j])) for j in 1:n], n == 1) for i in 0:n:n * n - 1]
    return in_form(rows, n == 1)
end

"""
    vmap(f, xs...; in_dims = the last of each, out_dim = the last) -> y

Applies a function that is written for one example to a batch of them at once. `f` is called once, with tensors that lack the
dimension along which the examples lie: by default the last, where Julia keeps examples and PyTorch's dimension 0 is. The
results have it again, as dimension `out_dim`. `in_dims` has, for each of `xs`, the number of that dimension, or `nothing` for
one that is the same for all examples; a number stands for all. `f` returns a tensor, or a tuple or vector of tensors.

What looks at values does not work in `f`: branches on elements, `item`, `Array`, sizes that depend on data, random numbers;
nor do derivatives, which are to be taken of the batch: `vjp(x -> vmap(f, x), X)`.

```julia
A, X = randn(Tensor, 2, 3), randn(Tensor, 3, 10)
vmap(x -> A * x, X) ≈ A * X
```
"""
function vmap(f, x::Tensor, xs::Tensor...; in_dims=map(ndims, (x, xs...)), out_dim::Union{Integer,Nothing}=nothing)
    inputs = (x, xs...)
    n = length(inputs)
    dims = in_dims isa Integer ? ntuple(i -> in_dims, n) : in_dims === nothing ? (nothing,) : Tuple(in_dims)
    length(dims) == n || throw(ArgumentError("in_dims has $(length(dims)) entries for $n tensors"))
    batch_dims = Int64[torch_batch_dim(inputs[i], dims[i]) for i in 1:n]
    function one_example(args...)
        y = task_local_storage(() -> f(args...), :TorchABI_in_vmap, true)
        most = out_dim === nothing ? 0 : minimum(ndims, tensors_of(y)) + 1
        out_dim === nothing || 1 <= out_dim <= most ||
            throw(ArgumentError("out_dim must be from 1 to $most, the dimensions of a batch of results, not $out_dim"))
        return y
    end
    # PyTorch's -d is Julia's dimension d of however many there will be.
    to_dim = out_dim === nothing ? 0 : -Int(out_dim)
    found, is_one = GC.@preserve inputs transformed_anywhere(one_example, MOST_OF_FUNCTION) do handle, outs, room, count
        @check Raw.tabi_vmap(handle, handles(inputs), batch_dims, n, to_dim, outs, room, count)
    end
    return in_form(found, is_one)
end

refuse_in_vmap() = in_vmap() &&
    throw(ArgumentError("within vmap LibTorch takes no derivatives and makes no checkpoints; take them of the whole batch, " *
                        "outside of it"))

const NOT_BATCHED = typemin(Int64)

torch_batch_dim(x::Tensor, ::Nothing) = NOT_BATCHED
torch_batch_dim(x::Tensor, d::Integer) = 1 <= d <= ndims(x) ? torch_dim(ndims(x), d) :
    throw(ArgumentError("a tensor of size $(size(x)) has no dimension $d for the examples of a batch"))

"""
    gradcheck(f, xs...; eps = 1e-6, atol = 1e-5, rtol = 1e-3, forward = false, second_order = false) -> true

Compares the gradients of a function with finite differences of step `eps`, for those of `xs` that require gradients, or for
all where none does; they should be of `Float64`. One that differs by more than `atol + rtol * abs(numerical)` is a
[`TorchError`](@ref) with code `:RUNTIME_ERROR` that tells where, counting results, inputs, and elements in memory from 0.
`forward` checks forward mode too; `second_order` checks the derivatives of the gradients instead.
"""
function gradcheck(f, x::Tensor, xs::Tensor...; eps::Real=1e-6, atol::Real=1e-5, rtol::Real=1e-3, forward::Bool=false,
                   second_order::Bool=false)
    inputs = (x, xs...)
    any(requires_grad, inputs) || (inputs = map(t -> requires_grad!(detach(t)), inputs))
    # To the library zero stands for the default.
    positive(x) = x == 0 ? floatmin(Float64) : Float64(x)
    options = Ref(Raw.tabi_gradcheck_options(eps=positive(eps), atol=positive(atol), rtol=positive(rtol),
                                             forward_mode=forward, second_order=second_order))
    GC.@preserve inputs transformed(f, 0) do handle, _, _, _
        @check Raw.tabi_gradcheck(handle, handles(inputs), length(inputs), options)
    end
    return true
end

"""
    checkpoint(f, xs...) -> y

`f(xs...)`, of whose computation nothing is kept but `xs`: [`backward`](@ref) calls `f` again, which saves memory and costs
time. Random numbers are the same both times. `f` returns a tensor, or a tuple or vector of tensors. Gradients flow to `xs`,
at least one of which must require them, and to all else that `f` uses; only by a plain `backward`, not by
[`gradients`](@ref) nor with `inputs`.
"""
function checkpoint(f, x::Tensor, xs::Tensor...)
    inputs = (x, xs...)
    found, is_one = GC.@preserve inputs transformed(f, MOST_OF_FUNCTION) do handle, outs, room, count
        @check Raw.tabi_checkpoint(handle, handles(inputs), length(inputs), outs, room, count)
    end
    return in_form(found, is_one)
end
