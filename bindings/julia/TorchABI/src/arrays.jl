# What was loaded as Julia's own arrays and sparse matrices.

"""
    TorchABI.arrays(x)

What [`TorchABI.load`](@ref) returned, with every tensor replaced by an array of Julia. Nothing is copied where that can
be: the arrays use the tensors' memory, that of a mapped file too, keep it alive, and each sees what the other writes.

A tensor whose memory is in Julia's order becomes an `Array`, one that is in another order of dimensions the `transpose`
of a matrix or a `PermutedDimsArray`; a sparse one of two dimensions becomes a `SparseMatrixCSC`, a copy. Copies too are
the arrays of what is not dense, such as a column of a matrix, of what is quantized, and of what is not on the CPU. Load
with `dims = :julia` where every array should be an `Array`.

```julia
d = TorchABI.arrays(TorchABI.load("data.pt"))
d["ids"]::AbstractMatrix{Int64}
```
"""
arrays(x) = map_tensors(array_over, x)

array_over(A::AbstractArray) = A
function array_over(t::Tensor{T,N}) where {T,N}
    info = describe(t)
    N == 2 && is_sparse(info) && return sparse(t)
    T <: Quantized && return Array(ops.dequantize(t))
    is_strided(info) && is_cpu(device(t)) || return Array(t)
    # The order in which the dimensions lie in memory, nearest first.
    order = NTuple{N,Int}(sortperm(collect(strides(t))))
    dense = permuted_view(detach(t), order)
    is_contiguous(dense) && !ops.is_conj(t) && !ops.is_neg(t) || return Array(t)
    A = unsafe_array(dense)
    issorted(order) && return A
    N == 2 && T <: Number && return transpose(A)
    return PermutedDimsArray(A, invperm(collect(order)))
end

is_sparse(info) = info.layout == Raw.TABI_LAYOUT_SPARSE_COO || is_compressed(info)

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
