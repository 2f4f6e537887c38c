# Broadcasting: the tree of a fused expression is run operator by operator, as LibTorch would.

using Base.Broadcast: Broadcast, Broadcasted, BroadcastStyle

"""
How tensors are broadcast: `f.(t)` calls `f` once, with a number that stands for all elements, so that any function made of
arithmetic works and runs on the tensor's device, with gradients. Types promote as Julia's do: `t .* 2.0` of a `Float32` tensor
is `Float64`, `t .* 2` and `t .* 2f0` are `Float32`. Where the result is written to a `Float32` tensor (`t .*= 2.0`) it is
computed in `Float32` at once. Arithmetic and roots of tensors of one size in the CPU's memory, with no gradient to record, run as
one loop, as over arrays. A function cannot branch on such a number: see [`TorchABI.select`](@ref).
"""
struct TensorStyle <: BroadcastStyle end

const VectorWrapper = Union{Adjoint{<:Any,<:Tensor},Transpose{<:Any,<:Tensor}}
Base.BroadcastStyle(::Type{<:Tensor}) = TensorStyle()
Base.BroadcastStyle(::Type{<:VectorWrapper}) = TensorStyle()
Base.BroadcastStyle(s::TensorStyle, ::BroadcastStyle) = s
Base.BroadcastStyle(s::TensorStyle, ::Broadcast.AbstractArrayStyle) = s
Base.BroadcastStyle(s::TensorStyle, ::Broadcast.DefaultArrayStyle) = s
Base.BroadcastStyle(s::TensorStyle, ::Broadcast.Unknown) = s

Base.axes(bc::Broadcasted{TensorStyle}) = bc.axes === nothing ? Broadcast.combine_axes(bc.args...) : bc.axes
Base.copy(bc::Broadcasted{TensorStyle}) = result_of(bc)
Base.similar(bc::Broadcasted{TensorStyle}, ::Type{T}) where {T} = Tensor{T}(undef, length.(axes(bc)))

function result_of(bc::Broadcasted)
    dims = map(length, axes(bc))
    tree = settled(bc)
    in_one = fused(element_of(tree), dims, tree)
    in_one === nothing || return in_one
    out = evaluate(tree)
    out isa Tensor && return size(out) == dims ? out : copy(expanded(out, dims))
    return out
end

# The value of a node: a tensor, or what is the same for every element. Numbers do not widen tensors of type `T`.

evaluate(bc::Broadcasted) = apply(bc.f, map(evaluate, bc.args)...)
evaluate(x::Ref) = x[]
evaluate(x) = x
evaluate(::Type{T}, bc::Broadcasted) where {T} = apply(bc.f, narrowed(T, bc.f, map(x -> evaluate(T, x), bc.args))...)
evaluate(::Type, x) = evaluate(x)

const Arithmetic = Union{typeof(+),typeof(-),typeof(*),typeof(/),typeof(\),typeof(^),typeof(muladd)}
narrowed(::Type, f, args) = args
narrowed(::Type{T}, ::Arithmetic, args) where {T<:AbstractFloat} =
    any(x -> x isa Tensor && eltype(x) !== T, args) ? args : map(x -> x isa AbstractFloat ? T(x) : x, args)

holds_tensor(x) = x isa Tensor || x isa VectorWrapper

"Applies a function to operands of which some are tensors."
function apply(f, args...)
    i = findfirst(holds_tensor, args)
    i === nothing && return broadcast(f, args...)
    t = plain_tensor(args[i])
    return apply_to_tensors(f, map(x -> operand(t, x), args)...)
end
apply(::typeof(identity), t::Tensor) = t

plain_tensor(t::Tensor) = t
plain_tensor(a::Adjoint) = reshape(conj(parent(a)), 1, :)
plain_tensor(a::Transpose) = reshape(parent(a), 1, :)

operand(t::Tensor, x) = x
operand(t::Tensor, x::Tensor) = x
operand(t::Tensor, x::VectorWrapper) = plain_tensor(x)
operand(t::Tensor, x::AbstractArray) = like(t, x)
operand(t::Tensor, x::AbstractArray{<:Any,0}) = x[]
operand(t::Tensor, x::Tuple{Vararg{Number}}) = like(t, collect(promote(x...)))

function apply_to_tensors(f, args...)
    out = try
        f(map(traced, args)...)
    catch e
        if e isa MethodError && e.f === (!) && e.args[1] isa Traced
            define_not()
            return Base.invokelatest(apply_to_tensors, f, args...)
        end
        e isa TypeError && e.got isa Traced || rethrow()
        throw(ArgumentError("$f looks at the value of an element (in an `if`, `?:`, `&&` or `||`), which a function that " *
                            "is broadcast over a tensor cannot; use TorchABI.select(condition, a, b), or broadcast over " *
                            "Array(t)"))
    end
    out isa Traced && return out.tensor
    out isa Number || out isa Tensor || throw(ArgumentError("$f gives a $(typeof(out)) for an element, not a number"))
    return out isa Tensor ? out : fill_like(first(filter(x -> x isa Tensor, args)), out)
