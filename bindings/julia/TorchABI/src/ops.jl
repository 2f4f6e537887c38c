# Every operator of LibTorch, by name.

"""
    TorchABI.Operator

An operator of PyTorch, to be called like a function; see [`ops`](@ref). Shows its schemas when printed.
"""
mutable struct Operator
    handle::Raw.tabi_op  # NULL until its first use; operators are immortal
    name::String
    results::Int         # most results of any overload
    is_simple::Bool      # every overload returns one tensor
end
Operator(name::AbstractString) = Operator(C_NULL, name, 0, false)

Base.unsafe_convert(::Type{Raw.tabi_op}, op::Operator) = op.handle == C_NULL ? find!(op) : op.handle

@noinline function find!(op::Operator)
    out = Ref{Raw.tabi_op}(C_NULL)
    @check Raw.tabi_op_find(op.name, C_NULL, out)
    op.results, op.is_simple = 0, true
    for overload in overloads(out[])
        op.results = max(op.results, describe_op(overload).num_returns)
        op.is_simple &= returns_one_tensor(overload)
    end
    return op.handle = out[]
end

function describe_op(handle::Raw.tabi_op)
    info = Ref(Raw.tabi_op_info(sizeof(Raw.tabi_op_info), 0, 0, 0, 0, C_NULL, C_NULL, C_NULL, C_NULL))
    @check Raw.tabi_op_describe(handle, info)
    return info[]
end

"Handles of the overloads of an operator, in the order in which a call tries them."
function overloads(handle::Raw.tabi_op)
    info = describe_op(handle)
    info.is_overload != 0 && return [handle]
    found = Raw.tabi_op[]
    for i in 1:info.num_overloads
        out = Ref{Raw.tabi_op}(C_NULL)
        @check Raw.tabi_op_overload_at(handle, i - 1, out)
        push!(found, out[])
    end
    return found
end

function returns_one_tensor(overload::Raw.tabi_op)
    describe_op(overload).num_returns == 1 || return false
    arg = Ref(Raw.tabi_op_arg(sizeof(Raw.tabi_op_arg), 0, 0, 0, 0, 0, 0, 0, 0, 0, C_NULL, C_NULL))
    @check Raw.tabi_op_describe_return(overload, 0, arg)
    return arg[].kind == Raw.TABI_ARG_TENSOR && arg[].is_list == 0
end

# Calls of the commonest shapes skip tagged values.

prepare!(op::Operator) = (op.handle == C_NULL && find!(op); op.is_simple)

(op::Operator)(x::Tensor) =
    prepare!(op) ? wrap(@handle Raw.tabi_call_t(op, x)) : call_positional(op, (x,))
(op::Operator)(x::Tensor, y::Tensor) =
    prepare!(op) ? wrap(@handle Raw.tabi_call_tt(op, x, y)) : call_positional(op, (x, y))
(op::Operator)(x::Tensor, y::Tensor, z::Tensor) =
    prepare!(op) ? wrap(@handle Raw.tabi_call_ttt(op, x, y, z)) : call_positional(op, (x, y, z))
(op::Operator)(x::Tensor, y::Int64) =
    prepare!(op) ? wrap(@handle Raw.tabi_call_ti(op, x, y)) : call_positional(op, (x, y))
(op::Operator)(x::Tensor, y::Float64) =
    prepare!(op) ? wrap(@handle Raw.tabi_call_td(op, x, y)) : call_positional(op, (x, y))

function (op::Operator)(args...; keywords...)
    prepare!(op)
    return isempty(keywords) ? call_positional(op, args) : call_named(op, args, values(keywords))
end

function call_positional(op::Operator, @nospecialize(args::Tuple))
    roots, n = Any[], nfields(args)
    values = Vector{Raw.tabi_value}(undef, n)
    for i in 1:n
        values[i] = pack(getfield(args, i), roots)
    end
    outs, count = Vector{Raw.tabi_value}(undef, max(op.results, 1)), Ref{Int64}(0)
    GC.@preserve args roots begin
        @check Raw.tabi_op_call(op, values, n, outs, length(outs), count)
    end
    return results(outs, count[])
