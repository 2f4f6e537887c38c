# Gen's generative functions that run PyTorch's modules: see `TorchGenerativeFunction`.
module TorchABIGenExt

@static if isdefined(Base, :get_extension)
    using TorchABI, Gen
else
    using ..TorchABI, ..Gen
end
using TorchABI: Device, TorchModule, TorchError, recorded, as_module, option_names

"A run: its results, and their gradients by LibTorch's graph."
struct Run
    outputs::Any
    pullback::Any
end

struct GenerativeFunction <: Gen.CustomDetermGF{Any,Run}
    model::TorchModule
    inputs::Vector{TorchArg}
    n_outputs::Int
    device::Base.RefValue{Device}
    dims::Symbol
    keep::Bool
end

function generative_function(model, inputs, n_outputs::Integer, device=TorchABI.default_device(); dims::Symbol=:python,
                             keep::Bool=false)
    dims in (:python, :julia) || throw(ArgumentError("dims must be :python or :julia, not :$dims"))
    n_outputs >= 1 || throw(ArgumentError("a module has at least one output, not $n_outputs"))
    d = Device(device)
    return GenerativeFunction(to(as_module(model); dev=d), collect(TorchArg, inputs), Int(n_outputs), Ref(d), dims, keep)
end

function move!(f::GenerativeFunction, device)
    f.device[] = Device(device)
    to(f.model; dev=f.device[])
    return f
end

Base.show(io::IO, f::GenerativeFunction) =
    print(io, "TorchGenerativeFunction of ", length(f.inputs), " arguments, ", f.n_outputs, " outputs and ",
          length(parameters(f.model)), " parameters")

Gen.has_argument_grads(f::GenerativeFunction) = Tuple(arg.supports_gradients for arg in f.inputs)
Gen.accepts_output_grad(::GenerativeFunction) = true
Gen.get_params(f::GenerativeFunction) = keys(named_parameters(f.model))
(f::GenerativeFunction)(args...) = Gen.get_retval(Gen.simulate(f, args))

# Values of Gen as tensors and back.

in_order(f, t::Tensor) = f.dims === :python ? python_dims(t) : t

input(f, arg::TorchArg, x) = arg.dtype === nothing ? x : input_tensor(f, arg.dtype, x)
input_tensor(f, T, x::Number) = tensor(x; dtype=T, dev=f.device[])
input_tensor(f, T, x::AbstractArray) = in_order(f, tensor(x; dtype=T, dev=f.device[]))
input_tensor(f, T, t::Tensor) = to(t; dtype=T, dev=f.device[])
input_tensor(f, T, x) = throw(ArgumentError("an argument of element type $T must be an array, a tensor or a number, not a " *
                                            "$(typeof(x)); TorchArg(false, nothing) passes it as it is"))

output(f, t::Tensor) = f.keep ? t : t isa Tensor{<:Any,0} ? Float64(item(t)) : Array{Float64}(Array(in_order(f, t)))
output_gradient(f, ::Nothing) = nothing
output_gradient(f, g::Number) = g
output_gradient(f, g::Tensor) = g
output_gradient(f, g::AbstractArray) = in_order(f, tensor(g; dev=f.device[]))

argument_gradient(f, ::Nothing, x) = nothing
argument_gradient(f, g, x::Number) = Float64(item(g))
argument_gradient(f, g, x::Tensor) = g
argument_gradient(f, g, x) = Array{Float64}(Array(in_order(f, g)))

trained(f) = filter(requires_grad, parameters(f.model))

"Runs the module and keeps the graph, so that gradients need no second run, which would count in batch norm's statistics again."
function run(f::GenerativeFunction, args::Tuple)
    length(args) == length(f.inputs) ||
        throw(ArgumentError("the module takes $(length(f.inputs)) arguments, got $(length(args))"))
    tensors = map((arg, x) -> input(f, arg, x), Tuple(f.inputs), args)
    y, pullback = recorded(f.model, tensors; parameters=trained(f))
    outputs = y isa Tensor ? (y,) : Tuple(y)
    length(outputs) == f.n_outputs ||
        throw(ArgumentError("the module gave $(length(outputs)) outputs, not the $(f.n_outputs) that were announced"))
    return y, pullback
end

