# A sparse matrix that Python's PyTorch saved as row and column numbers and values, as a sparse matrix of Julia.
#
#     julia sparse.jl DATA

using TorchABI, SparseArrays

data = TorchABI.load(joinpath(ARGS[1], "sparse.pt"); map_location=:cpu)
rows = data["ids"][1, :] .+ 1  # Python counts from 0
columns = data["ids"][2, :] .+ 1
C = sparse(rows, columns, data["values"])

total = sum(Float64.(C))
isapprox(total, data["sum"]; rtol=1e-9) || error("the sum is $total, not $(data["sum"])")
println(size(C, 1), "×", size(C, 2), " sparse matrix, ", nnz(C), " entries, sum ", total)
