# Devices, and the threads of the CPU.

"""
    Device(name)

Where tensors are: `Device("cpu")`, `Device("cuda:1")`. Every `dev` argument of this package takes one, or what is easier
to write: `-1` or `:cpu` for the CPU, `0`, `1`, … for the GPU of that number, `:cuda` for the current one, `"cuda:1"`.
"""
struct Device
    type::Int32
    index::Int32
end

const CPU = Device(Raw.TABI_DEVICE_CPU, -1)

Device(d::Device) = d
Device(name::Symbol) = Device(String(name))
function Device(name::AbstractString)
    name == "cpu" && return CPU
    type, index = Ref{Int32}(0), Ref{Int32}(0)
    @check Raw.tabi_device_from_name(name, type, index)
    return Device(type[], index[])
end
function Device(n::Integer)
    n == -1 && return CPU
    n >= 0 || throw(ArgumentError("dev must be -1 for the CPU or the number of a GPU from 0, not $n"))
    for (feature, type) in (("cuda", Raw.TABI_DEVICE_CUDA), ("xpu", Raw.TABI_DEVICE_XPU), ("mps", Raw.TABI_DEVICE_MPS))
        has_feature(feature) && return Device(type, n)
    end
    throw(ArgumentError("dev = $n is a GPU, but the LibTorch in use ($(torch_version())) drives none; use dev = -1"))
end

Base.:(==)(a::Device, b::Device) = a.type == b.type && a.index == b.index
is_cpu(d::Device) = d.type == Raw.TABI_DEVICE_CPU

function Base.print(io::IO, d::Device)
    name = Ref{Cstring}(C_NULL)
    @check Raw.tabi_device_name(d.type, name)
    print(io, unsafe_string(name[]), d.index < 0 ? "" : ":$(d.index)")
end
Base.show(io::IO, d::Device) = print(io, "Device(\"", d, "\")")

"""
    device_count(type = :cuda) -> Int

Number of devices of a type that can be used; 0 where the LibTorch in use does not know it.
"""
function device_count(type=:cuda)
    out = Ref{Int64}(0)
    @check Raw.tabi_device_count(Device(type).type, out)
    return Int(out[])
end

"""
    synchronize(dev = 0)

Waits until a device has done all that was asked of it.
"""
function synchronize(dev=0)
    d = Device(dev)
    @check Raw.tabi_device_synchronize(d.type, d.index)
end

"""
    current_device(type = :cuda) -> Device
    current_device!(dev)

This thread's current device of a type; `current_device!` changes it.
"""
function current_device(type=:cuda)
    kind, out = Device(type).type, Ref{Int32}(0)
    @check Raw.tabi_device_current(kind, out)
    return Device(kind, out[])
end
@doc (@doc current_device) function current_device!(dev)
    d = Device(dev)
    @check Raw.tabi_device_set_current(d.type, d.index)
end

"""
    empty_cache(type = :cuda)

Gives memory that the allocator of a device keeps, but no tensor uses, back to the driver.
"""
function empty_cache(type=:cuda)
    @check Raw.tabi_device_empty_cache(Device(type).type)
end

"""
    device_memory(dev = 0) -> (allocated = …, reserved = …, peak = …)

Bytes of an accelerator's allocator: in use by tensors, held from the driver, most in use so far.
"""
function device_memory(dev=0)
    d = Device(dev)
    allocated, reserved, peak = Ref{Int64}(0), Ref{Int64}(0), Ref{Int64}(0)
    @check Raw.tabi_device_memory(d.type, d.index, allocated, reserved, peak)
    return (allocated=allocated[], reserved=reserved[], peak=peak[])
end

"""
    get_num_threads() -> Int
    set_num_threads(n)

Threads that LibTorch uses within one operator on the CPU; for the whole process.
"""
function get_num_threads()
    out = Ref{Int64}(0)
    @check Raw.tabi_num_threads(out)
    return Int(out[])
end
@doc (@doc get_num_threads) function set_num_threads(n::Integer)
    @check Raw.tabi_set_num_threads(n)
end

"""
    get_num_interop_threads() -> Int
    set_num_interop_threads(n)

Threads that LibTorch runs operators side by side with; can be set once, before any ran.
"""
function get_num_interop_threads()
    out = Ref{Int64}(0)
    @check Raw.tabi_num_interop_threads(out)
    return Int(out[])
end
@doc (@doc get_num_interop_threads) function set_num_interop_threads(n::Integer)
    @check Raw.tabi_set_num_interop_threads(n)
end

"""
    set_flush_denormal(on) -> Bool

Treats denormal floats as zero on this CPU, which is faster; whether the CPU can.
"""
function set_flush_denormal(on::Bool)
    out = Ref{Int32}(0)
    @check Raw.tabi_set_flush_denormal(on, out)
    return out[] != 0
end
