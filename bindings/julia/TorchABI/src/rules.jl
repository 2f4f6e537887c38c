# Derivatives for the packages of Julia that differentiate: one rule for whatever is done with tensors, by LibTorch's graph.

const Differentiable = Union{AbstractFloat,Complex{<:AbstractFloat}}

"""
What a function is differentiated by, and what each of the `tensors` stands for. With `beside`, the numbers and arrays beside
that tensor have gradients too.
"""
struct Leaves
    tensors::Vector{Tensor}
    of::Vector{Any}
    beside::Union{Tensor,Nothing}
end
Leaves(beside=nothing) = Leaves(Tensor[], Any[], beside)

"An argument with leaves of a graph of its own in the place of all that has a gradient."
leaf!(leaves, x) = x
leaf!(leaves, t::Tensor) = t
leaf!(leaves, t::Tensor{<:Differentiable}) = new_leaf!(leaves, detach(t), t)
leaf!(leaves, x::Union{Adjoint{<:Any,<:Tensor},Transpose{<:Any,<:Tensor}}) = wrapper(x)(leaf!(leaves, parent(x)))
leaf!(leaves, x::AbstractFloat) = leaves.beside === nothing ? x : new_leaf!(leaves, leaf_of(leaves.beside, x))
leaf!(leaves, x::AbstractArray{<:AbstractFloat}) = leaf_of_array!(leaves, x)
leaf_of_array!(leaves, x) = leaves.beside === nothing ? x : new_leaf!(leaves, like(leaves.beside, x))
leaf_of_array!(leaves, S::Structured) = new_leaf!(leaves, detach(dense(S)))
leaf!(leaves, x::Tuple) = map(y -> leaf!(leaves, y), x)
leaf!(leaves, x::NamedTuple) = map(y -> leaf!(leaves, y), x)
leaf!(leaves, x::AbstractVector{<:AbstractArray}) = Any[leaf!(leaves, y) for y in x]
leaf!(leaves, x::Base.RefValue) = Ref(leaf!(leaves, x[]))
leaf!(leaves, f::Function) = leaves.beside === nothing ? f : rebuilt(f, y -> leaf!(leaves, y))

function new_leaf!(leaves, t::Tensor, of=nothing)
    push!(leaves.tensors, requires_grad!(t))
    push!(leaves.of, of)
    return t
end
leaf_of(t::Tensor, x::AbstractFloat) = tensor(fill(x); dev=device(t))
wrapper(::Adjoint) = adjoint
wrapper(::Transpose) = transpose

"A closure over other values: a number that it captured becomes one that stands for a tensor."
function rebuilt(f::F, change) where {F<:Function}
    n = fieldcount(F)
    n == 0 && return f
    old = ntuple(i -> getfield(f, i), n)
    new = map(x -> (y = change(x); x isa AbstractFloat && y isa Tensor ? Traced(y) : y), old)
    all(map(===, old, new)) && return f
    parameters = F.parameters
    length(parameters) == n && all(i -> parameters[i] === typeof(old[i]), 1:n) || return f
    T = Base.typename(F).wrapper{map(typeof, new)...}
    return ccall(:jl_new_structv, Any, (Any, Ptr{Any}, UInt32), T, Any[new...], n)
end

"The gradient of an argument in the argument's form, of the gradients of the leaves in order; `nothing` for none."
gradient_in(found, x, beside) = nothing
gradient_in(found, t::Tensor{<:Differentiable}, beside) = popfirst!(found)
gradient_in(found, x::Union{Adjoint{<:Any,<:Tensor},Transpose{<:Any,<:Tensor}}, beside) =
    in_wrapper(x, gradient_in(found, parent(x), beside))
gradient_in(found, x::AbstractFloat, beside) = beside ? number_in(typeof(x), popfirst!(found)) : nothing
gradient_in(found, x::AbstractArray{<:AbstractFloat}, beside) = gradient_in_array(found, x, beside)
gradient_in_array(found, x, beside) = beside ? array_in(eltype(x), popfirst!(found)) : nothing
gradient_in_array(found, S::Structured, beside) = popfirst!(found)
gradient_in(found, x::Union{Tuple,NamedTuple}, beside) = none_or(map(y -> gradient_in(found, y, beside), x))
gradient_in(found, x::AbstractVector{<:AbstractArray}, beside) = none_or(Any[gradient_in(found, y, beside) for y in x])
gradient_in(found, x::Base.RefValue, beside) = (g = gradient_in(found, x[], beside); g === nothing ? g : (x=g,))
function gradient_in(found, f::F, beside) where {F<:Function}
    beside && fieldcount(F) > 0 || return nothing
    names = fieldnames(F)
    return none_or(NamedTuple{names}(map(name -> gradient_in(found, getfield(f, name), beside), names)))
end

in_wrapper(x, ::Nothing) = nothing
in_wrapper(x, g) = wrapper(x)(g)
number_in(T, ::Nothing) = nothing
number_in(T, g) = T(item(g))
array_in(::Type, ::Nothing) = nothing
array_in(::Type{T}, g) where {T} = convert(Array{T}, Array(g))
none_or(found) = all(g -> g === nothing, found) ? nothing : found

