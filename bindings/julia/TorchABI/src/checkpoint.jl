# Files of tensors: what torch.save and others wrote, and back.

# Options.

const FORMATS = ["torch", "torch-legacy", "torchscript", "safetensors", "shards", "t7", "t7-ascii", "npy", "npz",
                 "idx"]

"The C library's number of a format; 0 for `nothing`."
function format_code(name)
    name === nothing && return 0
    name isa Union{AbstractString,Symbol} ||
        throw(ArgumentError("format must be a name such as \"safetensors\", not a $(typeof(name))"))
    code = findfirst(==(replace(String(name), '_' => '-')), FORMATS)
    code === nothing && throw(ArgumentError("there is no format \"$name\"; known are $(join(FORMATS, ", "))"))
    return code
end

flag(name, value) =
    value isa Bool ? value : throw(ArgumentError("$name must be true or false, not $(repr(value))"))

struct LoadOptions
    device::Device
    device_map::Union{Nothing,String}
    is_mapped::Bool
    is_lazy::Bool
    is_strict::Bool
    dtype::Int32
    format::Int32
    patterns::Union{Nothing,Vector{String}}
    dims::Symbol
end

function load_options(; map_location=nothing, mmap=false, lazy=false, dtype=nothing, keys=nothing, format=nothing,
                      strict=false, dims=:python)
    check_dims(dims)
    device, map = places(map_location)
    element = dtype === nothing ? 0 : dtype_code(TorchABI.dtype(dtype))
    return LoadOptions(device, map, flag("mmap", mmap), flag("lazy", lazy), flag("strict", strict), element,
                       format_code(format), patterns(keys), dims)
end

"The options as C has them, which point to what `o` keeps."
c_options(o::LoadOptions; lazy=o.is_lazy) =
    Ref(Raw.tabi_load_options(device_type=o.device.type, device_index=o.device.index, strict=o.is_strict,
                              mapped=o.is_mapped, lazy=lazy, dtype=o.dtype, format=o.format,
                              device_map=o.device_map === nothing ? Cstring(C_NULL) : Cstring(pointer(o.device_map))))

places(::Nothing) = CPU, nothing
places(location::Union{Device,Symbol,AbstractString,Integer}) = Device(location), nothing
places(location::Pair) = places(Dict(location))
places(location::AbstractDict) = CPU, join(("$(saved_on(from))=$(Device(to))" for (from, to) in location), ',')
places(location) =
    throw(ArgumentError("map_location must be a device such as \"cuda:0\", or a dictionary of devices, not a " *
                        "$(typeof(location))"))

"The name under which a file knows a device."
function saved_on(from)
    from isa Integer && return from < 0 ? "cpu" : "cuda:$from"
    name = string(from)
    isempty(name) || any(c -> c in ",=\0", name) ? throw(ArgumentError("map_location has no device \"$name\"")) : name
end

patterns(::Nothing) = nothing
patterns(pattern::Union{AbstractString,Symbol}) = [String(pattern)]
function patterns(several)
    several isa Union{AbstractVector,Tuple,AbstractSet} && all(p -> p isa Union{AbstractString,Symbol}, several) ||
        throw(ArgumentError("keys must be a pattern such as \"model.**\", or several, not a $(typeof(several))"))
    return String[String(p) for p in several]
end

# Loading.

