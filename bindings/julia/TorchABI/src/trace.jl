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
const op_ne = Operator("aten::ne")

traced(t::Tensor) = Traced(t)
traced(x) = x
untraced(x::Traced) = x.tensor
untraced(x::Union{AbstractIrrational,Rational}) = Float64(x)
untraced(x) = x

run_op(op::Operator, args...; keywords...) = Traced(op(map(untraced, args)...; keywords...)::Tensor)

# Sums of Bool are integers in Julia, and logical or an error in PyTorch.
widened(x) = x
widened(x::Traced) = eltype(x.tensor) === Bool ? Traced(to(x.tensor, Int64)) : x
widened(x::Bool) = Int(x)

const UNARY = Dict(
    :- => "neg", :abs => "abs", :sign => "sign", :inv => "reciprocal", :sqrt => "sqrt", :exp => "exp", :exp2 => "exp2",
    :expm1 => "expm1", :log => "log", :log2 => "log2", :log10 => "log10", :log1p => "log1p", :sin => "sin", :cos => "cos",
    :tan => "tan", :asin => "asin", :acos => "acos", :atan => "atan", :sinh => "sinh", :cosh => "cosh", :tanh => "tanh",
    :asinh => "asinh", :acosh => "acosh", :atanh => "atanh", :sinc => "sinc", :deg2rad => "deg2rad", :rad2deg => "rad2deg",
    :floor => "floor", :ceil => "ceil", :trunc => "trunc", :round => "round", :isnan => "isnan", :isinf => "isinf",
    :isfinite => "isfinite", :signbit => "signbit", :~ => "bitwise_not", :angle => "angle")

const BINARY = Dict(
    :* => "mul", :/ => "div", :^ => "pow", :rem => "fmod", :mod => "remainder", :& => "bitwise_and", :| => "bitwise_or",
    :xor => "bitwise_xor", :<< => "bitwise_left_shift", :>> => "bitwise_right_shift", :max => "maximum", :min => "minimum",
    :hypot => "hypot", :atan => "atan2", :(==) => "eq", :< => "lt", :<= => "le", :> => "gt", :>= => "ge")

for (f, op) in UNARY
    @eval Base.$f(x::Traced) = run_op($(Operator("aten::" * op)), x)
end

# A method for every kind of number beside a traced one, so that none is ambiguous with Base's own.
const KINDS = (:Traced, :Integer, :Bool, :AbstractFloat, :Rational, :AbstractIrrational, :Complex, :(Complex{Bool}))
for X in KINDS, Y in KINDS
    :Traced in (X, Y) || continue
    for (f, op) in BINARY
        @eval Base.$f(x::$X, y::$Y) = run_op($(Operator("aten::" * op)), x, y)
    end
    @eval begin
        Base.:+(x::$X, y::$Y) = run_op(op_add, widened(x), widened(y))
        Base.:-(x::$X, y::$Y) = run_op(op_sub, widened(x), widened(y))
        Base.:\(x::$X, y::$Y) = y / x
        Base.div(x::$X, y::$Y) = run_op(op_div_rounded, x, y; rounding_mode="trunc")
        Base.fld(x::$X, y::$Y) = run_op(op_div_rounded, x, y; rounding_mode="floor")
        Base.cld(x::$X, y::$Y) = -fld(-x, y)
    end
end
Base.:^(::Irrational{:ℯ}, x::Traced) = exp(x)

# One more method of `!` costs the code that Julia comes with, compiled for its three, and a second of every start: it is
# made when a function first needs it. `!=` is Base's own, by `!` and `==`.
const not_is_defined = Ref(false)
function define_not()
    not_is_defined[] || @eval Base.:!(x::Traced) = run_op(op_not, x)
    not_is_defined[] = true
    return nothing
end

Base.abs2(x::Traced) = real(x * conj(x))
Base.copysign(x::Traced, y::Real) = run_op(op_copysign, x, y)
Base.cbrt(x::Traced) = copysign(abs(x)^(1 / 3), x)
Base.exp10(x::Traced) = 10^x
Base.sinpi(x::Traced) = sin(x * π)
Base.cospi(x::Traced) = cos(x * π)
Base.clamp(x::Traced, low, high) = min(max(x, low), high)
Base.muladd(x::Traced, y::Real, z::Real) = x * y + z
Base.fma(x::Traced, y::Real, z::Real) = x * y + z
Base.zero(x::Traced) = zero(eltype(x.tensor))
Base.one(x::Traced) = one(eltype(x.tensor))
Base.zero(::Type{Traced}) = false
Base.one(::Type{Traced}) = true
Base.float(x::Traced) = eltype(x.tensor) <: Union{AbstractFloat,Complex} ? x : Traced(to(x.tensor, Float64))
Base.real(x::Traced) = eltype(x.tensor) <: Complex ? Traced(ops.real(x.tensor)) : x
Base.imag(x::Traced) = eltype(x.tensor) <: Complex ? Traced(ops.resolve_neg(ops.imag(x.tensor))) : zero(x)
Base.conj(x::Traced) = eltype(x.tensor) <: Complex ? run_op(op_conj, x) : x
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
select(condition::Traced, a::Number, b::Number) = run_op(op_where, condition, a, b)
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