end
fill_like(t::Tensor, x::Number) = fill!(similar(t, element_near(typeof(x))), x)

apply_to_tensors(op::Operator, args...) = op(args...)
apply_to_tensors(::typeof(!), t::Tensor) = op_not(t)
apply_to_tensors(::typeof(!=), a, b) =
    untraced(run_at(common_type(traced(a), traced(b)), op_ne, traced(a), traced(b)))
apply_to_tensors(::Type{T}, t::Tensor) where {T} =
    is_element(T) ? to(t, T) : throw(ArgumentError("no tensor has elements of type $T"))
apply_to_tensors(::typeof(ifelse), condition, a, b) = untraced(select(traced(condition), traced(a), traced(b)))

# Into what is there.

const op_add_ = Operator("aten::add_.Tensor")
const op_sub_ = Operator("aten::sub_.Tensor")
const op_mul_ = Operator("aten::mul_.Tensor")
const op_div_ = Operator("aten::div_.Tensor")
const IN_PLACE = IdDict{Any,Operator}((+) => op_add_, (-) => op_sub_, (*) => op_mul_, (/) => op_div_)

function Base.copyto!(dest::Tensor{T}, tree::Broadcasted{TensorStyle}) where {T}
    bc = settled(tree)
    bc isa Broadcasted || return store!(dest, bc)
    fused!(dest, bc) && return dest
    if T <: AbstractFloat && length(bc.args) == 2 && bc.args[1] === dest && haskey(IN_PLACE, bc.f)
        x = evaluate(T, bc.args[2])
        x isa Real && return in_place(IN_PLACE[bc.f], dest, x)
        if x isa AbstractArray && !(eltype(x) <: Complex)
            y = operand(dest, x)
            return in_place(IN_PLACE[bc.f], dest, bc.args[2] isa Tensor && y !== dest ? apart(dest, y) : y)
        end
    end
    return store!(dest, evaluate(T, bc))
end
function Base.copyto!(dest::AbstractArray, bc::Broadcasted{TensorStyle})
    out = result_of(bc)
    return out isa Number ? fill!(dest, out) : copyto!(dest, Array(out))
end

store!(dest::Tensor, x::Number) = fill!(dest, x)
store!(dest::Tensor, x) = store!(dest, like(dest, x))
store!(dest::Tensor{T}, x::Tensor) where {T} = dest === x ? dest : in_place(op_copy_, dest, apart(dest, exact(T, x)))

"What a tensor of `T` can take over; an `InexactError` where that would change elements, as of arrays."
exact(::Type{T}, x::Tensor{T}) where {T} = x
function exact(::Type{T}, x::Tensor{S}) where {T,S}
    (T <: Complex || S <: Real && !(T <: Integer) || promote_type(S, T) === T && !(S <: Signed && T <: Unsigned)) && return x
    out = to(S <: Complex && T <: Real ? ops.real(x)::Tensor : x, T)
    to(out, S) == x || throw(InexactError(:convert, T, "a tensor of $S"))
    return out
end
fitted(::Type{T}, x::Tensor) where {T} = to(exact(T, x), T)

"The tensor, or a copy where parts of its memory are to be written: LibTorch refuses to, or writes what it then reads."
apart(dest::Tensor, x::Tensor) = is_disjoint(extent(dest), extent(x)) ? x : copy(x)
is_disjoint((from, to), (first, last)) = from == to || first == last || to <= first || last <= from
"The addresses from the first element to behind the last; none of what has no memory in strides."
function extent(t::Tensor{T,N}) where {T,N}
    strides, ndim, data = Ref{NTuple{64,Int64}}(), Ref{Int64}(0), Ref{Ptr{Cvoid}}(C_NULL)
    GC.@preserve strides begin
        room = convert(Ptr{Int64}, Base.unsafe_convert(Ptr{NTuple{64,Int64}}, strides))
        !isempty(t) && Raw.tabi_tensor_strides(t, room, 64, ndim) == Raw.TABI_OK &&
            Raw.tabi_tensor_data(t, data) == Raw.TABI_OK && data[] != C_NULL || return UInt(0), UInt(0)
        span = 1
        for i in 1:N
            span += (t.size[i] - 1) * Int(unsafe_load(room, N + 1 - i))
        end
        return UInt(data[]), UInt(data[]) + span * sizeof(T)
    end
end

Base.map(f, t::Tensor, rest::AbstractArray...) = same_size_broadcast(f, t, rest...)
function same_size_broadcast(f, t::Tensor, rest...)
    all(x -> size(x) == size(t), rest) || throw(DimensionMismatch("map over tensors needs equal sizes"))
    return broadcast(f, t, rest...)
end
Base.map!(f, dest::Tensor, t::AbstractArray, rest::AbstractArray...) = broadcast!(f, dest, t, rest...)