"""
    TorchABI.load(path; map_location = nothing, mmap = false, lazy = false, dtype = nothing, keys = nothing,
                  format = nothing, strict = false, dims = :python)
    TorchABI.load(bytes_or_io; …)

What is in a file of tensors. Read are files of `torch.save` (of any PyTorch since 0.1.10) and of
[`TorchABI.save`](@ref), safetensors (one file, or the index in JSON of its shards), Lua Torch7's `.t7`, NumPy's `.npy`
and `.npz`, IDX, and the state of TorchScript modules; each may be compressed by gzip. The format is told from the
bytes, never from the name. Nothing of a file ever runs.

Tensors come as [`Tensor`](@ref), dictionaries as [`TorchABI.OrderedDict`](@ref), lists as vectors, tuples as tuples,
sets as sets, `None` as `nothing`, numbers, strings, dtypes and devices as themselves, and objects of other classes as
inert [`TorchABI.PythonObject`](@ref)s. Tensors that shared memory do so again. A safetensors file is a dictionary of
tensors, and so is `.npz`; `.npy` is one tensor; tables of Torch7 are vectors or dictionaries. Element types are kept,
see [`Tensor`](@ref).

- `map_location`: the device that tensors go to, whatever it was when they were saved: the CPU unless told otherwise. Or
  a dictionary such as `Dict("cuda:0" => "cpu", "cuda:1" => "cuda:0")` of where what was saved on a device goes; the
  rest goes to the CPU
- `mmap = true`: tensors on the CPU are the file's own memory, read when it is touched and copied where it is written
  to. The file must not be shortened meanwhile
- `lazy = true`: dictionaries are [`TorchABI.LazyDict`](@ref)s and lists [`TorchABI.LazyVector`](@ref)s, whose tensors
  are read when they are first asked for; [`TorchABI.stored`](@ref) tells their sizes before that
- `dtype`: what floating-point tensors are cast to, such as `Float32` or `"bfloat16"`
- `keys`: a pattern of paths, or several: only what matches is read of a file. `"*"` stands for any letters but a dot,
  `"**"` for any: `"model.**"`, `"*.weight"`
- `format`: refuses a file of any other format; its names are those of [`TorchABI.format_of`](@ref)
- `strict = true` refuses a file with a class that is not on Python's list for `weights_only = True`
- `dims = :python`: tensors have the size and the indices that they have in Python, so that `d["ids"][1, :]` is Python's
  `d["ids"][0]`; they are views whose memory is not in Julia's order. `dims = :julia`: sizes are Python's in reverse, as
  everywhere else, and the memory is in order

A stream that can go to a position is read piece by piece, from where it is; any other to its end first. What it throws
comes out unchanged. `mmap` and `lazy` need a path.

A [`TorchError`](@ref) with code `:IO_ERROR` where there is no such file, `:CORRUPT_FILE` where it is damaged or of
another format than asked for, `:UNSAFE_FILE` where it is refused, `:KEY_ERROR` where `keys` match nothing,
`:NOT_IMPLEMENTED` for what is known but not read.

```julia
d = TorchABI.load("data.pt"; map_location = :cpu)
C = sparse(d["ids"][1, :] .+ 1, d["ids"][2, :] .+ 1, d["values"])
```

[`TorchABI.arrays`](@ref) makes Julia's own arrays of what was loaded, without copying.
"""
load(path::AbstractString; keywords...) = load_from(load_file, path, load_options(; keywords...))
load(bytes::AbstractVector{UInt8}; keywords...) =
    load_from(load_bytes, bytes, check_passing(load_options(; keywords...)))
load(io::IO; keywords...) = load_from(load_stream, io, check_passing(load_options(; keywords...)))

load_from(load, source, options) = finish(load(source, options), options)

function load_file(path, o::LoadOptions)
    out = Ref{Raw.tabi_value}()
    # What is not selected is not read.
    options = c_options(o; lazy=o.is_lazy || o.patterns !== nothing)
    GC.@preserve o @check Raw.tabi_checkpoint_load(path, options, out)
    return out[]
end

load_bytes(bytes, o::LoadOptions) = load_bytes(Vector{UInt8}(bytes), o)
function load_bytes(bytes::Vector{UInt8}, o::LoadOptions)
    options, out = c_options(o), Ref{Raw.tabi_value}()
    GC.@preserve o @check Raw.tabi_checkpoint_load_bytes(bytes, length(bytes), options, out)
    return out[]
end

function check_passing(o::LoadOptions)
    o.is_mapped && throw(ArgumentError("mmap = true needs the path of a file"))
    o.is_lazy && throw(ArgumentError("lazy = true needs the path of a file"))
    return o
end

function finish(value::Raw.tabi_value, o::LoadOptions)
    # What few programs ask for is compiled for those alone.
    o.is_lazy || o.patterns !== nothing ? Base.invokelatest(finish_part, value, o) : read_value(value, Reader(o.dims))
