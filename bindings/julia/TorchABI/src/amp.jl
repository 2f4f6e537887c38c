# Steps of training: mixed precision, clipped gradients, determinism and anomalies.

"""
    autocast(f, device = :cpu; dtype = nothing, enabled = true, cache = true)

Runs `f()` with operators on that type of device choosing the dtype they run in: `BFloat16` or `Float16`, by default the
device type's own. `enabled = false` leaves autocast for a while, within it. Weights are converted once until the outermost
autocast returns, unless `cache = false`. Where the device is missing it does nothing.

```julia
loss = autocast(:cpu; dtype = TorchABI.BFloat16) do
    cross_entropy(net(x), y)
end
```
"""
function autocast(f, device=:cpu; dtype::Union{Type,Nothing}=nothing, enabled::Bool=true, cache::Bool=true)
    token = Ref{UInt64}(0)
    @check Raw.tabi_autocast_push(Device(device).type, dtype === nothing ? 0 : dtype_code(dtype), enabled, cache, token)
    return leaving_mode(f, token[])
end

"    is_autocast_enabled(device = :cpu) -> Bool\n\nWhether operators on that type of device choose their dtype now."
is_autocast_enabled(device=:cpu) = autocast_of(device)[1]

"    autocast_dtype(device = :cpu) -> Type\n\nThe dtype that autocast has on that type of device."
autocast_dtype(device=:cpu) = autocast_of(device)[2]

function autocast_of(device)
    on, code = Ref{Int32}(0), Ref{Int32}(0)
    @check Raw.tabi_autocast(Device(device).type, on, code)
    return on[] != 0, julia_type(code[])
end

"""
    GradScaler(device = :cuda; init_scale = 65536.0, growth_factor = 2.0, backoff_factor = 0.5, growth_interval = 2000,
               enabled = true)

Scales losses so that gradients of half precision do not vanish, as `torch.amp.GradScaler`. [`step!`](@ref)`(s, o)` divides
the gradients again, and leaves the step of the optimiser `o` out where one is infinite or no number;
[`TorchABI.update!`](@ref)`(s)` adapts the factor. `s.scale`, `s.growth_factor`, `s.backoff_factor`, `s.growth_interval`,
`s.growth_tracker` and `s.enabled` are to be read, those between to be set. For a device that is missing it is disabled.

```julia
backward(scale(s, loss))
step!(s, o)
TorchABI.update!(s)
```
"""
mutable struct GradScaler
    handle::Raw.tabi_scaler
    GradScaler(handle::Raw.tabi_scaler) = own(new(handle))
end
Base.unsafe_convert(::Type{Raw.tabi_scaler}, s::GradScaler) = getfield(s, :handle)
kept_handles!(kept, s::GradScaler) = push!(kept, getfield(s, :handle))
free!(s::GradScaler) = (Raw.tabi_free(getfield(s, :handle)); nothing)

function GradScaler(device=:cuda; keywords...)
    roots, out = Any[], Ref{Raw.tabi_scaler}(C_NULL)
    names, values = pack_options(keywords, roots)
    GC.@preserve roots begin
        @check Raw.tabi_scaler_new(Device(device).type, names, values, length(values), out)
    end
    return GradScaler(out[])
end

"    scale(s, loss) -> Tensor\n\nA loss multiplied by the factor of a [`GradScaler`](@ref): what to call `backward` on."
function scale(s::GradScaler, loss::Tensor)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_scaler_scale(s, loss, out)
    return wrap(out[])
end

"    unscale!(s, o)\n\nDivides the gradients of an optimiser's parameters by the factor: needed before they are clipped."
function unscale!(s::GradScaler, o::Optimiser)
    @check Raw.tabi_scaler_unscale(s, o)
end

"""
    step!(s, o) -> Bool

Does the step of an optimiser unless a gradient is infinite or no number; whether it did. Divides the gradients first if
[`unscale!`](@ref) did not.
"""
function step!(s::GradScaler, o::Optimiser)
    out = Ref{Int32}(0)
    @check Raw.tabi_scaler_step(s, o, out)
    return out[] != 0
end

