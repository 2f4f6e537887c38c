# What trains with PyTorch from within other packages, and how their arrays become tensors. The code is in ext.

"The module of an extension, or an error that says which package to load."
function needed(what, name::Symbol, package)
    found = extension(name)
    found === nothing && throw(ArgumentError("$what needs the package $package to be loaded: `using $package`"))
    return found
end

# Formats: the order in which dimensions of an array go to PyTorch.

"""
    SameFormat()
    ImageFormat()
    BatchFormat(format)

How the dimensions of an array become those of PyTorch's: as they are; of an image, height × width × channels, as channels ×
height × width; of a batch along the last dimension, that first and the others by `format`. Another one is a subtype of
`TorchABI.ArrayFormat` with a method of `TorchABI.permutation(format, n)`: which of Julia's `n` dimensions is each of PyTorch's.
"""
abstract type ArrayFormat end
@doc (@doc ArrayFormat) struct SameFormat <: ArrayFormat end
@doc (@doc ArrayFormat) struct ImageFormat <: ArrayFormat end
@doc (@doc ArrayFormat) struct BatchFormat{F<:ArrayFormat} <: ArrayFormat
    format::F
end

permutation(::SameFormat, n::Int) = ntuple(identity, n)
permutation(::ImageFormat, n::Int) = n == 0 ? () : (n, ntuple(identity, n - 1)...)
permutation(f::BatchFormat, n::Int) = n == 0 ? () : (n, permutation(f.format, n - 1)...)

"By default four dimensions are a batch of images, any other number a batch along the last."
default_format(A) = BatchFormat(ndims(A) == 4 ? ImageFormat() : SameFormat())

"""
    totensor(A[, format]; device = -1) -> Tensor
    fromtensor(t[, format]) -> Array

An array as PyTorch wants it, and back: dimensions are reordered by `format`, see [`SameFormat`](@ref); by default those of an
array of four dimensions are height, width, channels, examples, and of any other the examples come last. The tensor's own
`size` is PyTorch's in reverse. `totensor` gives anything but arrays as it is.
"""
totensor(A::AbstractArray{<:Number}, format::ArrayFormat=default_format(A); device=-1) =
    tensor(reordered(A, julia_order(permutation(format, ndims(A)))); dev=device)
totensor(A::AbstractArray{<:Number}, ::Nothing; device=-1) = totensor(A; device=device)
totensor(t::Tensor{<:Number}, ::ArrayFormat; device=-1) = to(t; dev=device)
totensor(t::Tensor{<:Number}, ::Nothing=nothing; device=-1) = to(t; dev=device)
totensor(x, format=nothing; device=-1) = x
@doc (@doc totensor) fromtensor(t::Tensor, format::ArrayFormat=default_format(t)) =
    reordered(Array(t), invperm(julia_order(permutation(format, ndims(t)))))

# PyTorch's dimension i is Julia's n + 1 - i.
julia_order(perm) = collect(Int, reverse(perm))
reordered(A, order) = issorted(order) ? A : permutedims(A, order)

# FluxTraining.

"""
    TorchBackend(device = a GPU where there is one, else the CPU; format = nothing)

A callback for FluxTraining's `Learner`: everything is computed by PyTorch. The model is one of [`nn`](@ref) or [`models`](@ref),
one that [`load_module`](@ref) read, or one of Flux; batches are moved by [`totensor`](@ref)`(x, format)`. Flux's optimisers
become PyTorch's where those compute the same, and run on tensors where not; one of [`optim`](@ref) may be given, or a
function of the parameters, such as `ps -> optim.Lion(ps)`. Losses are Flux's or any function of tensors.

```julia
learner = Learner(models.resnet18(), data, ADAM(0.01), Flux.logitcrossentropy, TorchBackend())
fit!(learner, 10)
```

[`TorchABI.convert_optimiser`](@ref) and [`TorchABI.convert_loss`](@ref) are to be given methods for others.
"""
TorchBackend(device=default_device(); format::Union{ArrayFormat,Nothing}=nothing) =
    needed("TorchBackend", :TorchABIFluxTrainingExt, "FluxTraining").Backend(Device(device), format)
default_device() = device_count() > 0 ? Device(0) : CPU

"""
    TorchABI.convert_optimiser(rule, parameters) -> optimiser

The optimiser that [`TorchBackend`](@ref) trains with, where a learner was made with `rule`. Give it a method for a type of
your own that returns one of [`optim`](@ref).
"""
convert_optimiser(rule, parameters) =
    throw(ArgumentError("to train with $(typeof(rule)) and TorchBackend, define " *
                        "TorchABI.convert_optimiser(rule::$(typeof(rule)), parameters), which returns one of TorchABI.optim"))
convert_optimiser(o::Optimiser, parameters) = o
convert_optimiser(make::Union{Function,OptimiserType}, parameters) = make(parameters)

"""
    TorchABI.convert_loss(loss) -> function

What [`TorchBackend`](@ref) computes for a loss: by default itself, which gets tensors.
"""
convert_loss(loss) = loss

# Gen.

"""
    TorchArg(supports_gradients::Bool, dtype)

An argument of a [`TorchGenerativeFunction`](@ref): whether gradients flow to it, and its element type, `nothing` for one that is
passed as it is.
"""
struct TorchArg
    supports_gradients::Bool
    dtype::Union{Type,Nothing}
    TorchArg(supports_gradients::Bool, type) = new(supports_gradients, type === nothing ? nothing : dtype(type))
end

"""
    TorchOptimConf(optimiser, options = Dict(); options...)

For `Gen.ParamUpdate`: an optimiser of [`optim`](@ref), as in `TorchOptimConf(optim.Adam; lr = 1e-3)`. `args` in between, as
GenPyTorch has them, are PyTorch's positional options: `TorchOptimConf(optim.SGD, [1e-3], Dict(:momentum => 0.9))`.
"""
struct TorchOptimConf
    optimiser::OptimiserType
    args::Vector{Any}
    options::Dict{Symbol,Any}
end
TorchOptimConf(optimiser::OptimiserType, options::AbstractDict=Dict{Symbol,Any}(); more...) =
    TorchOptimConf(optimiser, Any[], merge(Dict{Symbol,Any}(options), Dict{Symbol,Any}(more)))

"""
    TorchGenerativeFunction(model, args::Vector{TorchArg}, n_outputs[, device]; dims = :python, keep = false)

A deterministic generative function of Gen that runs a module of PyTorch: one of [`nn`](@ref), one that
[`load_module`](@ref) read, or a struct of modules that can be called or has a method of [`TorchABI.forward`](@ref). Its parameters are trainable, under their
names such as "conv1.weight". Arrays come and go with their dimensions in PyTorch's order, or in Julia's reverse with
`dims = :julia`; with `keep` results stay tensors. A function of several outputs returns a vector of them.
"""
TorchGenerativeFunction(args...; keywords...) =
    needed("TorchGenerativeFunction", :TorchABIGenExt, "Gen").generative_function(args...; keywords...)

"    set_torch_device!(gen_fn, device)\n\nMoves the parameters of a [`TorchGenerativeFunction`](@ref), and where it computes."
set_torch_device!(gen_fn, device) = needed("set_torch_device!", :TorchABIGenExt, "Gen").move!(gen_fn, device)
