# Checkpoints through Julia's streams. C calls back on the thread, and in the task, of the call.

"What C is given for a stream, or for a function that is told how far a call is."
mutable struct Host
    io::Any
    start::Int  # where in the stream a file begins
end

"Runs what C called for; the status for C. Nothing may be thrown through it."
function serve(f, ctx::Ptr{Cvoid})
    task = current_task()
    # C's frames lie on this thread's stack: the task must not go on elsewhere.
    sticky, task.sticky = task.sticky, true
    try
        f(unsafe_pointer_to_objref(ctx)::Host)
        return Raw.TABI_OK
    catch e
        return keep_failure(e)
    finally
        task.sticky = sticky
    end
end

read_piece(ctx::Ptr{Cvoid}, offset::Int64, data::Ptr{Cvoid}, size::Int64)::Int32 = serve(ctx) do host
    seek(host.io, host.start + offset)
    unsafe_read(host.io, convert(Ptr{UInt8}, data), UInt(size))
end

write_piece(ctx::Ptr{Cvoid}, data::Ptr{Cvoid}, size::Int64)::Int32 = serve(ctx) do host
    written = unsafe_write(host.io, convert(Ptr{UInt8}, data), UInt(size))
    written == size || throw(ArgumentError("the stream took $written bytes of $size"))
end

tell_progress(ctx::Ptr{Cvoid}, done::Int64, total::Int64)::Int32 = serve(host -> host.io(Int(done), Int(total)), ctx)

"Fails as a status says; with what a stream or function of Julia threw, where that is why."
function check_host(status)
    status == Raw.TABI_OK && return nothing
    kept = get(task_local_storage(), :TorchABI_failure, nothing)
    # The library may have said more about where it happened.
    kept isa Failure && occursin(kept.message, unsafe_string(Raw.tabi_error_message())) && throw_failure(kept.message)
    throw_error()
end

"Where a stream is, and how many bytes are left in it; nothing where it cannot tell or go back."
function span_of(io::IO)
    try
        start = position(io)
        seekend(io)
        size = position(io) - start
        seek(io, start)
        return start, size
    catch e
        e isa InterruptException && rethrow()
        return nothing
    end
end

function load_stream(io::IO, options)
    out = Ref{Raw.tabi_value}()
    of_bytes(bytes) = load_bytes(bytes, options)
    return with_reader(of_bytes, io) do address, host, size
        GC.@preserve options check_host(Raw.tabi_checkpoint_load_stream(address, host, size, c_options(options), out))
        return out[]
    end
end

"""
Runs `use(address, host, size)` with what the library reads a stream by, from where it stands; or `use_bytes(bytes)` where it
cannot be gone back in. The stream stands at its end afterwards.
"""
function with_reader(use, use_bytes, io::IO)
    span = span_of(io)
    span === nothing && return use_bytes(read(io))
    start, size = span
    host = Host(io, start)
    # Made here, so that no start of Julia compiles it for nothing.
    address = @cfunction(read_piece, Int32, (Ptr{Cvoid}, Int64, Ptr{Cvoid}, Int64))
    found = GC.@preserve host use(address, pointer_from_objref(host), size)
    seek(io, start + size)
    return found
end

function save_stream(io::IO, value, options)
    host = Host(io, 0)
    address = @cfunction(write_piece, Int32, (Ptr{Cvoid}, Ptr{Cvoid}, Int64))
    GC.@preserve host check_host(Raw.tabi_checkpoint_save_stream(address, pointer_from_objref(host), value, options))
end