"    TorchABI.update!(s; new_scale = nothing)\n\nAdapts the factor after the steps of an iteration, or sets it."
function update!(s::GradScaler; new_scale::Union{Real,Nothing}=nothing)
    new_scale == 0 && throw(ArgumentError("new_scale must not be 0"))
    @check Raw.tabi_scaler_update(s, new_scale === nothing ? 0.0 : new_scale)
    return s
end

function Base.getproperty(s::GradScaler, name::Symbol)
    out = Ref{Raw.tabi_value}()
    @check Raw.tabi_scaler_get(s, name, out)
    return unpack(out[])
end
function Base.setproperty!(s::GradScaler, name::Symbol, value)
    roots = Any[value]
    GC.@preserve roots begin
        @check Raw.tabi_scaler_set(s, name, Ref(pack(value, roots)))
    end
    return value
end
Base.show(io::IO, s::GradScaler) = print(io, "GradScaler with the factor ", s.scale)

state_dict(s::GradScaler) = read_state(Raw.tabi_scaler_state_dict, s)
load_state_dict!(s::GradScaler, d::AbstractDict) = (write_state(Raw.tabi_scaler_load_state_dict, s, d); s)

# Gradients measured and clipped.

"""
    grad_norm(params; norm_type = 2, error_if_nonfinite = false) -> Tensor

Norm of the gradients of tensors as if they were one vector; those without a gradient do not count.
"""
function grad_norm(params; norm_type::Real=2, error_if_nonfinite::Bool=false)
    list, out = as_list(params), Ref{Raw.tabi_tensor}(C_NULL)
    GC.@preserve list begin
        @check Raw.tabi_grad_norm(handles(list), length(list), norm_type, error_if_nonfinite, out)
    end
    return wrap(out[])
end

"""
    clip_grad_norm!(params, max_norm; norm_type = 2, error_if_nonfinite = false) -> Tensor

Scales the gradients of tensors down so that their norm is at most `max_norm`; gives the norm before.
"""
function clip_grad_norm!(params, max_norm::Real; norm_type::Real=2, error_if_nonfinite::Bool=false)
    list, out = as_list(params), Ref{Raw.tabi_tensor}(C_NULL)
    GC.@preserve list begin
        @check Raw.tabi_clip_grad_norm(handles(list), length(list), max_norm, norm_type, error_if_nonfinite, out)
    end
    return wrap(out[])
end

"    clip_grad_value!(params, value)\n\nCuts each element of the gradients of tensors off at `-value` and `value`."
function clip_grad_value!(params, value::Real)
    list = as_list(params)
    GC.@preserve list begin
        @check Raw.tabi_clip_grad_value(handles(list), length(list), value)
    end
end

# Modes of the process.

"""
    use_deterministic_algorithms(on; warn_only = false)

Has operators choose algorithms that give the same result each time; those that have none fail, or warn with `warn_only`.
[`deterministic_algorithms`](@ref TorchABI.deterministic_algorithms) tells.
"""
function use_deterministic_algorithms(on::Bool; warn_only::Bool=false)
    @check Raw.tabi_set_deterministic_algorithms(on, warn_only)
end

"    TorchABI.deterministic_algorithms() -> (enabled, warn_only)\n\nWhether operators have to be deterministic."
function deterministic_algorithms()
    on, warn_only = Ref{Int32}(0), Ref{Int32}(0)
    @check Raw.tabi_deterministic_algorithms(on, warn_only)
    return (enabled=on[] != 0, warn_only=warn_only[] != 0)
end

"""
    detect_anomaly(f; check_nan = true)

Runs `f()`; a [`backward`](@ref) that fails in it names the operator whose gradient it was, and a gradient with a NaN fails
with `check_nan`. It is slow. [`set_detect_anomaly`](@ref TorchABI.set_detect_anomaly) does so for the process.
"""
function detect_anomaly(f; check_nan::Bool=true)
    on, checks = Ref{Int32}(0), Ref{Int32}(0)
    @check Raw.tabi_detect_anomaly(on, checks)
    set_detect_anomaly(true; check_nan=check_nan)
    try
        return f()
    finally
        set_detect_anomaly(on[] != 0; check_nan=checks[] != 0)
    end
end

"    TorchABI.set_detect_anomaly(on; check_nan = true)\n\nLooks for anomalies in every backward, or not any more."
function set_detect_anomaly(on::Bool; check_nan::Bool=true)
    @check Raw.tabi_set_detect_anomaly(on, check_nan)
end
