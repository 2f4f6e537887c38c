# Flux's models with tensors for arrays: moving them, the layers that PyTorch has kernels for, training, and PyTorch's weights.
module TorchABIFluxExt

@static if isdefined(Base, :get_extension)
    using TorchABI, Flux, Zygote
else
    using ..TorchABI, ..Flux, ..Zygote
end
using TorchABI: Traced, TorchModule, Operator, recorded, run_op, like
using Random: rand!

# Moving.

TorchABI.torch(model; dev=-1) = Flux.fmap(x -> moved(x, dev), model)
TorchABI.cpu(model) = Flux.cpu(model)
moved(x, dev) = x
moved(x::AbstractArray{<:Number}, dev) = tensor(x; dev=dev)
moved(m::TorchModule, dev) = to(m; dev=dev)
Flux.adapt_storage(::Flux.FluxCPUAdaptor, t::Tensor) = Array(t)

# Normalisation by PyTorch's kernels, which keep the running statistics too.

const op_batch_norm, op_instance_norm = Operator("aten::batch_norm"), Operator("aten::instance_norm")
const op_group_norm = Operator("aten::group_norm")

"Running statistics, or nothing: no gradients flow to them."
struct Running
    mean::Union{Tensor,Nothing}
    variance::Union{Tensor,Nothing}
end
running(l) = l.track_stats ? Running(l.μ, l.σ²) : Running(nothing, nothing)

batch_norm(x, γ, β, stats, by_batch, momentum, ϵ) =
    op_batch_norm(x, γ, β, stats.mean, stats.variance, by_batch, Float64(momentum), Float64(ϵ), false)::Tensor
instance_norm(x, γ, β, stats, by_input, momentum, ϵ) =
    op_instance_norm(x, γ, β, stats.mean, stats.variance, by_input, Float64(momentum), Float64(ϵ), false)::Tensor
group_norm(x, γ, β, groups, ϵ) = op_group_norm(x, groups, γ, β, Float64(ϵ))::Tensor
for f in (:batch_norm, :instance_norm, :group_norm)
    @eval Zygote.@adjoint function $f(args...)
        y, back = recorded($f, args)
        return y, Δ -> back(Δ)[1]
    end
end

channels(x) = size(x, ndims(x) - 1)
function check_channels(l, x::Tensor)
    channels(x) == l.chs ||
        throw(DimensionMismatch("a layer for $(l.chs) channels got an input of size $(size(x)), with $(channels(x)) channels"))
end
Zygote.@nograd check_channels, running

function (l::Flux.BatchNorm)(x::Tensor)
    check_channels(l, x)
    return l.λ.(batch_norm(x, l.γ, l.β, running(l), Flux._isactive(l) || !l.track_stats, l.momentum, l.ϵ))
end
function (l::Flux.InstanceNorm)(x::Tensor)
    check_channels(l, x)
    return l.λ.(instance_norm(x, l.γ, l.β, running(l), Flux._isactive(l) || !l.track_stats, l.momentum, l.ϵ))
end
function (l::Flux.GroupNorm)(x::Tensor)
    check_channels(l, x)
    # PyTorch's keeps no statistics.
    l.track_stats && return invoke(l, Tuple{Any}, x)
    return l.λ.(group_norm(x, l.γ, l.β, l.G, l.ϵ))
end

Flux.dropout_mask(x::Tensor{T}, p; dims=:) where {T} =
    (rand!(similar(x, Flux._dropout_shape(x, dims))) .> p) ./ T(1 - p)

# Losses look at values, for which PyTorch has operators.

const op_xlogy = Operator("aten::xlogy")
Flux.Losses.xlogx(x::Traced) = run_op(op_xlogy, x, x)
Flux.Losses.xlogy(x::Traced, y::Traced) = run_op(op_xlogy, x, y)
Flux.Losses.xlogy(x::Real, y::Traced) = run_op(op_xlogy, x, y)
Flux.Losses.xlogy(x::Traced, y::Real) = run_op(op_xlogy, x, y)

# Training.

function Flux.params!(ps::Flux.Params, m::TorchModule, seen=Zygote.IdSet())
    m in seen && return
    push!(seen, m)
    foreach(p -> push!(ps, p.second), TorchABI.extension(:TorchABIZygoteExt).lasting_parameters(m))
end

Flux.Optimise.update!(rule, t::Tensor, ::Nothing) = t
function Flux.Optimise.update!(rule, t::Tensor{T}, Δ) where {T}
    no_grad() do
        step = Flux.Optimise.apply!(rule, t, to(copy(like(t, Δ)), T))
        t .-= step
    end
    return t
end
Flux.testmode!(m::TorchModule, mode=true) = TorchABI.train!(m, !(mode === true))
Flux.trainmode!(m::TorchModule, mode=true) = TorchABI.train!(m, mode === true)

include("flux_weights.jl")
include("flux_models.jl")

end
