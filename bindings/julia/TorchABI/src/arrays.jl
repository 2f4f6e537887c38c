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
const op_sparse_csr = Operator("aten::sparse_csr_tensor.crow_col_value_size")
const op_to_sparse, op_coalesce = Operator("aten::to_sparse"), Operator("aten::coalesce")
const op_indices, op_values = Operator("aten::indices"), Operator("aten::values")
const op_crow_indices, op_col_indices = Operator("aten::crow_indices"), Operator("aten::col_indices")

"""
    tensor(S::SparseMatrixCSC; layout = TorchABI.sparse_coo, dev = -1, dtype = eltype(S)) -> Tensor

A sparse tensor of a sparse matrix; `sparse(t)` is the way back. `layout = TorchABI.sparse_csr` keeps the columns of `S` as they
are: PyTorch, which sees the transpose, calls them rows.
"""
function tensor(S::SparseMatrixCSC{T}; dev=-1, dtype=nothing, layout::Layout=sparse_coo) where {T}
    layout in (sparse_coo, sparse_csr) ||
        throw(ArgumentError("a sparse matrix becomes a tensor of TorchABI.sparse_coo or TorchABI.sparse_csr, not of $layout"))
    n, sizes = nnz(S), torch_sizes(size(S))
    starts, rows = Int64.(SparseArrays.getcolptr(S)), Int64[i - 1 for i in view(rowvals(S), 1:n)]
    values = tensor(nonzeros(S)[1:n])
    if layout == sparse_csr
        t = op_sparse_csr(tensor(starts .- 1), tensor(rows), values, sizes; layout=layout, dtype=T)::Tensor{T,2}
    else
        columns = Int64[j - 1 for j in 1:size(S, 2) for _ in nzrange(S, j)]
        t = op_sparse_coo(tensor([columns rows]), values, sizes; is_coalesced=true)::Tensor{T,2}
    end
    return to(t; dev=Device(dev), dtype=dtype)
end

"""
    sparse(t::Tensor) -> SparseMatrixCSC
    sparse(I::Tensor, J::Tensor, V, args...) -> SparseMatrixCSC

Julia's sparse matrix of a two-dimensional tensor, dense or sparse in any layout; or from tensors of row numbers, column
numbers (from 1, as always here) and values.
"""
function SparseArrays.sparse(t::Tensor{T,2}) where {T}
    layout, t = describe(t).layout, detach(t)
    layout == Raw.TABI_LAYOUT_STRIDED && return sparse(Array(t))
    layout == Raw.TABI_LAYOUT_SPARSE_CSR &&
        return of_columns(size(t), Array(op_crow_indices(t)), Array(op_col_indices(t)), Array(op_values(t)))
    coo = op_coalesce(layout == Raw.TABI_LAYOUT_SPARSE_COO ? t : op_to_sparse(t)::Tensor)::Tensor
    at = Array(op_indices(coo))  # by columns, and by rows in these
    starts = zeros(Int, size(t, 2) + 1)
    for i in 1:size(at, 1)
        starts[at[i, 1] + 2] += 1
    end
    return of_columns(size(t), cumsum!(starts, starts), at[:, 2], Array(op_values(coo)))
end

"A sparse matrix of where each column starts, and of the rows in it, both from 0."
function of_columns((m, n), starts, rows, values)
    colptr, rowval = Int[i + 1 for i in starts], Int[i + 1 for i in rows]
    is_sorted = all(j -> issorted(view(rowval, colptr[j]:colptr[j + 1] - 1); lt=<=), 1:n)
    is_sorted && return SparseMatrixCSC(m, n, colptr, rowval, values)
    return sparse(rowval, Int[j for j in 1:n for _ in colptr[j]:colptr[j + 1] - 1], values, m, n)
end

SparseArrays.sparse(I::Tensor{<:Integer,1}, J::Tensor{<:Integer,1}, V::AbstractVector, args...) =
    sparse(Array(I), Array(J), V isa Tensor ? Array(V) : V, args...)
