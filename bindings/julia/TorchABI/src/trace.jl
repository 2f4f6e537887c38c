# A number that stands for every element of a tensor: what a function does to it is done to the whole tensor, once.

struct Traced <: Real
    tensor::Tensor
    Traced(t::Tensor) = new(t)
end

const op_add = Operator("aten::add.Tensor")
const op_sub = Operator("aten::sub.Tensor")
const op_mul = Operator("aten::mul.Tensor")
const op_div = Operator("aten::div.Tensor")
const op_div_rounded = Operator("aten::div.Tensor_mode")
const op_copysign = Operator("aten::copysign")
const op_neg = Operator("aten::neg")
const op_relu = Operator("aten::relu")
const op_sigmoid = Operator("aten::sigmoid")
const op_where = Operator("aten::where")
const op_conj = Operator("aten::conj_physical")
const op_not = Operator("aten::logical_not")
const op_round, op_pow = Operator("aten::round"), Operator("aten::pow")
const op_ne = Operator("aten::ne")
const op_nextafter = Operator("aten::nextafter")

traced(t::Tensor) = Traced(t)
traced(x) = x
untraced(x::Traced) = x.tensor
untraced(x::Union{AbstractIrrational,Rational,Float32,Float16}) = Float64(x)
untraced(x) = x

run_op(op::Operator, args...; keywords...) = Traced(op(map(untraced, args)...; keywords...)::Tensor)

# Types promote as Julia's do, numbers included: LibTorch's own rules differ, and never widen a tensor for a number.

type_of(x::Traced) = eltype(x.tensor)
type_of(x::Number) = typeof(x)

"The type in which Julia computes with numbers of both, or the nearest that tensors can have."
common_type(::Type{S}, ::Type{T}) where {S,T} = element_near(promote_type(S, T))
common_type(x::Number, y::Number) = common_type(type_of(x), type_of(y))
common_type(::Type{T}, ::Type{<:AbstractIrrational}) where {T<:Union{AbstractFloat,Complex}} = element_near(T)
common_type(::Type{<:AbstractIrrational}, ::Type{T}) where {T<:Union{AbstractFloat,Complex}} = element_near(T)

const Elements = Union{Bool,Int8,Int16,Int32,Int64,UInt8,UInt16,UInt32,UInt64,Float16,Float32,Float64,ComplexF16,ComplexF32,
                       ComplexF64,BFloat16,Float8}
element_near(::Type{T}) where {T<:Elements} = T
element_near(::Type{<:Integer}) = Int64
element_near(::Type{<:Real}) = Float64
element_near(::Type{<:Complex}) = ComplexF64

floating_type(::Type{T}) where {T} = T <: Integer ? Float64 : T
counted(::Type{T}) where {T} = T === Bool ? Int64 : T

"The type in which LibTorch computes what it has few functions for."
computed_as(::Type{T}) where {T} = T
computed_as(::Type{<:Union{UInt16,UInt32,UInt64}}) = Int64
computed_as(::Type{ComplexF16}) = ComplexF32
computed_as(::Type{<:Float8}) = Float32

at_type(::Type{T}, x::Traced) where {T} = type_of(x) === T ? x : Traced(to(x.tensor, T))
at_type(::Type{T}, x::Number) where {T} = x
at_type(::Type{Int64}, x::UInt64) = x % Int64

"Runs an operator on what Julia would have promoted to `T`. Of Bool are the results of tests."
function run_at(@nospecialize(T::Type), op::Operator, args...; keywords...)
    C = computed_as(T)
    out = run_op(op, map(x -> at_type(C, x), args)...; keywords...)
    C === T && return out
    return type_of(out) === C ? at_type(T, out) : type_of(out) === real(C) ? at_type(real(T), out) : out
end

"Runs an operator on two numbers as Julia promotes them, in the type that `kind` makes of that."
function run_two(kind, op::Operator, x, y)
    S, T = type_of(x), type_of(y)
    W = kind(S === T ? S : common_type(S, T))
    computed_as(W) === W || return run_at(W, op, x, y)
    return Traced(op(untraced(at_type(W, x)), untraced(at_type(W, y)))::Tensor)
end

# LibTorch knows the order of numbers of 64 bits with a sign alone.
function run_ordered(kind, op::Operator, x, y)
    type_of(x) === UInt64 || type_of(y) === UInt64 || return run_two(kind, op, x, y)
    common_type(x, y) === UInt64 || return run_two(kind, op, x, y)
    beside = x isa Traced ? x : y
    out = op(ordered(as_traced(UInt64, x, beside).tensor), ordered(as_traced(UInt64, y, beside).tensor))::Tensor
    return Traced(eltype(out) === Bool ? out : unordered(UInt64, out))
end

