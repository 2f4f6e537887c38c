# The tests of the Julia binding; no Pkg needed:
#
#     julia runtests.jl [GROUP...]
#
# Closes with one line: how many passed, failed and were skipped. TORCHABI_PYTHON names a Python with PyTorch, whose results
# some groups compare with.

push!(LOAD_PATH, joinpath(@__DIR__, "..", ".."))
using TorchABI, Test, LinearAlgebra, Random, SparseArrays, Statistics
using TorchABI: Raw

include("tally.jl")

const GROUPS = ["raw", "tensor", "dims", "index", "broadcast", "math", "ops", "autograd", "functions", "nn", "inspect", "optim",
                "checkpoint", "files", "lazy", "statedicts", "random", "memory", "errors", "show", "oracle"]
const chosen = isempty(ARGS) ? GROUPS : ARGS
for name in chosen
    name in GROUPS || (println(stderr, "no group is called $name; there are ", join(GROUPS, ", ")); exit(2))
end

set_num_threads(1)
const total = @testset Tally "all" begin
    for name in chosen
        # Each group in a function of its own: what it made is garbage when it ends.
        @testset Tally "$name" begin
            include(joinpath(@__DIR__, name * ".jl"))
        end
    end
    @testset Tally "nothing leaks" begin
        @test left_alive() == 0
    end
end
println(total.passed, " passed, ", total.failed, " failed, ", total.skipped, " skipped")
exit(total.failed == 0 ? 0 : 1)
