# Zygote's own adjoints of functions of arrays come before ChainRules' rules: for tensors, here are ones that come before those.
module TorchABIZygoteExt

@static if isdefined(Base, :get_extension)
    using TorchABI, Zygote
else
    using ..TorchABI, ..Zygote
end
using TorchABI: TensorStyle, TorchModule, Structured, Operators, OF_TENSORS, TO_NUMBERS, recorded, recorded_broadcast, like,
                is_differentiated, differentiated!
using Base.Broadcast: broadcasted, materialize
using LinearAlgebra, Statistics

const Numbers = Tensor{<:Number}

"Δ as this package takes it."
plain(Δ) = Δ
plain(Δ::NamedTuple) = values(Δ)

function rule(f, args, keywords=NamedTuple(); as_number=false, beside=nothing)
    y, back = recorded(f, args, keywords; as_number=as_number, beside=beside)
    return y, Δ -> Δ === nothing ? nothing : back(plain(Δ))[1]
end

# Operators such as losses give a tensor of one element where Julia's functions give a number.
Zygote.sensitivity(y::Tensor{T,0}) where {T<:AbstractFloat} = fill!(similar(y), one(T))

# One method for tensors of any size, and one for those sizes for which Zygote has methods of its own.
for (functions, as_number) in ((OF_TENSORS, false), (TO_NUMBERS, true)), f in functions
    for T in (:Tensor, :(Tensor{<:Any,1}), :(Tensor{<:Any,2}))
        f in (inv, pinv, diag, tril, triu, det, logdet, tr, adjoint, transpose) && T !== :(Tensor{<:Any,2}) && continue
        @eval Zygote.@adjoint $f(t::$T; keywords...) = rule($f, (t,), values(keywords); as_number=$as_number)
        f in (sum, mean, prod, maximum, minimum, var, std) ||
            @eval Zygote.@adjoint $f(t::$T, arg, args...; keywords...) =
                rule($f, (t, arg, args...), values(keywords); as_number=$as_number)
    end
end
for f in (:adjoint, :transpose)
    @eval Zygote.@adjoint $f(t::Tensor{<:Any,1}) = $f(t), Δ -> (column(Δ),)
end
column(Δ) = vec(Δ)
column(Δ::Union{Adjoint,Transpose}) = parent(Δ)
column(::Nothing) = nothing
for T in (:(Tensor{<:Any,1}), :(Tensor{<:Any,2}))
    @eval Zygote.@adjoint repeat(t::$T, m::Integer) = rule(repeat, (t, m))
    @eval Zygote.@adjoint repeat(t::$T, m::Integer, n::Integer) = rule(repeat, (t, m, n))
end
for f in (:sum, :mean, :prod)
    @eval Zygote.@adjoint $f(f, t::Tensor; keywords...) =
        Zygote.pullback(__context__, (f, t) -> $f(f.(t); keywords...), f, t)
end

# Of two operands, of which one may be an array or a number of Julia.
for f in (:+, :-, :*, :/, :\), (X, Y) in ((:Tensor, :Tensor), (:Tensor, :AbstractArray), (:AbstractArray, :Tensor))
    f in (:/, :\) && X !== Y && continue
    @eval Zygote.@adjoint LinearAlgebra.$f(x::$X, y::$Y) = with_arrays($f, x, y)
end
for f in (:*, :/), T in (:Tensor, :(Tensor{<:Any,2}))
    @eval Zygote.@adjoint LinearAlgebra.$f(x::$T, y::Number) = with_arrays($f, x, y)
end
Zygote.@adjoint *(x::Number, y::Tensor) = with_arrays(*, x, y)
Zygote.@adjoint \(A::Tensor{<:Any,2}, B::Tensor{<:Any,1}) = rule(\, (A, B))
Zygote.@adjoint \(A::Tensor{<:Any,2}, B::Tensor{<:Any,2}) = rule(\, (A, B))
for N in 1:2
    @eval Zygote.@adjoint \(S::Structured, B::Tensor{<:Any,$N}) = rule(\, (S, B))
end
Zygote.@adjoint -(t::Tensor) = differentiated!(-t), Δ -> (-Δ,)
Zygote.@adjoint LinearAlgebra.dot(x::Tensor, y::Tensor) = with_arrays(dot, x, y)
with_arrays(f, x, y) = rule(f, (x, y); as_number=true, beside=x isa Tensor ? x : y)

# Joining: sizes of items differ, and any of them may be the tensor.
const Item = Union{AbstractVecOrMat,Number}
for f in (:vcat, :hcat), n in 1:2
    T = :(Tensor{<:Any,$n})
    @eval Zygote.@adjoint $f(t::$T, items::Item...) = rule($f, (t, items...); beside=t)
    @eval Zygote.@adjoint $f(a::Array{<:Any,$n}, t::$T, items::Item...) = rule($f, (a, t, items...); beside=t)
end
Zygote.@adjoint cat(t::Tensor, items...; dims) = rule((xs...) -> cat(xs...; dims=dims), (t, items...); beside=t)
for f in (:hcat, :vcat)
    @eval Zygote.@adjoint reduce(::typeof($f), ts::AbstractVector{<:Tensor}) = with_nothing(rule(ts -> reduce($f, ts), (ts,)))
end
with_nothing((y, back)) = (y, Δ -> Δ === nothing ? nothing : (nothing, back(Δ)...))

# Broadcasts: those that Zygote has an adjoint for, and all others.

function broadcast_rule(f, args...)
    y, back = recorded_broadcast(f, map(materialize, args)...)
    return y, Δ -> Δ === nothing ? nothing : back(Δ)[1]
