"""
LibTorch for Julia, through the C library libtorchabi and without Python.

[`Tensor`](@ref) is an array of Julia over PyTorch's memory; [`ops`](@ref) has every operator, [`nn`](@ref) the layers,
[`optim`](@ref) the optimisers, [`TorchABI.load`](@ref) and [`TorchABI.save`](@ref) read and write the files of `torch.save`,
safetensors, NumPy and Lua Torch7.
[`vjp`](@ref), [`jvp`](@ref), [`jacobian`](@ref), [`hessian`](@ref) and [`vmap`](@ref) transform functions of Julia, and
[`differentiable`](@ref) ones have derivatives that you write.
"""
module TorchABI

# Calls into C gain nothing from optimisation, and starts of Julia gain from less of it.
isdefined(Base, :Experimental) && isdefined(Base.Experimental, Symbol("@optlevel")) &&
    @eval Base.Experimental.@optlevel 1

using LinearAlgebra, Random, SparseArrays, Statistics
using LinearAlgebra: Adjoint, Transpose
import Serialization

export Tensor, Device, TorchError, Generator
export tensor, pytensor, python_dims, torch_size, to, cpu, device, contiguous, is_contiguous, item, unsafe_array
export ops, nn, models, optim, lr_scheduler, last_lr, average, relu, sigmoid
export load_module, save_module, module_metadata, method_names, invoke_method
export module_attribute, set_module_attribute!, freeze_module, optimize
export register_parametrization!, remove_parametrizations!, is_parametrized
export weight_norm!, spectral_norm!, orthogonal!
export module_features, module_summary, count_flops, register_forward_hook!, register_forward_pre_hook!
export register_full_backward_hook!, register_full_backward_pre_hook!
export requires_grad!, requires_grad, grad, grad!, grad_fn, is_leaf, retain_grad!, detach, backward, gradients
export vjp, jvp, jacobian, hessian, vmap, gradcheck, checkpoint
export differentiable, register_hook!, register_post_accumulate_grad_hook!, remove!
export no_grad, inference_mode, enable_grad, grad_enabled
export parameters, named_parameters, buffers, named_buffers, children, state_dict, load_state_dict!
export train!, eval!, zero_grad!, step!, fit!
export DataLoader, TensorDataset, random_split, metrics
export autocast, GradScaler, scale, unscale!, clip_grad_norm!, clip_grad_value!, detect_anomaly
export torch, flux, TorchBackend, totensor, fromtensor, SameFormat, ImageFormat, BatchFormat
export TorchGenerativeFunction, TorchArg, TorchOptimConf, set_torch_device!
export manual_seed, free!, with_scope, live_handles, memory_counters
export device_count, synchronize, get_num_threads, set_num_threads

include("raw.jl")
include("errors.jl")
include("memory.jl")
include("device.jl")
include("loader.jl")
include("dtypes.jl")
include("tensor.jl")
include("values.jl")
include("ops.jl")
include("create.jl")
include("dims.jl")
include("index.jl")
include("trace.jl")
include("broadcast.jl")
include("fused.jl")
include("math.jl")
include("reduce.jl")
include("order.jl")
include("linalg.jl")
include("factorize.jl")
include("structured.jl")
include("autograd.jl")
include("function.jl")
include("transform.jl")
include("differentiable.jl")
include("hooks.jl")
include("random.jl")
include("tree.jl")
include("lazy.jl")
include("streams.jl")
include("checkpoint.jl")
include("arrays.jl")
include("statedicts.jl")
include("nn.jl")
include("parametrize.jl")
include("program.jl")
include("inspect.jl")
include("optim.jl")
include("amp.jl")
include("data.jl")
include("metrics.jl")
include("history.jl")
include("fit.jl")
include("rules.jl")
include("show.jl")
include("extensions.jl")
include("backends.jl")

function __init__()
    load_library!()
    pressure.counters = Raw.tabi_memory_counters()
    RELEASE[] = @cfunction(release, Cvoid, (Ptr{Ptr{Cvoid}},))
    watch_packages()
end

include("precompile.jl")

end
