# Expressions of arithmetic over tensors in the CPU's memory: one loop of Julia's, where LibTorch would run an operator for each
# function and go through all of the memory each time. These functions have LibTorch's bits; the root is always the nearest, where
# LibTorch's, of MKL, is now and then the next to that.

"The loops, which are compiled with more care than all else here."
module Loops

isdefined(Base, :Experimental) && isdefined(Base.Experimental, Symbol("@optlevel")) &&
    @eval Base.Experimental.@optlevel 2

"An expression of numbers and of the memory of tensors."
struct Node{F,A<:Tuple}
    f::F
    args::A
end
@inline at(x::Ptr, i) = unsafe_load(x, i)
@inline at(x::Number, i) = x
# By the number of arguments: nodes in nodes are compiled into one loop so, and not through `map`.
@inline at(n::Node{<:Any,<:Tuple{Any}}, i) = n.f(at(n.args[1], i))
@inline at(n::Node{<:Any,<:Tuple{Any,Any}}, i) = n.f(at(n.args[1], i), at(n.args[2], i))

# Each element is read before it is written, and no other one.
@noinline function run!(to::Ptr, n::Int, expression)
    @simd ivdep for i in 1:n
        unsafe_store!(to, at(expression, i), i)
    end
end

root(x) = Core.Intrinsics.sqrt_llvm(x)  # NaN of a negative number, where Julia's throws
struct Power{P} end
(::Power{2})(x) = x * x
(::Power{3})(x) = x * x * x

end

const InLoop = Union{typeof(+),typeof(-),typeof(*),typeof(/),typeof(abs),typeof(abs2),typeof(conj),typeof(identity),typeof(sqrt)}
in_loop(f) = f
in_loop(::typeof(sqrt)) = Loops.root
const LiteralPower{P} = Broadcasted{<:Any,<:Any,typeof(Base.literal_pow),
                                    <:Tuple{Base.RefValue{typeof(^)},Any,Base.RefValue{Val{P}}}}
const LiteralPowers = Union{LiteralPower{2},LiteralPower{3}}

"An expression with the values of those parts that are of numbers alone."
settled(x) = x
function settled(bc::Broadcasted{S}) where {S}
    tree = Broadcasted{S}(bc.f, map(settled, bc.args), bc.axes)
    return any(map(is_of_tensors, tree.args)) ? tree : evaluate(tree)
end
is_of_tensors(x) = true
is_of_tensors(::Number) = false
is_of_tensors(::Traced) = true
is_of_tensors(x::Base.RefValue) = x[] isa AbstractArray

"How many functions of tensors an expression has."
operators(x) = 0
operators(bc::Broadcasted) = 1 + sum(map(operators, bc.args))

"""
Whether a loop over elements of type `T` computes an expression as LibTorch would. Floating-point numbers beside the tensors are
of that type too, or `narrowed` to it.
"""
fits(::Type, dims, x, narrowed) = false
fits(::Type{T}, dims, t::Tensor{T}, narrowed) where {T} = t.size == dims && is_plain(t)
fits(::Type{T}, dims, x::Union{Float16,Float32,Float64}, narrowed) where {T} = narrowed || x isa T
fits(::Type{T}, dims, x::Integer, narrowed) where {T} = !(x isa Bool)
fits(::Type{T}, dims, x::Base.RefValue{<:Number}, narrowed) where {T} = fits(T, dims, x[], narrowed)
function fits(::Type{T}, dims, bc::Broadcasted, narrowed) where {T}
    bc isa LiteralPowers && return fits(T, dims, bc.args[2], narrowed)
    bc.f isa InLoop && (length(bc.args) <= 2 || bc.f isa Union{typeof(+),typeof(*)}) || return false
    return all(map(x -> fits(T, dims, x, narrowed), bc.args))
end

"Whether a tensor is nothing but memory of the CPU, in order, that no graph looks at."
function is_plain(t::Tensor)
    info = describe(t)
    return info.device_type == Raw.TABI_DEVICE_CPU && info.is_contiguous != 0 && info.is_resolved != 0 && info.data != C_NULL &&
           (info.requires_grad == 0 || !grad_enabled())
end

"An expression as a loop computes it."
node(::Type{T}, t::Tensor) where {T} = pointer(t)
node(::Type{T}, x::Number) where {T} = T(x)
node(::Type{T}, x::Base.RefValue) where {T} = T(x[])
node(::Type{T}, bc::LiteralPower{P}) where {T,P} = Loops.Node(Loops.Power{P}(), (node(T, bc.args[2]),))
node(::Type{T}, bc::Broadcasted) where {T} = joined(in_loop(bc.f), map(x -> node(T, x), bc.args)...)
joined(f, args...) = Loops.Node(f, args)
joined(f, x, y, z, rest...) = joined(f, Loops.Node(f, (x, y)), z, rest...)  # of sums and products

"Whether memory, from one address to another, is that of each tensor in an expression, or apart from it."
is_apart(memory, x) = true
is_apart(memory, t::Tensor) = (own = extent(t); own == memory || is_disjoint(own, memory))
is_apart(memory, bc::Broadcasted) = all(map(x -> is_apart(memory, x), bc.args))

"Whether one loop is faster than so many of LibTorch's, which have threads, and cost what it takes to wake them."
pays(passes, n) = n <= 1 << 17 ? passes > 0 : passes > 1 && passes >= get_num_threads()

const op_transpose_ = Operator("aten::transpose_")

"Writes an expression to a tensor in one loop, and says whether that could be done."
fused!(dest::Tensor, bc) = false
function fused!(dest::Tensor{T}, bc::Broadcasted) where {T<:Union{Float32,Float64}}
    n = length(dest)
    # A loop of LibTorch's for each function, and one that copies the result but where it has that function in place.
    copies = bc.f !== identity && !(length(bc.args) == 2 && bc.args[1] === dest && haskey(IN_PLACE, bc.f))
    pays(operators(bc) + copies, n) && !keeps_tensors() && is_plain(dest) && fits(T, dest.size, bc, true) || return false
    is_apart(extent(dest), bc) || return false
    # Tells LibTorch that it was written to, as graphs that kept it must know, or refuses to.
    in_place(op_transpose_, dest, 0, 0)
    GC.@preserve dest bc Loops.run!(pointer(dest), n, node(T, bc))
    return true
end

"The value of an expression, computed in one loop; `nothing` where that cannot be done."
function fused(::Type{T}, dims, bc::Broadcasted) where {T<:Union{Float32,Float64}}
    n = prod(dims)
    operators(bc) > 1 && pays(operators(bc), n) && !keeps_tensors() && fits(T, dims, bc, false) || return nothing
    out = Tensor{T}(undef, dims)
    GC.@preserve out bc Loops.run!(pointer(out), n, node(T, bc))
    return out
end
fused(T, dims, bc) = nothing

element_of(x) = nothing
element_of(::Tensor{T}) where {T} = T
element_of(bc::Broadcasted) = first_element(bc.args...)
first_element() = nothing
first_element(x, rest...) = (T = element_of(x); T === nothing ? first_element(rest...) : T)