# What keeps the type, and what is computed in floating point.
const KEEPING = Dict(
    :abs => "abs", :sign => "sgn", :floor => "floor", :ceil => "ceil", :trunc => "trunc", :isnan => "isnan",
    :isinf => "isinf", :isfinite => "isfinite", :signbit => "signbit", :~ => "bitwise_not")
const FLOATING = Dict(
    :inv => "reciprocal", :sqrt => "sqrt", :exp => "exp", :exp2 => "exp2", :expm1 => "expm1", :log => "log", :log2 => "log2",
    :log10 => "log10", :log1p => "log1p", :sin => "sin", :cos => "cos", :tan => "tan", :asin => "asin", :acos => "acos",
    :atan => "atan", :sinh => "sinh", :cosh => "cosh", :tanh => "tanh", :asinh => "asinh", :acosh => "acosh",
    :atanh => "atanh", :sinc => "sinc", :deg2rad => "deg2rad", :rad2deg => "rad2deg", :angle => "angle")
for (f, op) in KEEPING
    keeps_bool = f in (:abs, :sign, :floor, :ceil, :trunc)
    @eval Base.$f(x::Traced) =
        $keeps_bool && type_of(x) === Bool ? x : run_at(type_of(x), $(Operator("aten::" * op)), x)
end
for (f, op) in FLOATING
    @eval Base.$f(x::Traced) = run_at(floating_type(type_of(x)), $(Operator("aten::" * op)), x)
end
Base.:-(x::Traced) = run_at(counted(type_of(x)), op_neg, x)
function Base.round(x::Traced; digits::Integer=0)
    T = type_of(x)
    T === Bool && return x
    return digits == 0 ? run_at(T, op_round, x) : run_at(floating_type(T), op_round, x; decimals=digits)
end

# Of two numbers: in which type, from the one to which both promote.
const BINARY = Dict(
    :+ => ("add", counted), :- => ("sub", counted), :* => ("mul", identity), :/ => ("div", floating_type),
    :rem => ("fmod", counted), :mod => ("remainder", counted), :& => ("bitwise_and", identity),
    :| => ("bitwise_or", identity), :xor => ("bitwise_xor", identity), :max => ("maximum", identity),
    :min => ("minimum", identity), :hypot => ("hypot", floating_type), :atan => ("atan2", floating_type),
    :(==) => ("eq", identity), :< => ("lt", identity), :<= => ("le", identity), :> => ("gt", identity),
    :>= => ("ge", identity))

# A method for every kind of number beside a traced one, so that none is ambiguous with Base's own.
const KINDS = (:Traced, :Integer, :Bool, :AbstractFloat, :Rational, :AbstractIrrational, :Complex, :(Complex{Bool}))
for X in KINDS, Y in KINDS
    :Traced in (X, Y) || continue
    for (f, (op, kind)) in BINARY
        run = f in (:<, :<=, :>, :>=, :max, :min) ? :run_ordered : :run_two
        @eval Base.$f(x::$X, y::$Y) = $run($kind, $(Operator("aten::" * op)), x, y)
    end
    @eval begin
        Base.:\(x::$X, y::$Y) = y / x
        Base.:^(x::$X, y::$Y) = powered(x, y)
        Base.div(x::$X, y::$Y) = run_at(counted(common_type(x, y)), op_div_rounded, x, y; rounding_mode="trunc")
        Base.fld(x::$X, y::$Y) = run_at(counted(common_type(x, y)), op_div_rounded, x, y; rounding_mode="floor")
        Base.cld(x::$X, y::$Y) = cld_traced(x, y)
        Base.isequal(x::$X, y::$Y) = (x == y) | (isnan(x) & isnan(y))
    end
end
for (f, op) in (:<< => "bitwise_left_shift", :>> => "bitwise_right_shift")
    constant = Operator("aten::" * op)
    @eval Base.$f(x::Traced, y::Union{Traced,Integer}) = shifted($constant, x, y)
    @eval Base.$f(x::Integer, y::Traced) = shifted($constant, x, y)
end
shifted(op, x, y) = (T = counted(type_of(x)); run_at(T, op, as_traced(T, x, y), y))

# An integer power is of the type of what is raised to it.
function powered(x, y)
    T = type_of(y) <: Integer ? element_near(type_of(x)) : common_type(x, y)
    return at_type(T, run_at(counted(T), op_pow, x, y))
end

"A number as a traced one, on the device of another."
as_traced(::Type{T}, x::Traced, beside) where {T} = at_type(T, x)
as_traced(::Type{T}, x::Number, beside) where {T} = Traced(tensor(fill(convert(T, x)); dev=device(beside.tensor)))

Base.:^(::Irrational{:ℯ}, x::Traced) = exp(x)
Base.literal_pow(::typeof(^), x::Traced, ::Val{p}) where {p} = p < 0 ? inv(x)^-p : x^p
function cld_traced(x, y)
    T = common_type(x, y)
    return T <: Unsigned ? div(x, y) + at_type(T, rem(x, y) > 0) : -fld(-x, y)
