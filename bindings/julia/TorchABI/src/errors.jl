# Status codes as exceptions, and the one retry after memory ran out.

"""
    TorchError <: Exception

What the library or LibTorch refused.

- `code::Symbol`: what kind of failure, such as `:TYPE_ERROR`, `:INDEX_ERROR`, `:RUNTIME_ERROR` (LibTorch refused the
  operation, e.g. for shapes), `:NOT_IMPLEMENTED`, `:OUT_OF_MEMORY`, `:IO_ERROR`, `:INVALID_HANDLE` (a tensor was used
  after it was freed)
- `message::String`: one sentence for a person
- `func::String`: the C function that failed
- `backtrace::String`: the C++ stack, when the environment variable `TORCHABI_BACKTRACE` is `1`; else empty
"""
struct TorchError <: Exception
    code::Symbol
    message::String
    func::String
    backtrace::String
end

function Base.showerror(io::IO, e::TorchError)
    print(io, "TorchError: ", e.message, " [", e.code, " in ", e.func, "]")
    isempty(e.backtrace) || print(io, "\n", e.backtrace)
end

"This thread's last failure as an exception."
function last_error()
    status = unsafe_string(Raw.tabi_status_name(Raw.tabi_error_code()))
    trace = get(ENV, "TORCHABI_BACKTRACE", "") == "1" ? unsafe_string(Raw.tabi_error_backtrace()) : ""
    return TorchError(Symbol(replace(status, "TABI_" => "")), unsafe_string(Raw.tabi_error_message()),
                      unsafe_string(Raw.tabi_error_function()), trace)
end

@noinline function throw_error()
    e = last_error()
    e.code === :CALLBACK_FAILED && throw_failure(e.message)
    throw(e)
end

"A function to be called where it seldom is: it is compiled when that happens, not with its caller."
rare(f) = Base.inferencebarrier(f)

"Whether a failed call is worth a second try: memory ran out, and garbage may have held it."
@noinline function may_retry(status)
    status == Raw.TABI_OUT_OF_MEMORY || return false
    reclaim()
    return true
end

"""
    @check Raw.tabi_…(…)

Runs a call that returns a status; a failure is thrown, after one more try where memory ran out.
"""
macro check(call)
    once = esc(call)
    return quote
        local status = $once
        if status != Raw.TABI_OK && rare(may_retry)(status)::Bool
            status = $once
        end
        status == Raw.TABI_OK || rare(throw_error)()
        nothing
    end
end

"""
    @handle Raw.tabi_…(…)

Runs a call that returns a handle, NULL for a failure; else as `@check`.
"""
macro handle(call)
    once = esc(call)
    return quote
        local handle = $once
        if handle == C_NULL && rare(may_retry)(Raw.tabi_error_code())::Bool
            handle = $once
        end
        handle == C_NULL && rare(throw_error)()
        handle
    end
end
