# Modules that files hold: TorchScript, programs of torch.export, and packages of AOTInductor.

"""
    load_module(source; dev = nothing, trusted = false, mmap = false, name = nothing) -> TorchModule

Loads a module that PyTorch saved, from a path, the bytes of a file, or an `IO`: a program of `torch.export` (`.pt2`), TorchScript, or a package of AOTInductor. It is
run, trained, moved and saved like any other: `m(x)`, [`parameters`](@ref), [`state_dict`](@ref), [`train!`](@ref).

- `dev`: where the module goes; the CPU by default
- `trusted`: runs the code of TorchScript and AOTInductor files, which are refused otherwise; an exported program is
  data, and needs no trust
- `mmap`: maps the weights of an exported program at a path instead of reading them
- `name`: which of a `.pt2` file's programs; by default the only one, or the one called `"model"`

A [`TorchError`](@ref) with code `:UNSAFE_FILE`, `:CORRUPT_FILE`, `:IO_ERROR` or `:NOT_IMPLEMENTED` for a file that is not
trusted, is damaged, cannot be read, or holds what LibTorch has not.

```julia
m = load_module("resnet18.pt2")
y = m(x)                 # x as PyTorch sees it, dimensions reversed; m(x; dims = :python) takes Python's
save_module("tuned.pt2", m)
```
"""
load_module(path::AbstractString; keywords...) =
    with_module_options((options, out) -> (@check Raw.tabi_module_load(path, options, out)); keywords...)
load_module(bytes::AbstractVector{UInt8}; keywords...) = load_module_bytes(Vector{UInt8}(bytes); keywords...)
load_module(io::IO; keywords...) =
    with_reader(bytes -> load_module_bytes(bytes; keywords...), io) do address, host, size
        with_module_options(; keywords...) do options, out
            check_host(Raw.tabi_module_load_stream(address, host, size, options, out))
        end
    end

load_module_bytes(bytes::Vector{UInt8}; keywords...) =
    with_module_options((options, out) -> (@check Raw.tabi_module_load_bytes(bytes, length(bytes), options, out)); keywords...)

function with_module_options(load; dev=nothing, trusted::Bool=false, mmap::Bool=false, name=nothing)
    d = dev === nothing ? CPU : Device(dev)
    text = name === nothing ? "" : String(name)
    out = Ref{Raw.tabi_module}(C_NULL)
    GC.@preserve text begin
        chosen = name === nothing ? Cstring(C_NULL) : Cstring(pointer(text))
        load(Ref(Raw.tabi_module_load_options(device_type=d.type, device_index=d.index, trusted=trusted, mapped=mmap,
                                              name=chosen)), out)
    end
    return adopt(out[])
end

"""
    save_module(path, m)

Saves a TorchScript module or an exported program of [`load_module`](@ref), with its weights as they are now, for Python's
`torch.jit.load` or `torch.export.load`. The file is replaced at once or not at all. Of other modules the
[`state_dict`](@ref) can be saved.
"""
function save_module(path::AbstractString, m::TorchModule)
    @check Raw.tabi_module_save(m, path)
end

"Holds whole networks; see [`models`](@ref)."
struct Networks end

"""
    models

Whole networks under torchvision's names, such as `models.resnet18(num_classes = 10)`. Their parameters have the names of the
published weights, which [`load_state_dict!`](@ref) takes strictly.
"""
const models = Networks()

network_types() = filter(p -> startswith(String(p.first), "models."), layer_types())

function Base.getproperty(::Networks, name::Symbol)
    found = get(layer_types(), Symbol("models.", name), nothing)
    found === nothing && throw(ArgumentError("no network is called $name; there are $(join(propertynames(models), ", "))"))
    return found
end
Base.propertynames(::Networks, private::Bool=false) =
    sort!([Symbol(String(name)[sizeof("models.") + 1:end]) for name in keys(network_types())])
Base.show(io::IO, ::Networks) = print(io, "TorchABI.models")

function module_tree(call, m::TorchModule)
    out = Ref{Raw.tabi_tree}(C_NULL)
    @check call(m, out)
    return read_tree(out[])
end

"""
    module_metadata(m) -> OrderedDict
    method_names(m) -> Vector{String}

What a module is made of (`"source"`), and what its file says of itself; the names of its methods.
"""
module_metadata(m::TorchModule) = module_tree(Raw.tabi_module_metadata, m)
@doc (@doc module_metadata) method_names(m::TorchModule) = String[module_tree(Raw.tabi_module_methods, m)...]

"""
    invoke_method(m, method, args...; dims = :julia, keywords...)

Runs a method of a TorchScript module, or of a layer that has more than its forward, such as `:reset_parameters`; with arguments
and `dims` as `m(args...)` has them.
"""
function invoke_method(m::TorchModule, method, args...; dims::Symbol=:julia, keywords...)
    given = dims === :julia ? args : map(a -> in_dims(a, dims, python_dims), args)
    out = run_values(given, keywords) do names, values, outs, count
        Raw.tabi_module_invoke(m, String(method), names, values, length(values), outs, MOST_RESULTS, count)
    end
    return dims === :julia ? out : in_dims(out, dims, python_dims)
end

"""
    module_attribute(m, path)
    set_module_attribute!(m, path, x)

An attribute of a TorchScript module, by name or path such as `"encoder.scale"`.
"""
function module_attribute(m::TorchModule, path)
    out = Ref{Raw.tabi_value}()
    @check Raw.tabi_module_attribute(m, path_of(path), out)
    return unpack(out[])
end
@doc (@doc module_attribute) function set_module_attribute!(m::TorchModule, path, x)
    roots = Any[x]
    GC.@preserve roots begin
        @check Raw.tabi_module_set_attribute(m, path_of(path), Ref(pack(x, roots)))
    end
    return x
end

"    freeze_module(m) -> TorchModule\n\nA TorchScript module for inference alone, its weights made constants; `m` must be in [`eval!`](@ref) mode."
function freeze_module(m::TorchModule)
    out = Ref{Raw.tabi_module}(C_NULL)
    @check Raw.tabi_module_freeze(m, out)
    return adopt(out[])
end

"""
    optimize(m, args...; dtype = nothing, keywords...) -> TorchModule

A copy of a module that is planned for inference on the CPU, and faster, for arguments as `m(args...; keywords...)` has them;
others run too. `m` must be in [`eval!`](@ref) mode. With `dtype = :bfloat16` it computes in bfloat16 where that is faster, for
arguments and results in `Float32`. Results differ from the module's by rounding; the copy has no parameters, and takes part
in no graph. `module_metadata(copy)["plan"]` tells what was done.
"""
function optimize(m::TorchModule, args...; dtype=nothing, keywords...)
    code = dtype === nothing ? Int32(0) : dtype_code(dtype isa Type ? dtype : TorchABI.dtype(dtype))
    out = Ref{Raw.tabi_module}(C_NULL)
    with_arguments(args, keywords) do names, values
        @check Raw.tabi_module_optimize(m, Ref(Raw.tabi_module_optimize_options(dtype=code)), names, values, length(values), out)
    end
    return adopt(out[])
end
