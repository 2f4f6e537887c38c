# Who frees what, when: finalisers, the pressure that drives Julia's collector, scopes, and what LibTorch borrows.

"Address of the C function that finalises any object whose first field is a handle; set when the package loads."
const RELEASE = Ref{Ptr{Cvoid}}(C_NULL)

# A finaliser may run between any two instructions of Julia, so it only marks the handle; a later call frees the object.
release(object::Ptr{Ptr{Cvoid}})::Cvoid = (Raw.tabi_free_later(unsafe_load(object)); nothing)

"Gives a mutable struct, whose first field is a handle, a finaliser."
own(object) = finalizer(RELEASE[], object)

"""
What Julia's collector does not know of: a tensor looks like a few words to it, however many bytes it keeps. Collects when
the bytes that handles keep have grown by `step`, or `batch` tensors were made, since the last collection.
"""
mutable struct Pressure
    counters::Ptr{Int64}
    devices::Int  # slots of the counters that are in use
    floor::Int    # least bytes since the last collection
    step::Int
    least::Int    # of `step`
    made::Int     # tensors since the last collection
    batch::Int
    last::UInt64  # when the last collection ended
    last_full::UInt64  # when the last full one did, and how many nanoseconds it took
    full_time::UInt64
    busy::Bool
end

const SMALLEST_STEP, LARGEST_LEAST = 64 << 20, 256 << 20
const SMALLEST_BATCH, LARGEST_BATCH = 1 << 11, 1 << 17
const pressure = Pressure(C_NULL, 1, 0, SMALLEST_STEP, SMALLEST_STEP, 0, SMALLEST_BATCH, 0, 0, 0, false)

function live_bytes(p::Pressure)
    bytes = unsafe_load(p.counters)
    for slot in 2:p.devices
        bytes += unsafe_load(p.counters, slot)
    end
    return bytes
end

"Called for every new tensor; some nanoseconds."
@inline function feel_pressure()
    p = pressure
    bytes = live_bytes(p)
    p.made += 1
    if bytes - p.floor > p.step || p.made > p.batch
        rare(relieve!)(p)
    elseif bytes < p.floor
        p.floor = bytes
    end
    return nothing
end

@noinline function relieve!(p::Pressure)
    p.busy && return
    p.busy = true
    began = time_ns()
    grown = live_bytes(p) - p.floor
    GC.gc(false)
    drain()
    # What lived through collections before is only found by a full one, which may take a tenth of a second: it is to take a
    # twentieth of the time, but where much memory is at stake.
    left = live_bytes(p) - p.floor
    full_began = time_ns()
    if grown > p.step && left > p.step ÷ 2 &&
       (full_began - p.last_full > 20 * p.full_time || left > Int(Sys.total_memory() ÷ 16))
        GC.gc(true)
        drain()
        p.last_full = time_ns()
        p.full_time = p.last_full - full_began
    end
    slots = Raw.TABI_MEMORY_TOTAL - Raw.TABI_MEMORY_LIVE
    p.devices = something(findlast(slot -> unsafe_load(p.counters, slot) > 0, 1:slots), 1)
    p.floor = live_bytes(p)
    ended = time_ns()
    # In a large session a collection takes longer, and must be rarer: it is to take about a tenth of the time.
    share = (ended - began) / (ended - p.last)
    adapted(bound) = share > 0.15 ? 2 * bound : share < 0.05 ? bound ÷ 2 : bound
    p.least = clamp(adapted(p.least), SMALLEST_STEP, LARGEST_LEAST)
    p.step = clamp(p.floor ÷ 2, p.least, max(p.least, Int(Sys.total_memory() ÷ 8)))
    p.batch = clamp(adapted(p.batch), SMALLEST_BATCH, LARGEST_BATCH)
    p.made = 0
    p.last = ended
    p.busy = false
    return nothing
end

"""
    TorchABI.drain()

Frees now what finalisers left for later, and lets go of the arrays and functions that LibTorch no longer borrows. Happens by
itself.
"""
function drain()
    status = Raw.tabi_drain()
    status == Raw.TABI_OK || throw_error()
    release_borrowed()
    return nothing
end

"Frees all that can be freed, for a second try after memory ran out."
function reclaim()
    GC.gc(true)
    drain()
    for type in (Raw.TABI_DEVICE_CUDA, Raw.TABI_DEVICE_XPU, Raw.TABI_DEVICE_MPS)
        count = Ref{Int64}(0)
        if Raw.tabi_device_count(type, count) == Raw.TABI_OK && count[] > 0
            Raw.tabi_device_empty_cache(type)
        end
    end
