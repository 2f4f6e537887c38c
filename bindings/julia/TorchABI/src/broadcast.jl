# Broadcasting: the tree of a fused expression is run operator by operator, as LibTorch would.

using Base.Broadcast: Broadcast, Broadcasted, BroadcastStyle

"""
How tensors are broadcast: `f.(t)` calls `f` once, with a number that stands for all elements, so that any function made of
arithmetic works and runs on the tensor's device, with gradients. Numbers do not widen the type of a tensor, as in PyTorch:
`t .* 2.0` of a `Float32` tensor is `Float32`. A function cannot branch on such a number: see [`TorchABI.select`](@ref).
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
    out = evaluate(bc)
    dims = map(length, axes(bc))
    out isa Tensor && return size(out) == dims ? out : copy(expanded(out, dims))
    return out
end

# The value of a node: a tensor, or what is the same for every element.

evaluate(bc::Broadcasted) = apply(bc.f, map(evaluate, bc.args)...)
evaluate(x::Ref) = x[]
evaluate(x) = x

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
fill_like(t::Tensor, x::Number) = fill!(similar(t, typeof(x)), x)

apply_to_tensors(op::Operator, args...) = op(args...)
apply_to_tensors(::typeof(!), t::Tensor) = op_not(t)
apply_to_tensors(::typeof(!=), a, b) = op_ne(untraced(a), untraced(b))
apply_to_tensors(::Type{T}, t::Tensor) where {T} =
    is_element(T) ? to(t, T) : throw(ArgumentError("no tensor has elements of type $T"))
apply_to_tensors(::typeof(ifelse), condition, a, b) = untraced(select(traced(condition), traced(a), traced(b)))

# Into what is there.

const op_add_ = Operator("aten::add_.Tensor")
const op_sub_ = Operator("aten::sub_.Tensor")
const op_mul_ = Operator("aten::mul_.Tensor")
const op_div_ = Operator("aten::div_.Tensor")
const IN_PLACE = IdDict{Any,Operator}((+) => op_add_, (-) => op_sub_, (*) => op_mul_, (/) => op_div_)

function Base.copyto!(dest::Tensor{T}, bc::Broadcasted{TensorStyle}) where {T}
    if bc.f === identity && length(bc.args) == 1 && bc.args[1] isa Number
        return fill!(dest, bc.args[1])
    end
    if T <: AbstractFloat && length(bc.args) == 2 && bc.args[1] === dest && haskey(IN_PLACE, bc.f)
        x = evaluate(bc.args[2])
        x isa Union{Real,AbstractArray} && return in_place(IN_PLACE[bc.f], dest, operand(dest, x))
    end
    return store!(dest, evaluate(bc))
end
function Base.copyto!(dest::AbstractArray, bc::Broadcasted{TensorStyle})
    out = result_of(bc)
    return out isa Number ? fill!(dest, out) : copyto!(dest, Array(out))
end

store!(dest::Tensor, x::Number) = fill!(dest, x)
store!(dest::Tensor, x) = store!(dest, like(dest, x))
function store!(dest::Tensor{T}, x::Tensor{S}) where {T,S}
    if T <: Integer && S <: AbstractFloat
        all(trunc.(x) .== x) || throw(InexactError(:copyto!, T, "a tensor of $S"))
    end
    return in_place(op_copy_, dest, x)
end

Base.map(f, t::Tensor, rest::AbstractArray...) = same_size_broadcast(f, t, rest...)
function same_size_broadcast(f, t::Tensor, rest...)
    all(x -> size(x) == size(t), rest) || throw(DimensionMismatch("map over tensors needs equal sizes"))
    return broadcast(f, t, rest...)
end
Base.map!(f, dest::Tensor, t::AbstractArray, rest::AbstractArray...) = broadcast!(f, dest, t, rest...)
