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

const GROUPS = ["raw", "tensor", "dims", "index", "broadcast", "math", "structured", "arrays", "ops", "autograd", "functions", "nn",
                "inspect", "optim", "amp", "data", "fit", "checkpoint", "files", "lazy", "statedicts", "random", "memory", "errors",
                "show", "docs", "oracle"]
# With other packages; those that are not installed are skipped by name.
const NEEDS = Dict("integration/derivatives" => ["ChainRulesCore", "Zygote"], "integration/flux" => ["Flux", "Zygote"],
                   "integration/losses" => ["Flux", "Zygote"], "integration/fluxtraining" => ["FluxTraining", "Flux"],
                   "integration/gen" => ["Gen"], "integration/optimisers" => ["Optimisers", "Zygote"],
                   "integration/networks" => ["Flux", "Zygote"], "integration/loading" => ["Flux", "Zygote"])
append!(GROUPS, sort!(collect(keys(NEEDS))))
const chosen = isempty(ARGS) ? GROUPS : ARGS
for name in chosen
    name in GROUPS || (println(stderr, "no group is called $name; there are ", join(GROUPS, ", ")); exit(2))
end

"Runs a file in a module of its own: other packages export names that this one exports too."
function include_alone(path)
    alone = Module(:Integration)
    Core.eval(alone, quote
        using TorchABI, Test, LinearAlgebra, Random, Statistics
        using Main: Tally, thrown
        include(path) = Base.include($alone, path)
        eval(x) = Core.eval($alone, x)
    end)
    return Base.include(alone, path)
end

# Thousands of methods that are called once each, which take a quarter of the time when they are interpreted.
const INTERPRETED = ["arrays"]
is_interpreted() = Base.JLOptions().compile_enabled == 3

"Runs a group in a Julia that interprets, and counts what it counted."
function run_interpreted(name)
    out = read(ignorestatus(`$(Base.julia_cmd()) --compile=min $(joinpath(HERE, "runtests.jl")) $name`), String)
    lines = split(rstrip(out), '\n')
    foreach(println, lines[1:end - 1])
    counts = match(r"^(\d+) passed, (\d+) failed, (\d+) skipped$", lines[end])
    counts === nothing && error("the group $name ended with: $(lines[end])")
    tally = Test.get_testset()
    tally.passed += parse(Int, counts[1])
    tally.failed += parse(Int, counts[2])
    tally.skipped += parse(Int, counts[3])
end

set_num_threads(1)
const total = @testset Tally "all" begin
    for name in chosen
        # Each group in a function of its own: what it made is garbage when it ends.
        @testset Tally "$name" begin
            absent = filter(package -> Base.find_package(package) === nothing, get(NEEDS, name, String[]))
            name in INTERPRETED && !is_interpreted() && (run_interpreted(name); continue)
            isempty(absent) || (skip(name, "not installed: " * join(absent, ", ")); continue)
            haskey(NEEDS, name) ? include_alone(joinpath(@__DIR__, name * ".jl")) : include(joinpath(@__DIR__, name * ".jl"))
        end
    end
    @testset Tally "nothing leaks" begin
        @test left_alive() == 0
    end
end
println(total.passed, " passed, ", total.failed, " failed, ", total.skipped, " skipped")
exit(total.failed == 0 ? 0 : 1)