end

"""
    free!(x)

Frees a tensor, module, optimiser or generator now instead of when Julia's collector finds it. What else shares its memory
(views, other tensors of the graph) keeps it. Harmless when repeated; any other use of `x` afterwards is a
[`TorchError`](@ref) with code `:INVALID_HANDLE`.
"""
function free!(x)
    Raw.tabi_free(x.handle)
    return nothing
end

"""
    with_scope(f)

Runs `f()` and frees every tensor that it made at once, without waiting for the collector, but for those in its result: a
tensor or module, or tuples, arrays and dictionaries with some in them. Tensors that were made before, parameters and
gradients stay. Scopes nest; `f` must not switch tasks.

```julia
loss = with_scope() do
    y = model(x)
    item(ops.mse_loss(y, target))
end
```
"""
function with_scope(f)
    @check Raw.tabi_scope_push()
    kept = Ptr{Cvoid}[]
    task = current_task()
    sticky, task.sticky = task.sticky, true
    try
        result = f()
        kept_handles!(kept, result)
        return result
    finally
        task.sticky = sticky
        append!(kept, lasting)
        @check Raw.tabi_scope_pop(kept, length(kept))
    end
end

"Handles of this package's own that outlive every scope."
const lasting = Ptr{Cvoid}[]

kept_handles!(kept, x) = nothing
kept_handles!(kept, x::Union{Tuple,NamedTuple}) = foreach(y -> kept_handles!(kept, y), x)
kept_handles!(kept, x::AbstractArray) = isbitstype(eltype(x)) || foreach(y -> kept_handles!(kept, y), x)
kept_handles!(kept, x::AbstractDict) = foreach(y -> kept_handles!(kept, y), values(x))

"""
    live_handles([kind]) -> Int

Number of objects of the C library that were made and not yet freed: of one kind (such as `:tensor` or `:module`), or of
all. Those that are garbage to Julia count until `GC.gc()` has run.
"""
function live_handles()
    drain()
    return Int(Raw.tabi_live_handles(0)) - length(lasting)
end
function live_handles(kind::Symbol)
    haskey(kinds, kind) || throw(ArgumentError("no kind of handle is called $kind; known are $(join(keys(kinds), ", "))"))
    drain()
    return Int(Raw.tabi_live_handles(kinds[kind]))
end

"The number of each kind of handle, by its name."
const kinds = Dict(Symbol(lowercase(String(name)[11:end])) => getfield(Raw, name)
                   for name in names(Raw; all=true) if startswith(String(name), "TABI_KIND_") && name !== :TABI_KIND_OP)

"""
    memory_counters(dev = -1) -> (live = …, total = …)

Bytes of storage that handles keep now, and that they ever kept, on a device. A storage counts once however many tensors
share it.
"""
function memory_counters(dev=-1)
    d = Device(dev)
    @check Raw.tabi_memory_flush()
    slot = is_cpu(d) ? 1 : 2 + max(Int(d.index), 0)
    return (live=unsafe_load(pressure.counters, slot + Raw.TABI_MEMORY_LIVE),
            total=unsafe_load(pressure.counters, slot + Raw.TABI_MEMORY_TOTAL))
end

# Arrays and functions that LibTorch borrows, by the token that comes back when it lets go.

mutable struct Borrowed
    queue::Raw.tabi_queue
    next::UInt
    objects::Dict{UInt,Any}
    lock::ReentrantLock
end
const borrowed = Borrowed(C_NULL, 0, Dict{UInt,Any}(), ReentrantLock())

"Keeps `object` until LibTorch lets go of what `lend(token, queue)` made of it."
function borrow(lend, object)
    release_borrowed()
    lock(borrowed.lock) do
        if borrowed.queue == C_NULL
            queue = Ref{Raw.tabi_queue}(C_NULL)
            @check Raw.tabi_queue_new(queue)
            borrowed.queue = queue[]
            push!(lasting, borrowed.queue)
        end
        token = borrowed.next += 1
        made = lend(Ptr{Cvoid}(token), borrowed.queue)
        borrowed.objects[token] = object
        return made
    end
end

"Lets go of the objects whose tokens came back."
function release_borrowed()
    isempty(borrowed.objects) && return
    lock(borrowed.lock) do
        token, found = Ref{Ptr{Cvoid}}(C_NULL), Ref{Int32}(0)
        while true
            status = Raw.tabi_queue_next(borrowed.queue, token, found)
            status == Raw.TABI_OK || throw_error()
            found[] == 0 && return
            delete!(borrowed.objects, UInt(token[]))
        end
    end
end
