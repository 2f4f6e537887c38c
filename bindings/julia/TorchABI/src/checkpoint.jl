# What torch.save wrote, and back.

"""
    TorchABI.load(path; map_location = -1, dims = :python, strict = false)
    TorchABI.load(bytes_or_io; …)

What `torch.save` wrote in Python, or [`TorchABI.save`](@ref) here: tensors as [`Tensor`](@ref), dictionaries as
[`TorchABI.OrderedDict`](@ref), lists as vectors, tuples as tuples, numbers, strings, `None` as `nothing`, and objects of
other classes as inert [`TorchABI.PythonObject`](@ref)s; nothing of the file ever runs. Tensors that shared memory do so
again.

- `map_location`: the device that tensors go to, whatever it was when they were saved: the CPU unless told otherwise
- `dims = :python`: tensors have the size and the indices that they have in Python, so that `d["ids"][1, :]` is Python's
  `d["ids"][0]`; they are views whose memory is not in Julia's order. `dims = :julia`: sizes are Python's in reverse, as
  everywhere else, and the memory is in order
- `strict = true` refuses a file with a class that is not on Python's list for `weights_only = True`

A [`TorchError`](@ref) with code `:IO_ERROR`, `:CORRUPT_FILE` or `:UNSAFE_FILE` when the file is missing, damaged, or refused.

```julia
d = TorchABI.load("data.pt"; map_location = :cpu)
C = sparse(d["ids"][1, :] .+ 1, d["ids"][2, :] .+ 1, d["values"])
```
"""
function load(path::AbstractString; map_location=-1, dims::Symbol=:python, strict::Bool=false)
    options, out = load_options(map_location, strict), Ref{Raw.tabi_value}()
    @check Raw.tabi_checkpoint_load(path, options, out)
    return in_dims(unpack(out[]), dims)
end
function load(bytes::Vector{UInt8}; map_location=-1, dims::Symbol=:python, strict::Bool=false)
    options, out = load_options(map_location, strict), Ref{Raw.tabi_value}()
    @check Raw.tabi_checkpoint_load_bytes(bytes, length(bytes), options, out)
    return in_dims(unpack(out[]), dims)
end
load(io::IO; keywords...) = load(read(io); keywords...)

function load_options(map_location, strict)
    d = map_location === nothing ? CPU : Device(map_location)
    return Ref(Raw.tabi_load_options(device_type=d.type, device_index=d.index, strict=strict))
end

"""
    TorchABI.save(path, x; dims = :python)

Saves a value so that Python's `torch.load(path, weights_only = True)` reads it: a tensor, number, string, `nothing`, an
element type, or a vector (a list to Python), tuple, set, dictionary or named tuple of such; arrays of two or more dimensions
are saved as tensors, as `tensor(v)` makes of a vector. The file is replaced at once or not at all. Tensors that share memory
share it in the file.

With `dims = :python` a tensor has in Python the shape that `size` shows here; with `:julia`, its reverse. State dicts and what
[`TorchABI.load`](@ref) returned by default need the first.
"""
function save(path::AbstractString, x; dims::Symbol=:python)
    with_planted(in_dims(x, dims)) do value
        @check Raw.tabi_checkpoint_save(path, Ref(value))
    end
end

# Sparse matrices.

const op_sparse_coo = Operator("aten::sparse_coo_tensor.indices_size")
const op_to_sparse = Operator("aten::to_sparse")
const op_coalesce = Operator("aten::coalesce")
const op_indices, op_values = Operator("aten::indices"), Operator("aten::values")

"""
    tensor(S::SparseMatrixCSC) -> Tensor

A sparse tensor, `TorchABI.sparse_coo` to PyTorch, of a sparse matrix; `sparse(t)` is the way back.
"""
function tensor(S::SparseMatrixCSC{T}; dev=-1, dtype=nothing) where {T}
    rows, columns, values = findnz(S)
    at = tensor(hcat(rows, columns)) .- 1
    # PyTorch sees the transpose: its first index is the column.
    t = op_sparse_coo(reverse(at; dims=2), tensor(values), torch_sizes(size(S)); is_coalesced=true)::Tensor{T,2}
    return to(t; dev=Device(dev), dtype=dtype)
end

"""
    sparse(t::Tensor) -> SparseMatrixCSC
    sparse(I::Tensor, J::Tensor, V, args...) -> SparseMatrixCSC

Julia's sparse matrix of a two-dimensional tensor, dense or sparse in any layout; or from tensors of row numbers, column
numbers (from 1, as always here) and values.
"""
function SparseArrays.sparse(t::Tensor{T,2}) where {T}
    layout = describe(t).layout
    layout == Raw.TABI_LAYOUT_STRIDED && return sparse(Array(t))
    coo = layout == Raw.TABI_LAYOUT_SPARSE_COO ? detach(t) : op_to_sparse(detach(t))::Tensor
    coo = op_coalesce(coo)::Tensor
    at = Array(op_indices(coo)) .+ 1
    return sparse(at[:, 2], at[:, 1], Array(op_values(coo)), size(t)...)
end
SparseArrays.sparse(I::Tensor{<:Integer,1}, J::Tensor{<:Integer,1}, V::AbstractVector, args...) =
    sparse(Array(I), Array(J), V isa Tensor ? Array(V) : V, args...)
