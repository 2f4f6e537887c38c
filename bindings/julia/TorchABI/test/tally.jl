# Counts tests, prints those that fail at once, and goes on.

mutable struct Tally <: Test.AbstractTestSet
    name::String
    passed::Int
    failed::Int
    skipped::Int
    Tally(name; options...) = new(name, 0, 0, 0)
end

Test.record(t::Tally, ::Test.Pass) = (t.passed += 1; nothing)
Test.record(t::Tally, ::Test.Broken) = (t.failed += 1; nothing)
function Test.record(t::Tally, result::Union{Test.Fail,Test.Error})
    t.failed += 1
    println(t.name, ":")
    println(result)
    return result
end
function Test.record(t::Tally, part::Tally)
    t.passed += part.passed
    t.failed += part.failed
    t.skipped += part.skipped
end
function Test.finish(t::Tally)
    Test.get_testset_depth() > 0 && Test.record(Test.get_testset(), t)
    return t
end

"Counts a test that cannot run here."
function skip(what, why)
    println("skipped: ", what, ": ", why)
    Test.get_testset().skipped += 1
end

"The exception that a call throws; an error when it throws none."
function thrown(f)
    try
        f()
    catch e
        return e
    end
    error("nothing was thrown")
end

"Whether a call throws a TorchError of that code, after which the next call works."
function refused(f, code::Symbol)
    e = thrown(f)
    works = sum(tensor([1.0, 2.0])) == 3.0
    e isa TorchError && e.code === code && !isempty(e.message) && works && return true
    println("  expected TorchError $code, got: ", sprint(showerror, e))
    return false
end

"Handles that live after all garbage is gone. What the last statements made may stay in registers for a while."
function left_alive()
    for _ in 1:5
        GC.gc()
        live_handles() == 0 && return 0
    end
    return live_handles()
end

same(a, b) = size(a) == size(b) && eltype(a) == eltype(b) && isequal(Array(a), Array(b))

"Runs a program of Julia in a process of its own; its exit status and what it prints."
function run_julia(program; threads=1, env...)
    command = `$(Base.julia_cmd()) --startup-file=no --threads=$threads -e $("push!(LOAD_PATH, $(repr(LOAD_PATH[end]))); using TorchABI; " * program)`
    environment = copy(ENV)
    for (name, value) in env
        environment[String(name)] = value
    end
    out = IOBuffer()
    process = run(pipeline(setenv(command, environment); stdout=out, stderr=out); wait=false)
    wait(process)
    return process.exitcode, String(take!(out))
end

const PYTHON = get(ENV, "TORCHABI_PYTHON", "")
has_oracle() = isfile(PYTHON)
const HERE = @__DIR__
oracle(script, folder) = run(`$PYTHON $(joinpath(HERE, script)) $folder`)
