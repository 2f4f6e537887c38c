# Element types: Julia's where Julia has one, own bits types where it has none.

"""
    TorchABI.BFloat16 <: AbstractFloat

PyTorch's `bfloat16`: a `Float32` without its lower half. Conversions round to even; arithmetic is done in `Float32`.
"""
primitive type BFloat16 <: AbstractFloat 16 end

"""
    TorchABI.Float8{F} <: AbstractFloat

PyTorch's 8-bit floats: `F` is `:e5m2`, `:e4m3fn`, `:e5m2fnuz`, `:e4m3fnuz` or `:e8m0fnu`. Converts to `Float32` exactly,
and from numbers with PyTorch's own rounding.
"""
primitive type Float8{F} <: AbstractFloat 8 end

"    TorchABI.Bits8{F}\n\nAn element of a dtype of one byte that has no Julia type, such as `qint8`; `F` is PyTorch's name."
primitive type Bits8{F} 8 end
"    TorchABI.Bits16{F}\n\nAs `Bits8`, of two bytes."
primitive type Bits16{F} 16 end
"    TorchABI.Bits32{F}\n\nAs `Bits8`, of four bytes."
primitive type Bits32{F} 32 end

const JULIA_TYPES = Dict{Int32,DataType}(
    Raw.TABI_DTYPE_UINT8 => UInt8, Raw.TABI_DTYPE_INT8 => Int8, Raw.TABI_DTYPE_INT16 => Int16,
    Raw.TABI_DTYPE_INT32 => Int32, Raw.TABI_DTYPE_INT64 => Int64, Raw.TABI_DTYPE_FLOAT16 => Float16,
    Raw.TABI_DTYPE_FLOAT32 => Float32, Raw.TABI_DTYPE_FLOAT64 => Float64, Raw.TABI_DTYPE_COMPLEX32 => ComplexF16,
    Raw.TABI_DTYPE_COMPLEX64 => ComplexF32, Raw.TABI_DTYPE_COMPLEX128 => ComplexF64, Raw.TABI_DTYPE_BOOL => Bool,
    Raw.TABI_DTYPE_UINT16 => UInt16, Raw.TABI_DTYPE_UINT32 => UInt32, Raw.TABI_DTYPE_UINT64 => UInt64,
    Raw.TABI_DTYPE_BFLOAT16 => BFloat16, Raw.TABI_DTYPE_FLOAT8_E5M2 => Float8{:e5m2},
    Raw.TABI_DTYPE_FLOAT8_E4M3FN => Float8{:e4m3fn}, Raw.TABI_DTYPE_FLOAT8_E5M2FNUZ => Float8{:e5m2fnuz},
    Raw.TABI_DTYPE_FLOAT8_E4M3FNUZ => Float8{:e4m3fnuz}, Raw.TABI_DTYPE_FLOAT8_E8M0FNU => Float8{:e8m0fnu},
    Raw.TABI_DTYPE_QINT8 => Bits8{:qint8}, Raw.TABI_DTYPE_QUINT8 => Bits8{:quint8},
    Raw.TABI_DTYPE_QINT32 => Bits32{:qint32}, Raw.TABI_DTYPE_QUINT4X2 => Bits8{:quint4x2},
    Raw.TABI_DTYPE_QUINT2X4 => Bits8{:quint2x4}, Raw.TABI_DTYPE_BITS1X8 => Bits8{:bits1x8},
    Raw.TABI_DTYPE_BITS2X4 => Bits8{:bits2x4}, Raw.TABI_DTYPE_BITS4X2 => Bits8{:bits4x2},
    Raw.TABI_DTYPE_BITS8 => Bits8{:bits8}, Raw.TABI_DTYPE_BITS16 => Bits16{:bits16},
    Raw.TABI_DTYPE_UINT1 => Bits8{:uint1}, Raw.TABI_DTYPE_UINT2 => Bits8{:uint2}, Raw.TABI_DTYPE_UINT3 => Bits8{:uint3},
    Raw.TABI_DTYPE_UINT4 => Bits8{:uint4}, Raw.TABI_DTYPE_UINT5 => Bits8{:uint5}, Raw.TABI_DTYPE_UINT6 => Bits8{:uint6},
    Raw.TABI_DTYPE_UINT7 => Bits8{:uint7}, Raw.TABI_DTYPE_INT1 => Bits8{:int1}, Raw.TABI_DTYPE_INT2 => Bits8{:int2},
    Raw.TABI_DTYPE_INT3 => Bits8{:int3}, Raw.TABI_DTYPE_INT4 => Bits8{:int4}, Raw.TABI_DTYPE_INT5 => Bits8{:int5},
    Raw.TABI_DTYPE_INT6 => Bits8{:int6}, Raw.TABI_DTYPE_INT7 => Bits8{:int7},
    Raw.TABI_DTYPE_FLOAT4_E2M1FN_X2 => Bits8{:float4_e2m1fn_x2})

for (code, type) in JULIA_TYPES
    @eval dtype_code(::Type{$type}) = $code
end
@noinline dtype_code(T::Type) =
    throw(ArgumentError("no tensor has elements of type $T; convert them first, e.g. to Float32 or Int64"))

"Whether tensors can have elements of type `T`."
is_element(T::Type) = haskey(TYPE_CODES, T)
const TYPE_CODES = Dict{Any,Int32}(type => code for (code, type) in JULIA_TYPES)

"Julia's type for a dtype of the C library."
function julia_type(code::Integer)
    type = get(JULIA_TYPES, code, nothing)
    type === nothing && error("LibTorch has a dtype with number $code that this package does not know; update it")
    return type
end

"Types whose elements are numbers that Julia can show and compare."
const Float8s = Float8{F} where F
const Opaque = Union{Bits8,Bits16,Bits32}