function Gen.apply_with_state(f::GenerativeFunction, args)
    y, pullback = run(f, args)
    result = f.n_outputs == 1 ? output(f, y isa Tensor ? y : first(y)) : Any[output(f, t) for t in y]
    return result, Run(result, pullback)
end

function Gen.update_with_state(f::GenerativeFunction, state, args, argdiffs)
    all(d -> d === Gen.NoChange(), argdiffs) && return state, state.outputs, Gen.NoChange()
    result, new = Gen.apply_with_state(f, args)
    return new, result, Gen.UnknownChange()
end

"Gradients by the graph of a run; by that of another where parameters were changed in between, with buffers as they were."
function gradients_of(f, state, args, Δ)
    given = f.n_outputs == 1 ? output_gradient(f, Δ) : Δ === nothing ? nothing : Tuple(output_gradient(f, g) for g in Δ)
    try
        return state.pullback(given)
    catch e
        e isa TorchError || rethrow()
    end
    kept = map(b -> copy(b), buffers(f.model))
    _, pullback = run(f, args)
    no_grad(() -> foreach((b, old) -> copyto!(b, old), buffers(f.model), kept))
    return pullback(given)
end

function argument_gradients(f, found, args)
    return Tuple(f.inputs[i].supports_gradients ?
                 argument_gradient(f, found[i] === nothing && f.inputs[i].dtype !== nothing ? zeros_for(f, args[i]) : found[i],
                                   args[i]) : nothing for i in 1:length(args))
end
zeros_for(f, x) = x isa Number ? tensor(0.0) : zero(in_order(f, tensor(x)))

Gen.gradient_with_state(f::GenerativeFunction, state, args, Δ) =
    argument_gradients(f, gradients_of(f, state, args, Δ)[1], args)

"PyTorch's optimisers go down a gradient, Gen's up: the parameters gather its opposite. The arguments' is not scaled."
function Gen.accumulate_param_gradients_determ!(f::GenerativeFunction, state, args, Δ, scale_factor)
    of_args, of_parameters = gradients_of(f, state, args, Δ)
    for (p, g) in zip(trained(f), of_parameters)
        g === nothing && continue
        step = g * convert(eltype(g), -scale_factor)
        old = grad(p)
        grad!(p, old === nothing ? step : old + step)
    end
    return argument_gradients(f, of_args, args)
end

# Updates of parameters.

"An optimiser of PyTorch, and how its step size changes: a function of the number of the step, or nothing."
mutable struct Update
    optimiser::TorchABI.Optimiser
    rate::Any
    steps::Int
end
function chosen(f, names)
    all_parameters = named_parameters(f.model)
    return Tensor[haskey(all_parameters, String(name)) ? all_parameters[String(name)] :
                  throw(ArgumentError("the module has no parameter \"$name\"")) for name in names]
end

Gen.init_update_state(conf::Gen.FixedStepGradientDescent, f::GenerativeFunction, names::Vector) =
    Update(optim.SGD(chosen(f, names); lr=conf.step_size), nothing, 0)
function Gen.init_update_state(conf::Gen.GradientDescent, f::GenerativeFunction, names::Vector)
    first, β = conf.step_size_init, conf.step_size_beta
    return Update(optim.SGD(chosen(f, names); lr=first), t -> first * (β + 1) / (β + t), 0)
end
Gen.init_update_state(conf::Gen.ADAM, f::GenerativeFunction, names::Vector) =
    Update(optim.Adam(chosen(f, names); lr=conf.learning_rate, betas=(conf.beta1, conf.beta2), eps=conf.epsilon), nothing, 0)
function Gen.init_update_state(conf::TorchOptimConf, f::GenerativeFunction, names::Vector)
    known = option_names(conf.optimiser.signature)
    length(conf.args) <= length(known) ||
        throw(ArgumentError("optim.$(conf.optimiser.name) has $(length(known)) options, got $(length(conf.args)) arguments"))
    options = merge(Dict{Symbol,Any}(zip(known, conf.args)), conf.options)
    return Update(conf.optimiser(chosen(f, names); options...), nothing, 0)
end

function Gen.apply_update!(u::Update)
    u.steps += 1
    u.rate === nothing || (u.optimiser.lr = u.rate(u.steps))
    step!(u.optimiser)
    zero_grad!(u.optimiser)
    return nothing
end

end