end

function finish_part(value, o)
    if value.tag != Raw.TABI_TAG_TREE
        loaded = read_value(value, Reader(o.dims))
        o.patterns === nothing ||
            throw(ArgumentError("keys select entries of a dictionary, but the file holds a $(typeof(loaded))"))
        return loaded
    end
    tree = convert(Raw.tabi_tree, value.u.p)
    o.patterns === nothing || (tree = selected_tree(tree, o.patterns))
    return o.is_lazy ? lazy_tree(tree, o.dims) : read_tree(tree, Reader(o.dims))
end

"The part of a tree, whose handle is taken over, that patterns match."
function selected_tree(handle, patterns)
    out = Ref{Raw.tabi_tree}(C_NULL)
    try
        @check Raw.tabi_tree_select(handle, patterns, length(patterns), out)
    finally
        Raw.tabi_free(handle)
    end
    return out[]
end

"""
    TorchABI.format_of(path) -> String

The format of a file, told from its bytes: `"torch"` (of `torch.save` since PyTorch 1.6), `"torch-legacy"` (before
that), `"torchscript"`, `"safetensors"`, `"shards"` (an index of safetensors or torch files), `"t7"` and `"t7-ascii"`
(Lua Torch7), `"npy"`, `"npz"`.
"""
function format_of(path::AbstractString)
    out = Ref{Int32}(0)
    @check Raw.tabi_checkpoint_format_of(path, out)
    return FORMATS[out[]]
end

"""
    TorchABI.verify(path; format = nothing, strict = false)

Reads all of a file and checks whatever its format has to check, such as checksums; keeps nothing. A
[`TorchError`](@ref) as from [`TorchABI.load`](@ref) where something is wrong.
"""
function verify(path::AbstractString; format=nothing, strict=false)
    options = c_options(load_options(; format=format, strict=strict))
    @check Raw.tabi_checkpoint_verify(path, options)
end

# Saving.

"""
    TorchABI.save(path_or_io, x; format = "torch", copy_shared = false, shard_size = 0, metadata = nothing,
                  dims = :python)

Saves a value: a tensor, number, string, `nothing`, an element type, or a vector (a list to Python), tuple, set,
dictionary or named tuple of such. Arrays of two or more dimensions are saved as tensors, as `tensor(v)` makes of a
vector. A file is replaced at once or not at all. A stream is written to piece by piece; what it throws comes out
unchanged.

- `format`: `"torch"`, for Python's `torch.load(path, weights_only = True)`; `"safetensors"`, for a dictionary of
  tensors by name; `"shards"`, safetensors files of at most `shard_size` bytes each (5 GB for 0) beside an index, whose
  path is given; `"npy"`, for one tensor; `"npz"`, for a dictionary of tensors; `"t7"` and `"t7-ascii"`, for Lua Torch7
- `copy_shared`: tensors that share memory share it in the formats `"torch"` and `"t7"`. The others cannot, and refuse
  them, unless this is `true`: then each is written out
- `metadata`: a dictionary of strings for a safetensors file or its shards
- `dims = :python`: a tensor has in the file the shape that `size` shows here; `dims = :julia`: its reverse. State dicts
  and what [`TorchABI.load`](@ref) returned by default need the first

An `ArgumentError` for a value that cannot be saved at all; a [`TorchError`](@ref) with code `:TYPE_ERROR`,
`:VALUE_ERROR` or `:NOT_IMPLEMENTED` for one that the format has no room for, `:IO_ERROR` where the file cannot be
written.

```julia
TorchABI.save("model.safetensors", state_dict(model); format = "safetensors", metadata = Dict("epoch" => "3"))
```
"""
save(path::AbstractString, x; keywords...) = save_value(x; keywords...) do value, options
    @check Raw.tabi_checkpoint_save(path, value, options)
end
save(io::IO, x; keywords...) = save_value((value, options) -> save_stream(io, value, options), x; keywords...)

