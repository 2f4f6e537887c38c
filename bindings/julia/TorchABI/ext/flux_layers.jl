# Flux's layers as PyTorch's operators, bias and activation with them: fewer passes over memory, and one rule for all of a layer.

"An activation of what an operator made, which nobody else has."
activated(σ, y) = σ.(y)
activated(::typeof(identity), y) = y
activated(::typeof(Flux.relu), y) = TorchABI.in_place(op_relu!, y)
const op_relu! = Operator("aten::relu_")

"""
`f(σ, args...)`, where `f` ends with [`activated`](@ref). An activation that holds numbers or arrays, which may be trained, is
broadcast by itself.
"""
with_activation(f, σ, args) = Base.issingletontype(typeof(σ)) ? activating(f, σ, args) : σ.(activating(f, identity, args))
activating(f, σ, args) = f(σ, args...)
Zygote.@adjoint function activating(f, σ, args)
    y, back = recorded(f, (σ, args...))
    function pullback(Δ)
        of_args = back(Δ; postpones=TorchABI.extension(:TorchABIZygoteExt).postpones(__context__))[1]
        return (nothing, nothing, of_args[2:end])
    end
    return y, pullback
end

# Convolutions and dense layers, of elements of one type.

const NO_BIAS = isdefined(Flux, :Zeros) && Flux.Zeros isa Type ? Union{Bool,Flux.Zeros} : Bool
const Bias{T} = Union{Tensor{T,1},NO_BIAS}
given_bias(b::Tensor) = b
given_bias(::NO_BIAS) = nothing

convolution(σ, x, w, b, dims, groups) =
    activated(σ, TorchABI.extension(:TorchABINNlibExt).convolution(x, w, dims, groups, b)::Tensor)
const op_addmm, op_mm = Operator("aten::addmm"), Operator("aten::mm")
dense(σ, x, w, b) = activated(σ, (b === nothing ? op_mm(x, w) : op_addmm(b, x, w))::Tensor)

function (c::Flux.Conv{<:Any,<:Any,<:Any,<:Tensor{T,N},<:Bias{T}})(x::Tensor{T,N}) where {T,N}
    dims = convolution_dims(c, x)
    return with_activation(convolution, c.σ, (x, c.weight, given_bias(c.bias), dims, c.groups))
end
convolution_dims(c, x) = Flux.DenseConvDims(x, c.weight; stride=c.stride, padding=c.pad, dilation=c.dilation, groups=c.groups)
(a::Flux.Dense{<:Any,<:Tensor{T,2},<:Bias{T}})(x::Tensor{T,2}) where {T} =
    with_activation(dense, a.σ, (x, a.weight, given_bias(a.bias)))
Zygote.@nograd convolution_dims

# Normalisation by PyTorch's kernels, which keep the running statistics too.

const op_batch_norm, op_instance_norm = Operator("aten::batch_norm"), Operator("aten::instance_norm")
const op_group_norm = Operator("aten::group_norm")

"Running statistics, or nothing: no gradients flow to them."
struct Running
    mean::Union{Tensor,Nothing}
    variance::Union{Tensor,Nothing}
end
running(l) = l.track_stats ? Running(l.μ, l.σ²) : Running(nothing, nothing)

norm_with_statistics(σ, op, x, γ, β, stats, by_input, momentum, ϵ) =
    activated(σ, op(x, γ, β, stats.mean, stats.variance, by_input, Float64(momentum), Float64(ϵ), false)::Tensor)
group_norm(σ, x, γ, β, groups, ϵ) = activated(σ, op_group_norm(x, groups, γ, β, Float64(ϵ))::Tensor)

channels(x) = size(x, ndims(x) - 1)
function check_channels(l, x::Tensor)
    channels(x) == l.chs ||
        throw(DimensionMismatch("a layer for $(l.chs) channels got an input of size $(size(x)), with $(channels(x)) channels"))
end
Zygote.@nograd check_channels, running

function normalized(op, l, x)
    check_channels(l, x)
    by_input = Flux._isactive(l) || !l.track_stats
    return with_activation(norm_with_statistics, l.λ, (op, x, l.γ, l.β, running(l), by_input, l.momentum, l.ϵ))
end
(l::Flux.BatchNorm)(x::Tensor) = normalized(op_batch_norm, l, x)
(l::Flux.InstanceNorm)(x::Tensor) = normalized(op_instance_norm, l, x)
function (l::Flux.GroupNorm)(x::Tensor)
    check_channels(l, x)
    # PyTorch's keeps no statistics.
    l.track_stats && return invoke(l, Tuple{Any}, x)
    return with_activation(group_norm, l.λ, (x, l.γ, l.β, l.G, l.ϵ))
end

# Chains. What a layer makes for the next is freed when that has run, not when Julia's collector finds it: its memory is the
# next layer's, still in the processor's cache.

const Makers = Union{Flux.Conv,Flux.Dense,Flux.BatchNorm,Flux.InstanceNorm,Flux.GroupNorm,Flux.MaxPool,Flux.MeanPool,
                     Flux.GlobalMaxPool,Flux.GlobalMeanPool,Flux.AdaptiveMaxPool,Flux.AdaptiveMeanPool}
"Whether nobody but its caller gets to see what a layer takes and makes."
is_discreet(l) = false
is_discreet(l::Union{Makers,typeof(Flux.flatten),typeof(Flux.relu)}) = true
is_discreet(c::Flux.Chain) = all(is_discreet, c.layers)
is_discreet(s::Flux.SkipConnection) = is_discreet(s.layers) && is_sum(s.connection)
is_discreet(p::Flux.Parallel) = all(is_discreet, p.layers) && is_sum(p.connection)
is_sum(f) = f === (+) || f === add_relu

(c::Flux.Chain)(x::Tensor) = chained(Tuple(c.layers), x)
function chained(layers, x)
    is_ours = false
    for layer in layers
        y = layer(x)
        discreet = is_discreet(layer)
        is_ours && discreet && y !== x && TorchABI.free!(x)
        is_ours = discreet && y !== x && y isa Tensor
        x = y
    end
    return x
end
# Derivatives need what lies between.
Zygote.@adjoint chained(layers, x) = Zygote.pullback(__context__, one_by_one, layers, x)
one_by_one(::Tuple{}, x) = x
one_by_one(layers::Tuple, x) = one_by_one(Base.tail(layers), first(layers)(x))