end

for f in (:+, :-, :*, :/), (X, Y) in ((:Numbers, :Numbers), (:Numbers, :Number), (:Number, :Numbers), (:Numbers, :Bool),
                                      (:Bool, :Numbers), (:Numbers, :(AbstractArray{<:Number})),
                                      (:(AbstractArray{<:Number}), :Numbers))
    @eval Zygote.@adjoint broadcasted(::typeof($f), x::$X, y::$Y) = broadcast_rule($f, x, y)
end
for f in (:tanh, :identity, :conj, :real, :imag)
    @eval Zygote.@adjoint broadcasted(::typeof($f), t::Numbers) = broadcast_rule($f, t)
end
Zygote.@adjoint broadcasted(::Type{T}, t::Numbers) where {T<:Number} = broadcast_rule(T, t)
Zygote.@adjoint function broadcasted(::typeof(Base.literal_pow), ::typeof(^), t::Numbers, ::Val{p}) where {p}
    y, back = recorded(t -> t .^ p, (t,))
    return y, Δ -> (nothing, nothing, back(Δ)[1]..., nothing)
end
Zygote.@adjoint broadcasted(f, t::Numbers) = broadcast_rule(f, t)
Zygote.@adjoint function broadcasted(::TensorStyle, f, args...)
    y, back = broadcast_rule(f, args...)
    return y, Δ -> Δ === nothing ? nothing : (nothing, back(Δ)...)
end
Zygote.@adjoint map(f, t::Tensor) = broadcast_rule(f, t)

# Between arrays and tensors.

Zygote.@adjoint Array(t::Tensor) = Array(t), Δ -> (Δ === nothing ? nothing : cotangent(t, Δ),)
Zygote.@adjoint collect(t::Tensor) = Array(t), Δ -> (Δ === nothing ? nothing : cotangent(t, Δ),)
cotangent(t::Tensor{T}, Δ) where {T} = to(like(t, collect(Δ)), T)
Zygote.@adjoint TorchABI.python_dims(t::Tensor) = rule(python_dims, (t,))

# Zygote adds gradients up, and makes zeros of them.
Zygote.accum(x::Tensor, y::Tensor) = x .+ y
Zygote.accum(x::Tensor, y::AbstractArray) = x .+ y
Zygote.accum(x::AbstractArray, y::Tensor) = x .+ y

# Modules: their parameters stand in implicit gradients as the tensors of `Zygote.Params(parameters(m))` or `Flux.params(m)`.

const known_parameters = WeakKeyDict{TorchModule,Vector{Pair{String,Tensor}}}()

"A module's parameters that gradients flow to, by path: the same objects each time, as long as the module keeps them."
function lasting_parameters(m::TorchModule)
    now = [p for p in named_parameters(m) if requires_grad(p.second)]
    known = get(known_parameters, m, nothing)
    same(a, b) = a.first == b.first && TorchABI.is_same(a.second, b.second)
    known !== nothing && length(known) == length(now) && all(map(same, known, now)) && return known
    return known_parameters[m] = now
end

"The parameters as `Zygote.Params` has them, which may be of another call of `parameters`: then they are other objects."
function as_given(context, ps)
    given = context.cache
    given === nothing && return ps
    tensors = Tensor[key for key in keys(given) if key isa Tensor]
    return map(ps) do p
        haskey(given, p) && return p
        at = findfirst(t -> TorchABI.is_same(t, p), tensors)
        at === nothing ? p : tensors[at]
    end
end

"""
Which tensors' gradients wait until somebody looks at them. With implicit parameters Zygote asks for those of all that a
function captured, the data too, and drops what is not of a parameter.
"""
function postpones(context)
    given = context.cache
    # What is changed in place stands there too, with explicit gradients as well.
    (given === nothing || !any(key -> key isa Tensor, keys(given))) && return nothing
    return t -> !is_differentiated(t) && !haskey(given, as_given(context, (t,))[1])
end

Zygote.@adjoint function (m::TorchModule)(args...; keywords...)
    trained = lasting_parameters(m)
    y, back = recorded(m, args, values(keywords); parameters=map(last, trained))
    function module_pullback(Δ)
        Δ === nothing && return nothing
        of_args, of_parameters = back(plain(Δ); postpones=postpones(__context__))
        left = Pair{String,Any}[]
        for ((path, _), p, g) in zip(trained, as_given(__context__, map(last, trained)), of_parameters)
            g === nothing && continue
            Zygote.accum_param(__context__, p, g) === nothing || push!(left, path => g)
        end
        return (isempty(left) ? nothing : nested(left), of_args...)
    end
    return y, module_pullback
end

"Gradients by dotted path as named tuples in named tuples, as Zygote has them of structs."
function nested(found)
    parts = Pair{Symbol,Any}[]
    for name in unique(first(split(p.first, '.'; limit=2)) for p in found)
        own = [p for p in found if p.first == name]
        inner = [String(last(split(p.first, '.'; limit=2))) => p.second for p in found if startswith(p.first, name * ".")]
        push!(parts, Symbol(name) => isempty(own) ? nested(inner) : own[1].second)
    end
    return (; parts...)
end

# Zygote would look for the names among the fields of the struct.
Zygote._project(::TorchModule, Δ) = Δ

Zygote.@nograd device, torch_size, requires_grad, is_contiguous, TorchABI.operator, TorchABI.is_training
Zygote.@adjoint Zygote.literal_getproperty(o::Operators, ::Val{name}) where {name} = getproperty(o, name), _ -> nothing

end