end

function call_named(op::Operator, @nospecialize(args::Tuple), @nospecialize(keywords::NamedTuple))
    roots, n, m = Any[], nfields(args), nfields(keywords)
    values, names = Vector{Raw.tabi_value}(undef, n + m), fill(Cstring(C_NULL), n + m)
    for i in 1:n
        values[i] = pack(getfield(args, i), roots)
    end
    for i in 1:m
        values[n + i] = pack(getfield(keywords, i), roots)
        names[n + i] = Base.unsafe_convert(Cstring, fieldname(typeof(keywords), i))
    end
    outs, count = Vector{Raw.tabi_value}(undef, max(op.results, 1)), Ref{Int64}(0)
    GC.@preserve args keywords roots begin
        @check Raw.tabi_op_call_named(op, names, values, n + m, outs, length(outs), count)
    end
    return results(outs, count[])
end

results(outs, n) = n == 0 ? nothing : n == 1 ? unpack(outs[1]) : Tuple(unpack(outs[i]) for i in 1:n)

# Finding them. The table is replaced and never changed, so that threads read it without a lock.

const operator_table = Ref(Dict{Symbol,Operator}())
const operator_lock = ReentrantLock()

"""
    TorchABI.operator(name) -> Operator

The operator of that name: `"aten::add"` picks the overload from the arguments at each call, as Python does;
`"aten::add.Tensor"` is one overload. `"add"` is looked for in `aten`; `"add!"` is `"add_"`. A [`TorchError`](@ref) with code `:NOT_IMPLEMENTED`
when there is none.
"""
operator(name::AbstractString) = operator(Symbol(name))
function operator(name::Symbol)
    found = get(operator_table[], name, nothing)
    return found === nothing ? new_operator(name) : found
end

# What ends in "!" in Julia ends in "_" in PyTorch.
is_julian(name::Symbol) = endswith(String(name), '!')
torch_name(name::Symbol) = Symbol(chop(String(name)), '_')

@noinline function new_operator(name::Symbol)
    if is_julian(name)
        op = operator(torch_name(name))
    else
        op = Operator(String(name))
        find!(op)
    end
    lock(operator_lock) do
        table = copy(operator_table[])
        table[name] = op
        operator_table[] = table
    end
    return op
end

"""
    TorchABI.call(name, args...; keywords...)

Calls any operator of PyTorch by the name in its schema: `TorchABI.call("aten::add.Tensor", x, y; alpha = 2)`. What is not
given takes the schema's default. Returns a `Tensor`, a number, a vector (of a list), or a tuple of several results.

Arguments are tensors, numbers, strings or symbols, `nothing`, element types (`Float32`), devices, generators, and vectors
or tuples of these; arrays of two or more dimensions become tensors, vectors are lists.

Operators are PyTorch's own words and speak PyTorch's dimensions: they count from 0, in the order of
[`torch_size`](@ref), and indices into tensors count from 0 too. Julia's dimension `d` of `n` is PyTorch's `n - d`, and
PyTorch's `-1` is Julia's 1. Names that are words of Julia are written `var"end" = 3`.
"""
call(name, args...; keywords...) = operator(name)(args...; keywords...)

"Holds the operators whose names begin so; see [`ops`](@ref)."
struct Operators{Prefix} end

"""
    ops

Every operator of PyTorch as a property: `ops.relu(x)`, `ops.max_pool2d(x, 2)`, `ops.softmax(x, -1)`. The overload is picked
from the arguments as in Python, keyword arguments have PyTorch's names, and dimensions count as PyTorch's do: see
[`TorchABI.call`](@ref). PyTorch's modules of operators are `ops.linalg`, `ops.fft`, `ops.special`, `ops.sparse`,
`ops.signal.windows` and `nn.functional`: `ops.linalg.det(x)`, `nn.functional.cross_entropy(y, target; label_smoothing = 0.1)`. Operators outside `aten` are found by
[`TorchABI.operator`](@ref). What changes its first argument ends in `!`: `ops.relu!(x)` is PyTorch's `relu_`.

`?ops.add` tells what one does. Printing one, `ops.add`, shows its schemas; `TorchABI.operators()` lists all.
"""
const ops = Operators{Symbol("")}()

