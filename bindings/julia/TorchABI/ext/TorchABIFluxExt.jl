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

include("flux_layers.jl")

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