function save_value(write, x; format="torch", copy_shared=false, shard_size=0, metadata=nothing, dims=:python)
    check_dims(dims)
    options = save_options(format, copy_shared, shard_size)
    trees = Trees(dims === :python)
    metadata === nothing || check_metadata(x, metadata, options[].format)
    return with_planted(x, trees) do value
        metadata === nothing || (value = with_metadata(value, metadata, trees))
        write(Ref(value), options)
        return nothing
    end
end

function save_options(format, copy_shared, shard_size)
    shard_size isa Integer || throw(ArgumentError("shard_size must be a number of bytes, not $(repr(shard_size))"))
    return Ref(Raw.tabi_save_options(format=format_code(format), copy_shared=flag("copy_shared", copy_shared),
                                     shard_nbytes=shard_size))
end

function check_metadata(x, metadata, format)
    format in (Raw.TABI_FORMAT_SAFETENSORS, Raw.TABI_FORMAT_SHARDS) ||
        throw(ArgumentError("metadata has room in the formats safetensors and shards alone"))
    x isa Union{AbstractDict,NamedTuple} ||
        throw(ArgumentError("metadata can be saved with a dictionary of tensors, not with a $(typeof(x))"))
    metadata isa Union{AbstractDict,NamedTuple} && all(v -> v isa AbstractString, values(metadata)) &&
        all(k -> k isa Union{AbstractString,Symbol}, keys(metadata)) ||
        throw(ArgumentError("metadata must be a dictionary of strings"))
end

"The dictionary with metadata in its attributes; those of a file that was loaded lazily stay as they are."
function with_metadata(value, metadata, trees)
    tree = Ref{Raw.tabi_tree}(value.u.p)
    if !(value.u.p in trees.handles)
        @check Raw.tabi_tree_rename(tree[], C_NULL, C_NULL, 0, tree)
        push!(trees.handles, tree[])
    end
    roots = Any[]
    GC.@preserve roots plant_attributes(tree[], Dict("__metadata__" => metadata), roots, trees)
    return tagged(Raw.TABI_TAG_TREE, tree[])
end

"""
    TorchABI.convert_file([progress,] source, target; format = "torch", map_location = nothing, dtype = nothing,
                          strict = false, copy_shared = false, shard_size = 0)

Saves what the file `source` holds as the file `target` in another format, without holding all of it in memory. `target`
may be `source`. `map_location`, `dtype` and `strict` as of [`TorchABI.load`](@ref), the others as of
[`TorchABI.save`](@ref). `progress(done, total)` is called with bytes as they are written; what it throws stops the
conversion and comes out unchanged.

```julia
TorchABI.convert_file("model.pt", "model.safetensors"; format = "safetensors", dtype = Float16)
```
"""
function convert_file(progress, source::AbstractString, target::AbstractString; format="torch", copy_shared=false,
                      shard_size=0, map_location=nothing, dtype=nothing, strict=false)
    o = load_options(; map_location=map_location, dtype=dtype, strict=strict)
    options, host = save_options(format, copy_shared, shard_size), Host(progress, 0)
    told = progress === nothing ? C_NULL : @cfunction(tell_progress, Int32, (Ptr{Cvoid}, Int64, Int64))
    GC.@preserve o host begin
        check_host(Raw.tabi_checkpoint_convert(source, target, c_options(o), options, told, pointer_from_objref(host)))
    end
end
convert_file(source::AbstractString, target::AbstractString; keywords...) =
    convert_file(nothing, source, target; keywords...)

"""
    TorchABI.fileio_load(file; keywords...)
    TorchABI.fileio_save(file, x; keywords...)

What FileIO.jl calls for a format that is registered for this package, with its `File` or `Stream`; keywords as of
[`TorchABI.load`](@ref) and [`TorchABI.save`](@ref). There, `add_format(format"PT", "PK\\x03\\x04", [".pt", ".pth"],
[:TorchABI => UUID])` registers one.
"""
fileio_load(file; keywords...) = load(of_fileio(file); keywords...)
@doc (@doc fileio_load) fileio_save(file, x; keywords...) = save(of_fileio(file), x; keywords...)

of_fileio(file) = hasproperty(file, :io) ? file.io : string(file.filename)
