# Functions of Julia that the C library calls, always on the thread and in the task whose call led there.

"What C calls: nothing may be thrown through it."
function call_back(token::Ptr{Cvoid}, args::Ptr{Raw.tabi_value}, n::Int64, outs::Ptr{Raw.tabi_value}, capacity::Int64,
                   out_n::Ptr{Int64})::Int32
    task = current_task()
    # C's frames lie on this thread's stack: the task must not go on elsewhere.
    sticky, task.sticky = task.sticky, true
    try
        f = lock(() -> borrowed.objects[UInt(token)], borrowed.lock)
        results = f(Any[received(unsafe_load(args, i)) for i in 1:n])
        length(results) <= capacity ||
            throw(ArgumentError("a function that LibTorch calls can give at most $capacity results, not $(length(results))"))
        given = given_away(results)
        GC.@preserve given unsafe_copyto!(outs, pointer(given), length(given))
        unsafe_store!(out_n, length(given))
        return Raw.TABI_OK
    catch e
        return keep_failure(e)
    finally
        task.sticky = sticky
    end
end

"Address of `call_back` for C; made when first needed, so that no start of Julia compiles it for nothing."
const CALL_BACK = Ref{Ptr{Cvoid}}(C_NULL)

function call_back_address()
    if CALL_BACK[] == C_NULL
        CALL_BACK[] = @cfunction(call_back, Int32, (Ptr{Cvoid}, Ptr{Raw.tabi_value}, Int64, Ptr{Raw.tabi_value}, Int64,
                                                    Ptr{Int64}))
    end
    return CALL_BACK[]
end

"""
Runs `use(handle)` with a function of the C library that calls `f(args::Vector{Any})`, for tensors or `nothing` in a tuple or
vector. `f` is kept as long as LibTorch may call it.
"""
function with_function(use, f)
    out = Ref{Raw.tabi_function}(C_NULL)
    borrow(f) do token, queue
        @check Raw.tabi_function_new(call_back_address(), token, C_NULL, queue, out)
    end
    try
        return use(out[])
    finally
        Raw.tabi_free(out[])
        release_borrowed()
    end
end

"An argument, with a reference of Julia's own where it is a tensor."
received(v::Raw.tabi_value) = v.tag == Raw.TABI_TAG_TENSOR ? wrap(convert(Raw.tabi_tensor, retained(v.u.p))) : unpack(v)

function retained(handle::Ptr)
    out = Ref{Ptr{Cvoid}}(C_NULL)
    @check Raw.tabi_retain(handle, out)
    return out[]
end

"Results for the library, with references of its own."
function given_away(results)
    values = Raw.tabi_value[]
    try
        for t in results
            push!(values, t === nothing ? tagged(Raw.TABI_TAG_NONE, Int64(0)) :
                          tagged(Raw.TABI_TAG_TENSOR, retained((t::Tensor).handle)))
        end
    catch
        foreach(v -> Raw.tabi_free(v.u.p), values)
        rethrow()
    end
    return values
end

# What a function threw goes around the C library, and on from where its call fails.

struct Failure
    exception::Any
    backtrace::Any
    message::String  # by which its status is known again
end

const exception_stack = isdefined(Base, :current_exceptions) ? Base.current_exceptions : Base.catch_stack

"Keeps the exception that is being handled for `throw_failure`; the status for C."
function keep_failure(e)
    message = try
        replace(sprint(showerror, e), '\0' => ' ')
    catch
        "a function of Julia failed"
    end
    stack = exception_stack()
    # An exception that came out of another function already tells where it began.
    below = length(stack) > 1 ? stack[end - 1][1] : nothing
    backtrace = below isa Inside ? below.backtrace : stack[end][2]
    Raw.tabi_error_set(Raw.TABI_CALLBACK_FAILED, message)
    task_local_storage(:TorchABI_failure, Failure(e, backtrace, unsafe_string(Raw.tabi_error_message())))
    return Raw.TABI_CALLBACK_FAILED
end

"Throws the very exception that a function failed with, if that is what a failed call reports."
function throw_failure(message)
    kept = pop!(task_local_storage(), :TorchABI_failure, nothing)
    kept isa Failure && kept.message == message || return
    try
        throw(Inside(kept.backtrace))
    catch
        throw(kept.exception)
    end
end

"Stands below an exception on Julia's stack of them, and is printed as its cause: where the function threw it."
struct Inside <: Exception
    backtrace::Any
end

function Base.showerror(io::IO, e::Inside)
    print(io, "a function that LibTorch called failed here:")
    Base.show_backtrace(io, e.backtrace)
end

# A number of Julia's has lost its derivative, and within vmap it is not known yet.

const keepers = Threads.Atomic{Int}(0)

"Whether reductions and single elements are tensors without dimensions here, even where no gradients are recorded."
keeps_tensors() = is_set(:TorchABI_keeps_tensors)
keeps_tensors(::Type{T}) where {T} = keeps_tensors() && (T <: Union{AbstractFloat,Complex} || in_vmap())

"Whether tensors may stand for a batch here: LibTorch's vmap hides them from the recording of gradients."
in_vmap() = is_set(:TorchABI_in_vmap)

# The count is for all other code, which looks no further.
is_set(key) = keepers[] > 0 && get(task_local_storage(), key, false)::Bool

function keeping_tensors(f)
    Threads.atomic_add!(keepers, 1)
    try
        return task_local_storage(f, :TorchABI_keeps_tensors, true)
    finally
        Threads.atomic_sub!(keepers, 1)
    end
end
