# FluxTraining's learners, trained by PyTorch: see `TorchBackend`.
module TorchABIFluxTrainingExt

@static if isdefined(Base, :get_extension)
    using TorchABI, FluxTraining, Flux, Zygote
else
    using ..TorchABI, ..FluxTraining, ..Flux, ..Zygote
end
using TorchABI: TorchModule, Optimiser

const Read, Write = FluxTraining.Read, FluxTraining.Write

"The callback that `TorchBackend` makes."
mutable struct Backend <: FluxTraining.Callback
    device::TorchABI.Device
    format::Union{TorchABI.ArrayFormat,Nothing}
    rule::Any                # the optimiser that the learner was made with
    model::Any               # the learner's model, once it is PyTorch's
    trained::Vector{Tensor}  # its parameters that gradients flow to
end
Backend(device, format) = Backend(device, format, nothing, nothing, Tensor[])
Base.show(io::IO, b::Backend) =
    print(io, "TorchBackend(\"", b.device, "\"", b.format === nothing ? ")" : "; format = $(b.format))")

include("flux_optimisers.jl")

"A model's parameters. Modules of PyTorch say themselves which are trained; of Flux's models all are."
parameters_of(m::TorchModule) = trained_of(m, parameters(m))
parameters_of(m) = Tensor[requires_grad!(p) for p in Flux.params(m) if p isa Tensor{<:AbstractFloat}]
function trained_of(m, ps)
    any(requires_grad, ps) && return filter(requires_grad, ps)
    # What was exported for inference alone says nothing.
    return Tensor[requires_grad!(p) for p in ps if eltype(p) <: AbstractFloat]
end

"Stands for a model's parameters where Zygote would differentiate: LibTorch does."
struct Recorded
    tensors::Vector{Tensor}
end
Base.iterate(ps::Recorded, state...) = iterate(ps.tensors, state...)
Base.length(ps::Recorded) = length(ps.tensors)
Zygote.gradient(f, ::Recorded) = f()
Flux.Optimise.update!(o::Either, ::Recorded, grads) = (TorchABI.step!(o); zero_grad!(o))
# As of FluxTraining 0.3.
if isdefined(FluxTraining, :_gradient)
    FluxTraining._gradient(f, ::Either, model, ps) = f(model)
    FluxTraining._update!(o::Either, ps, model, grads) = (TorchABI.step!(o); zero_grad!(o); (o, model))
end
if isdefined(FluxTraining, :setupoptimstate)
    FluxTraining.setupoptimstate(model, o::Either) = o
end

function FluxTraining.init!(b::Backend, learner)
    learner.lossfn = TorchABI.convert_loss(learner.lossfn)
    adopt!(b, learner)
end

"Moves a learner's model and makes the optimiser for its parameters: once, and again when either was replaced."
function adopt!(b::Backend, learner)
    if b.model !== learner.model
        b.model = torch(learner.model; dev=b.device)
        b.trained = parameters_of(b.model)
        learner.model = b.model
        learner.params = Recorded(b.trained)
        learner.optimizer isa Either && b.rule !== nothing && (learner.optimizer = b.rule)
    end
    if !(learner.optimizer isa Either)
        b.rule = learner.optimizer
        learner.optimizer = TorchABI.convert_optimiser(learner.optimizer, b.trained)
    end
    return nothing
end

FluxTraining.stateaccess(::Backend) = (model=Write(), params=Write(), optimizer=Write(), lossfn=Write(),
                                       step=Write())
# FluxTraining asks for either order.
FluxTraining.resolveconflict(::Backend, ::FluxTraining.ToDevice) = FluxTraining.Unresolvable()
FluxTraining.resolveconflict(::FluxTraining.ToDevice, ::Backend) = FluxTraining.Unresolvable()
FluxTraining.resolveconflict(::Backend, ::FluxTraining.Scheduler) = FluxTraining.NoConflict()
FluxTraining.resolveconflict(::FluxTraining.Scheduler, ::Backend) = FluxTraining.NoConflict()

# What happens when. Everything between the beginning of a step and its end is done with tensors.

const Training, Validation = FluxTraining.AbstractTrainingPhase, FluxTraining.AbstractValidationPhase
const Events = FluxTraining.Events

set_training!(m::TorchModule, on) = TorchABI.train!(m, on)
set_training!(m, on) = Flux.trainmode!(m, on)

function FluxTraining.on(::Events.EpochBegin, ::Training, b::Backend, learner)
    adopt!(b, learner)
    set_training!(learner.model, true)
    foreach(requires_grad!, b.trained)
end
function FluxTraining.on(::Events.EpochBegin, ::Validation, b::Backend, learner)
    adopt!(b, learner)
    set_training!(learner.model, false)
    foreach(p -> requires_grad!(p, false), b.trained)
end
function FluxTraining.on(::Events.EpochEnd, ::Validation, b::Backend, learner)
    foreach(requires_grad!, b.trained)
end

function FluxTraining.on(::Events.StepBegin, ::FluxTraining.Phase, b::Backend, learner)
    learner.step.xs = moved(b, learner.step.xs)
    learner.step.ys = moved(b, learner.step.ys)
end
moved(b::Backend, x) = totensor(x, b.format; device=b.device)
moved(b::Backend, x::Union{Tuple,NamedTuple}) = map(y -> moved(b, y), x)

function FluxTraining.on(::Events.BackwardBegin, ::Training, ::Backend, learner)
    backward(learner.step.loss)
    learner.step.loss = item(learner.step.loss)
end
function FluxTraining.on(::Events.StepEnd, ::FluxTraining.Phase, b::Backend, learner)
    learner.step.loss isa Tensor && (learner.step.loss = item(learner.step.loss))
    learner.step.ŷs = detached(learner.step.ŷs)
end
detached(y::Tensor) = detach(y)
detached(y::Union{Tuple,NamedTuple}) = map(detached, y)
detached(y) = y

# Metrics count classes where PyTorch has them, without copies.
FluxTraining.accuracy(ŷ::Tensor, y::Tensor) = mean_of(class_of(ŷ) .== class_of(y))
mean_of(same) = Float64(sum(same)) / length(same)
class_of(t::Tensor) = ops.argmax(t, -1)
class_of(t::Tensor{Bool}) = ops.argmax(to(t, UInt8), -1)
class_of(t::Tensor{Int64,1}) = t

# Schedules of hyperparameters reach PyTorch's optimisers.
FluxTraining.setlearningrate!(o::Either, value) = rate!(o, value)

# A module's checkpoint is what torch.save writes of its state dict.
FluxTraining.savemodel(m::TorchModule, path) = TorchABI.save(path, state_dict(m))

end