"PyTorch's name of a dtype given as a Julia type."
function dtype_name(T::Type)
    out = Ref{Cstring}(C_NULL)
    @check Raw.tabi_dtype_name(dtype_code(T), out)
    return unsafe_string(out[])
end

"""
    TorchABI.dtype(name) -> Type

The Julia type of the dtype that PyTorch calls `name`, such as `"float32"`, `"torch.bfloat16"` or `:long`.
"""
function dtype(name::Union{AbstractString,Symbol})
    out = Ref{Int32}(0)
    @check Raw.tabi_dtype_from_name(String(name), out)
    return julia_type(out[])
end
dtype(T::Type) = (dtype_code(T); T)

const Plain = Union{Integer,Float16,Float32,Float64,BigFloat,AbstractIrrational}

# BFloat16

Base.Float32(x::BFloat16) = reinterpret(Float32, UInt32(reinterpret(UInt16, x)) << 16)
Base.Float64(x::BFloat16) = Float64(Float32(x))
Base.Float16(x::BFloat16) = Float16(Float32(x))
BFloat16(x::BFloat16) = x
function BFloat16(x::Float32)::BFloat16
    bits = reinterpret(UInt32, x)
    isnan(x) && return reinterpret(BFloat16, UInt16(bits >> 16) | 0x0040)
    return reinterpret(BFloat16, UInt16((bits + 0x7fff + ((bits >> 16) & 1)) >> 16))
end
BFloat16(x::Plain) = BFloat16(Float32(x))
Base.promote_rule(::Type{BFloat16}, ::Type{<:Integer}) = BFloat16
Base.eps(::Type{BFloat16}) = reinterpret(BFloat16, 0x3c00)
Base.typemax(::Type{BFloat16}) = reinterpret(BFloat16, 0x7f80)
Base.typemin(::Type{BFloat16}) = reinterpret(BFloat16, 0xff80)

# Float8

Base.Float32(x::Float8{:e8m0fnu}) =
    reinterpret(UInt8, x) == 0xff ? NaN32 : Float32(exp2(Int(reinterpret(UInt8, x)) - 127.0))
Base.Float32(x::Float8{:e5m2}) = Float32(reinterpret(Float16, UInt16(reinterpret(UInt8, x)) << 8))
Base.Float32(x::Float8{:e4m3fn}) = reinterpret(UInt8, x) & 0x7f == 0x7f ? NaN32 : small_float(x, 3, 7)
Base.Float32(x::Float8{:e5m2fnuz}) = reinterpret(UInt8, x) == 0x80 ? NaN32 : small_float(x, 2, 16)
Base.Float32(x::Float8{:e4m3fnuz}) = reinterpret(UInt8, x) == 0x80 ? NaN32 : small_float(x, 3, 8)

"Value of a sign, an exponent and `width` bits of mantissa."
function small_float(x::Float8, width, bias)
    bits = reinterpret(UInt8, x)
    exponent, mantissa = Int(bits & 0x7f) >> width, Int(bits) & (1 << width - 1)
    value = exponent == 0 ? ldexp(Float32(mantissa), 1 - bias - width) :
            ldexp(Float32(mantissa + 1 << width), exponent - bias - width)
    return bits & 0x80 == 0 ? value : -value
end
Base.Float64(x::Float8) = Float64(Float32(x))
Base.Float16(x::Float8) = Float16(Float32(x))
Float8{F}(x::Float8{F}) where {F} = x
Float8{F}(x::Plain) where {F} = only(Array(to(tensor(Float32[x]), Float8{F})))
Float8{F}(x::BFloat16) where {F} = Float8{F}(Float32(x))
Base.promote_rule(::Type{T}, ::Type{<:Integer}) where {T<:Float8} = T

# Both kinds of small float compute in Float32.

const SmallFloat = Union{BFloat16,Float8}
for T in (Float16, Float32, Float64)
    wide = T === Float16 ? Float32 : T
    @eval Base.promote_rule(::Type{<:SmallFloat}, ::Type{$T}) = $wide
end
for T in (:Int8, :Int16, :Int32, :Int64, :Int128, :UInt8, :UInt16, :UInt32, :UInt64, :UInt128, :Bool)
    @eval Base.$T(x::SmallFloat) = $T(Float32(x))
end
Base.trunc(::Type{T}, x::SmallFloat) where {T<:Integer} = trunc(T, Float32(x))
for f in (:+, :-, :*, :/, :^)
    @eval Base.$f(x::T, y::T) where {T<:SmallFloat} = T($f(Float32(x), Float32(y)))
end
for f in (:-, :abs, :sqrt, :exp, :log, :tanh)
    @eval Base.$f(x::T) where {T<:SmallFloat} = T($f(Float32(x)))
end
for f in (:isnan, :isinf, :isfinite, :signbit)
    @eval Base.$f(x::SmallFloat) = $f(Float32(x))
end
for f in (:(==), :<, :<=)
    @eval Base.$f(x::T, y::T) where {T<:SmallFloat} = $f(Float32(x), Float32(y))
end
Base.hash(x::SmallFloat, h::UInt) = hash(Float32(x), h)
Base.zero(::Type{T}) where {T<:SmallFloat} = T(0)
Base.one(::Type{T}) where {T<:SmallFloat} = T(1)
function Base.show(io::IO, x::SmallFloat)
    get(io, :typeinfo, Any) == typeof(x) ? print(io, Float32(x)) : print(io, typeof(x), "(", Float32(x), ")")
end

function Base.show(io::IO, x::T) where {T<:Opaque}
    bits = sizeof(T) == 1 ? reinterpret(UInt8, x) : sizeof(T) == 2 ? reinterpret(UInt16, x) : reinterpret(UInt32, x)
    show(io, bits)
end