end

# One more method of `!` costs the code that Julia comes with, compiled for its three, and a second of every start: it is
# made when a function first needs it. `!=` is Base's own, by `!` and `==`.
const not_is_defined = Ref(false)
function define_not()
    not_is_defined[] || @eval Base.:!(x::Traced) = run_op(op_not, x)
    not_is_defined[] = true
    return nothing
end

Base.abs2(x::Traced) = real(x * conj(x))
Base.copysign(x::Traced, y::Real) = at_type(type_of(x), run_at(type_of(x), op_copysign, x, y))
Base.cbrt(x::Traced) = (y = float(x); copysign(abs(y)^at_type(type_of(y), 1 // 3), y))
Base.exp10(x::Traced) = 10^float(x)
Base.sinpi(x::Traced) = sin(x * π)
Base.cospi(x::Traced) = cos(x * π)
mod1_traced(x, y) = (m = mod(x, y); select(m == 0, y, m))
Base.mod1(x::Traced, y::Real) = mod1_traced(x, y)
Base.mod1(x::Traced, y::Traced) = mod1_traced(x, y)
Base.clamp(x::Traced, low, high) = min(max(x, low), high)
Base.muladd(x::Traced, y::Real, z::Real) = x * y + z
Base.fma(x::Traced, y::Real, z::Real) = x * y + z
Base.zero(x::Traced) = zero(type_of(x))
Base.one(x::Traced) = one(type_of(x))
Base.zero(::Type{Traced}) = false
Base.one(::Type{Traced}) = true
Base.oftype(x::Traced, y::Number) = convert(type_of(x), y)
Base.oftype(x::Traced, y::Traced) = at_type(type_of(x), y)
Base.float(x::Traced) = at_type(floating_type(type_of(x)), x)
Base.complex(x::Traced) = at_type(element_near(complex(type_of(x))), x)
Base.real(x::Traced) = type_of(x) <: Complex ? Traced(ops.real(x.tensor)) : x
Base.imag(x::Traced) = type_of(x) <: Complex ? Traced(ops.resolve_neg(ops.imag(x.tensor))) : zero(x)
Base.conj(x::Traced) = type_of(x) <: Complex ? run_op(op_conj, x) : x
next_to(x::Traced, towards) = (T = type_of(x); run_at(T, op_nextafter, x, as_traced(T, towards, x)))
Base.nextfloat(x::Traced) = next_to(x, Inf)
Base.prevfloat(x::Traced) = next_to(x, -Inf)
function Base.eps(x::Traced)
    high = abs(x)
    above = nextfloat(high)
    return select(isinf(above) & isfinite(high), high - prevfloat(high), above - high)
end
Base.iseven(x::Traced) = rem(x, 2) == 0
Base.isodd(x::Traced) = rem(x, 2) != 0
Base.isinteger(x::Traced) = x == trunc(x)
for T in values(JULIA_TYPES)
    T <: Number && @eval (::Type{$T})(x::Traced) = Traced(to(x.tensor, $T))
end
for (f, g) in ((:floor, :floor), (:ceil, :ceil), (:trunc, :trunc), (:round, :round))
    @eval Base.$f(::Type{T}, x::Traced) where {T<:Integer} = Traced(to($g(x).tensor, T))
end

"""
    select(condition, a, b)

As `ifelse`, and for functions that are broadcast over tensors: of each element, `a` where `condition` holds, else `b`.
`ifelse.(t .> 0, t, 0)` works as well, and `ifelse` within such a function from Julia 1.6 on.
"""
select(condition, a, b) = ifelse(condition, a, b)
function select(condition::Traced, a::Number, b::Number)
    T = common_type(a, b)
    return run_op(op_where, condition, as_traced(T, a, condition), as_traced(T, b, condition))
end
if !(ifelse isa Core.Builtin)
    Base.ifelse(condition::Traced, a::Number, b::Number) = select(condition, a, b)
end

"    relu(x)\n\n`max(x, 0)`, of a number or of every element of a tensor: `relu(t)` and `relu.(t)` are the same."
relu(x::Real) = max(x, zero(x))
relu(x::Traced) = run_op(op_relu, x)
relu(t::Tensor{T,N}) where {T,N} = Tensor{T,N}(@handle(Raw.tabi_call_t(op_relu, t)), t.size)

"    sigmoid(x)\n\n`1 / (1 + exp(-x))`, of a number or of every element of a tensor."
sigmoid(x::Real) = one(x) / (one(x) + exp(-x))
sigmoid(x::Traced) = run_op(op_sigmoid, x)
sigmoid(t::Tensor) = op_sigmoid(t)