"""
    recorded(f, args, keywords = (;); beside = nothing, as_number = false, parameters = Tensor[]) -> (y, pullback)
    pullback(Δ; postpones = nothing)

`y = f(args...; keywords...)` outside of any graph, and the function that takes the gradient with respect to `y` to a tuple with
one for each of `args`, `nothing` where there is none, and a vector with one for each of `parameters`: tensors that `f` uses
and that require gradients. Tensors of floating point among the arguments, and in tuples and vectors there, have gradients.
A result without dimensions is a number with `as_number`. Gradients of tensors for which `postpones(tensor)` holds are computed
when they are looked at, if they ever are: by themselves, and so at a higher price.
"""
function recorded(f, args::Tuple, keywords=NamedTuple(); beside=nothing, as_number::Bool=false, parameters=Tensor[])
    leaves = Leaves(beside)
    inputs = map(x -> leaf!(leaves, x), args)
    y = enable_grad(() -> keeping_tensors(() -> f(inputs...; keywords...)))
    outputs = y isa Tensor ? (y,) : y isa Union{Tuple,AbstractVector} ? Tuple(y) : ()
    isempty(leaves.tensors) && (leaves = Leaves(beside))
    n = length(leaves.tensors)
    from, of = append!(copy(leaves.tensors), parameters), append!(copy(leaves.of), parameters)
    function pullback(Δ; postpones=nothing)
        later = postpones === nothing ? Int[] : findall(t -> t isa Tensor && postpones(t), of)
        found = cotangent_gradients(outputs, y isa Tensor ? (Δ,) : Δ, from, later)
        own = found[1:n]
        return map(x -> gradient_in(own, x, beside !== nothing), args), found[n + 1:end]
    end
    return outside(y, as_number), pullback
end

outside(y, as_number) = y
outside(y::Tensor, as_number) = differentiated!(detach(y))
outside(y::Tensor{<:Any,0}, as_number) = as_number ? item(y) : differentiated!(detach(y))
outside(y::Union{Tuple,AbstractVector{<:Tensor}}, as_number) = map(t -> outside(t, as_number), y)

"Marks what a rule made: a gradient that it gets is passed on, so that nothing is won by postponing it."
differentiated!(t::Tensor) = (t.origin = true; t)
is_differentiated(t::Tensor) = t.origin === true

"""
Gradients with respect to tensors, `nothing` for those without, of what other packages give for outputs; those of `from[later]`
are computed when they are looked at.
"""
function cotangent_gradients(outputs, Δs, from, later=Int[])
    found = fill!(Vector{Any}(undef, length(from)), nothing)
    Δs === nothing && return found
    used = [i for i in eachindex(outputs) if Δs[i] !== nothing && outputs[i] isa Tensor && requires_grad(outputs[i])]
    isempty(used) && return found
    results, given = [outputs[i] for i in used], Any[cotangent(outputs[i], Δs[i]) for i in used]
    of(tensors) = gradients(results, tensors; gradient=given, retain_graph=true, allow_unused=true)
    now = isempty(later) ? eachindex(from) : setdiff(eachindex(from), later)
    isempty(now) || (found[now] = of(from[now]))
    for i in later
        found[i] = postponed(() -> something(of(from[i:i])[1], zero(detach(from[i]))), from[i])
    end
    return found
end
cotangent(y::Tensor, Δ::Tensor) = size(Δ) == size(y) ? Δ : reshape(Δ, size(y))
cotangent(y::Tensor, Δ::Number) = Δ
cotangent(y::Tensor, Δ::AbstractArray) = reshape(like(y, collect(Δ)), size(y))

"As `recorded`, of `f.(args...)`, where the numbers and arrays beside tensors, and those that `f` captured, have gradients too."
function recorded_broadcast(f, args...)
    beside = plain_tensor(args[something(findfirst(holds_tensor, args))])
    call(f, xs...) = broadcast(f, xs...)
    try
        return recorded(call, (f, args...); beside=beside)
    catch e
        e isa ArgumentError || rethrow()
    end
    # The function looks at a number's value: numbers are constants to it.
    y, pullback = recorded(call, (f, args...))
    @warn("$f looks at the value of a number, whose derivative is taken to be zero", maxlog = 1)
    return y, pullback
end

# What the rules are for, besides operators and modules: functions of one tensor and what describes the result.

"Functions of a tensor that have tensors as results, and those whose result may be a number."
const OF_TENSORS = (reshape, vec, permutedims, dropdims, transpose, adjoint, reverse, circshift, repeat, sort, cumsum, cumprod,
                    copy, contiguous, python_dims, to, cpu, inv, pinv, diag, tril, triu, relu, sigmoid, view)
const TO_NUMBERS = (sum, mean, prod, maximum, minimum, var, std, norm, det, logdet, tr, getindex)

"""
    torch(model; dev = -1)

A model whose arrays are tensors, to be called with tensors: of a model of Flux, once Flux is loaded, or of an array; a module
of [`nn`](@ref) is moved. `Flux.cpu` and [`cpu`](@ref) are the way back.
"""
function torch end
torch(A::AbstractArray{<:Number}; dev=-1) = tensor(A; dev=dev)
torch(t::Tensor; dev=-1) = to(t; dev=dev)
torch(m::TorchModule; dev=-1) = to(m; dev=dev)

"""
    flux(m; dropout = 0.5)
    flux(d; dims = :python, dropout = 0.5)

A ResNet or VGG as a model of Flux, a `Chain` of its layers with arrays of `Float32`, once Flux is loaded: of a module of
[`models`](@ref), such as `models.resnet50()`, or of the state dict `d` of one in torchvision, whose weights are copied. All that
have the names of these networks are known (18 to 152 layers, wide ones, groups; 11 to 19 layers, with batch norm or without),
with any number of classes. Images are `(width, height, channels, batch)`. `dropout` is that of VGG's classifier, which a state
dict does not tell; `dims` as in [`TorchABI.load`](@ref). An `ArgumentError` for other networks.

    model = flux(TorchABI.load("resnet18.pt"))
    model(rand(Float32, 224, 224, 3, 1))
    load_state_dict!(models.resnet18(), model)  # the way back
"""
function flux end