const MODULES = (:linalg, :fft, :special, :sparse, :signal)
Base.getproperty(::Operators{Symbol("")}, name::Symbol) =
    name in MODULES ? Operators{Symbol(name, '.')}() : operator(name)
Base.getproperty(::Operators{Symbol("signal.")}, name::Symbol) =
    name === :windows ? Operators{Symbol("signal.windows.")}() : operator(Symbol("signal.", name))
Base.getproperty(::Operators{Prefix}, name::Symbol) where {Prefix} = operator(Symbol(Prefix, name))

# What the library registers itself; the others are aten's.
const OWN_NAMESPACES = Dict(Symbol(name, '.') => replace(name, '.' => '_') * "::"
                            for name in ("nn.functional", "nn.init", "nn.utils.rnn", "signal.windows"))

function Base.propertynames(::Operators{Prefix}, private::Bool=false) where {Prefix}
    registered = [split(n, '.')[1] for n in operators()]
    Prefix === Symbol("signal.") && return [:windows]
    is_functional = Prefix === Symbol("nn.functional.")
    head = get(OWN_NAMESPACES, Prefix, "aten::" * replace(String(Prefix), '.' => '_'))
    names = Set(String(n[length(head) + 1:end]) for n in registered if startswith(n, head))
    # torch.nn.functional takes what works in place from aten.
    in_place = is_functional ? (n * "_" for n in names if "aten::$(n)_" in registered) :
               (n for n in names if endswith(n, '_') && !endswith(n, "__"))
    return sort!(Symbol[Symbol.(collect(names)); [Symbol(chop(n), '!') for n in in_place]])
end
Base.show(io::IO, ::Operators{Prefix}) where {Prefix} =
    print(io, rstrip(startswith(String(Prefix), "nn.") ? "TorchABI.$Prefix" : "TorchABI.ops.$Prefix", '.'))

"""
    TorchABI.load_library(path)

Loads a library of custom operators, built with `TORCH_LIBRARY` for the LibTorch in use; loading runs its code. Its operators
are then called as any other: `TorchABI.call("namespace::name", x)`. A [`TorchError`](@ref) with code `:IO_ERROR` for what
cannot be loaded, `:INVALID_ARGUMENT` for a library that registers no operator.
"""
load_library(path::AbstractString) = @check Raw.tabi_op_library_load(path)

"""
    TorchABI.operators() -> Vector{String}

Names of all overloads that are registered, such as `"aten::add.Tensor"`.
"""
function operators()
    count = Ref{Int64}(0)
    @check Raw.tabi_op_count(count)
    return map(0:count[] - 1) do i
        out = Ref{Raw.tabi_op}(C_NULL)
        @check Raw.tabi_op_at(i, out)
        full_name(out[])
    end
end

function full_name(handle::Raw.tabi_op)
    info = describe_op(handle)
    overload = unsafe_string(info.overload)
    return unsafe_string(info.name) * (isempty(overload) ? "" : "." * overload)
end

"""
    TorchABI.schema(name) -> String

The schema of an operator, such as `"aten::relu(Tensor self) -> Tensor"`; one line for each overload.
"""
schema(name) = schema(operator(name))
function schema(op::Operator)
    prepare!(op)
    return join((unsafe_string(describe_op(h).schema) for h in overloads(op.handle)), '\n')
end

"What an operator does, to what shapes and dtypes; \"\" where nothing says."
function documentation(op::Operator)
    prepare!(op)
    return unsafe_string(describe_op(op.handle).doc)
end

"What `?ops.add` shows."
function description(op::Operator)
    text = documentation(op)
    return (isempty(text) ? "" : text * "\n\n") * schema(op) *
           "\n\nAn operator of PyTorch. See ?ops for the order of dimensions."
end

Base.show(io::IO, op::Operator) = print(io, "TorchABI.operator(", repr(op.name), ")")
Base.show(io::IO, ::MIME"text/plain", op::Operator) = print(io, "operator of PyTorch\n", description(op))
