# Rules for ChainRules: of operators, modules, broadcasts, and of what is made of arrays and back.
module TorchABIChainRulesCoreExt

@static if isdefined(Base, :get_extension)
    using TorchABI, ChainRulesCore
else
    using ..TorchABI, ..ChainRulesCore
end
using TorchABI: TensorStyle, TorchModule, Operator, Operators, OF_TENSORS, TO_NUMBERS, recorded, recorded_broadcast, like,
                differentiated!
using Base.Broadcast: broadcasted, materialize

"Gradients as this package has them, of ChainRules' own."
plain(Δ) = Δ
plain(Δ::ChainRulesCore.AbstractThunk) = plain(unthunk(Δ))
plain(::ChainRulesCore.AbstractZero) = nothing
plain(Δ::Tangent{<:Union{Tuple,NamedTuple}}) = map(plain, Tuple(ChainRulesCore.backing(canonicalize(Δ))))
plain(Δ::Tangent) = map(plain, ChainRulesCore.backing(Δ))
plain(Δ::Tuple) = map(plain, Δ)

tangent(x, ::Nothing) = NoTangent()
tangent(x, g) = g
tangent(x::Tuple, g::Tuple) = Tangent{typeof(x)}(map(tangent, x, g)...)
tangent(x, g::NamedTuple) = Tangent{typeof(x)}(; map(h -> h === nothing ? NoTangent() : h, g)...)

function rule(f, args...; as_number=false, keywords=NamedTuple())
    y, pullback = recorded(f, args, keywords; as_number=as_number)
    rule_pullback(Δ) = (NoTangent(), map(tangent, args, pullback(plain(Δ))[1])...)
    return y, rule_pullback
end

ChainRulesCore.rrule(op::Operator, args...; keywords...) = rule(op, args...; keywords=values(keywords))

function ChainRulesCore.rrule(::typeof(TorchABI.call), name, args...; keywords...)
    y, pullback = rule(TorchABI.operator(name), args...; keywords=values(keywords))
    return y, Δ -> (NoTangent(), pullback(Δ)...)
end

function ChainRulesCore.rrule(m::TorchModule, args...; keywords...)
    parameters = named_parameters(m)
    trained = filter(p -> requires_grad(p.second), collect(parameters))
    y, pullback = recorded(m, args, values(keywords); parameters=map(last, trained))
    function module_pullback(Δ)
        of_args, of_parameters = pullback(plain(Δ))
        found = [first(p) => g for (p, g) in zip(trained, of_parameters) if g !== nothing]
        return (isempty(found) ? NoTangent() : nested(m, found), map(tangent, args, of_args)...)
    end
    return y, module_pullback
end

"Gradients by dotted path as a tangent of the module's structure."
function nested(m, found)
    parts = Pair{Symbol,Any}[]
    for (path, g) in found
        name, rest = (split(path, '.'; limit=2)..., "")
        key = Symbol(name)
        isempty(rest) && (push!(parts, key => g); continue)
        any(p -> p.first === key, parts) && continue
        inner = [last(split(p, '.'; limit=2)) => h for (p, h) in found if startswith(p, name * ".")]
        push!(parts, key => nested(m[name], inner))
    end
    return Tangent{TorchModule}(; parts...)
end

for f in OF_TENSORS
    @eval ChainRulesCore.rrule(::typeof($f), t::Tensor, args...; keywords...) =
        rule($f, t, args...; keywords=values(keywords))
end
for f in TO_NUMBERS
    @eval ChainRulesCore.rrule(::typeof($f), t::Tensor, args...; keywords...) =
        rule($f, t, args...; as_number=true, keywords=values(keywords))
end

# Between arrays and tensors.

function ChainRulesCore.rrule(::typeof(tensor), A::AbstractArray{<:Number}; keywords...)
    project = ProjectTo(A)
    return differentiated!(tensor(A; keywords...)), Δ -> (NoTangent(), to_array(project, plain(Δ)))
end
to_array(project, ::Nothing) = NoTangent()
to_array(project, Δ) = project(Array(Δ))
ChainRulesCore.rrule(::typeof(tensor), t::Tensor; keywords...) = rule(tensor, t; keywords=values(keywords))

for f in (Array, collect)
    @eval function ChainRulesCore.rrule(::$(f isa Type ? Type{Array} : typeof(f)), t::Tensor)
        return Array(t), Δ -> (NoTangent(), to_tensor(t, plain(Δ)))
    end
end
to_tensor(t, ::Nothing) = NoTangent()
to_tensor(t::Tensor{T}, Δ) where {T} = to(like(t, collect(Δ)), T)

ChainRulesCore.rrule(::typeof(item), t::Tensor) = rule(identity, reshape(t, ()); as_number=true)

# Broadcasts.

function ChainRulesCore.rrule(::typeof(broadcasted), ::TensorStyle, f, args...)
    xs = map(materialize, args)
    y, pullback = recorded_broadcast(f, xs...)
    function broadcast_pullback(Δ)
        found = pullback(plain(Δ))[1]
        return (NoTangent(), NoTangent(), map(tangent, (f, xs...), found)...)
    end
    return y, broadcast_pullback
end

"What an array's gradient is made to be: of its size and element type, and a tensor for a tensor."
ChainRulesCore.ProjectTo(t::Tensor) = ProjectTo{Tensor}(; like=t)
(project::ProjectTo{Tensor})(Δ::AbstractArray) = to_tensor(project.like, reshape(Δ, size(project.like)))
(project::ProjectTo{Tensor})(Δ::Tensor{T}) where {T} =
    size(Δ) == size(project.like) && T === eltype(project.like) ? Δ :
    to(reshape(Δ, size(project.like)), eltype(project.like))

# New tensors depend on nothing.
constant(y, n) = (y, _ -> ntuple(_ -> NoTangent(), n + 1))
ChainRulesCore.rrule(T::Type{Tensor}, args::Union{Integer,Type,Tuple}...; keywords...) =
    constant(T(args...; keywords...), length(args))
for f in (rand, randn)
    @eval ChainRulesCore.rrule(::typeof($f), T::Type{<:Tensor}, args...; keywords...) =
        constant($f(T, args...; keywords...), length(args) + 1)
end

@non_differentiable device(::Any)
@non_differentiable torch_size(::Any)
@non_differentiable requires_grad(::Any)
@non_differentiable is_contiguous(::Any)
@non_differentiable TorchABI.operator(::Any)
@non_differentiable manual_seed(::Any...)

end
