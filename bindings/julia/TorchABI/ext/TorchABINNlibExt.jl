# NNlib's functions, which Flux's layers call, on tensors.
module TorchABINNlibExt

@static if isdefined(Base, :get_extension)
    using TorchABI, NNlib, ChainRulesCore
else
    using ..TorchABI, ..NNlib, ..ChainRulesCore
end
using Base.Broadcast: broadcasted
using TorchABI: Traced, Operator, run_op, torch_dim, torch_sizes, permuted_view, recorded, like, select
const DenseConvDims, DepthwiseConvDims, PoolDims = NNlib.DenseConvDims, NNlib.DepthwiseConvDims, NNlib.PoolDims

# Activations: of the number that stands for every element, so that broadcasts, fused ones too, run PyTorch's own.

for (f, op) in (:σ => "sigmoid", :hardσ => "hardsigmoid", :logσ => "log_sigmoid", :relu => "relu", :relu6 => "relu6",
                :selu => "selu", :swish => "silu", :mish => "mish", :tanh_fast => "tanh", :sigmoid_fast => "sigmoid",
                :hardswish => "hardswish")
    isdefined(NNlib, f) && @eval NNlib.$f(x::Traced) = run_op($(Operator("aten::" * op)), x)
end
const op_elu, op_leaky_relu = Operator("aten::elu"), Operator("aten::leaky_relu")
const op_gelu, op_softplus = Operator("aten::gelu"), Operator("aten::softplus")
const op_softshrink = Operator("aten::softshrink")
NNlib.gelu(x::Traced) = run_op(op_gelu, x; approximate="tanh")
# PyTorch's softplus is the identity from 20 on.
NNlib.softplus(x::Traced) = log1p(exp(-abs(x))) + TorchABI.relu(x)
NNlib.logcosh(x::Traced) = x + NNlib.softplus(-2x) - log(2)
NNlib.softsign(x::Traced) = x / (1 + abs(x))
NNlib.lisht(x::Traced) = x * tanh(x)
NNlib.tanhshrink(x::Traced) = x - tanh(x)
NNlib.hardtanh(x::Traced) = clamp(x, -1, 1)
NNlib.trelu(x::Traced, θ::Real=1) = select(x > θ, x, zero(x))
NNlib.celu(x::Traced, α::Real=1) = max(x, 0) + min(α * (exp(x / α) - 1), 0)
NNlib.softshrink(x::Traced, λ::Real=0.5) = λ isa Traced ? sign(x) * max(abs(x) - λ, 0) : run_op(op_softshrink, x, λ)
NNlib.elu(x::Traced, α::Real=1) = α isa Traced ? max(x, 0) + α * min(exp(x) - 1, 0) : run_op(op_elu, x, α)
NNlib.deriv_elu(y::Traced, α::Real=1) = select(y >= 0, one(y), y + α)
NNlib.leakyrelu(x::Traced, a::Real=0.01) = a isa Traced ? max(x, 0) + a * min(x, 0) : run_op(op_leaky_relu, x, a)

# Convolutions. NNlib's turn the kernel around unless told otherwise, PyTorch's do not.

const op_convolution, op_pad = Operator("aten::convolution"), Operator("aten::constant_pad_nd")
const op_flip = Operator("aten::flip")

"Padding before and behind each of Julia's dimensions, as PyTorch's list: of Julia's order, from the first dimension on."
padded(x::Tensor, padding, value=0) = op_pad(x, Int64[p for p in padding], value)::Tensor
is_even(padding) = all(i -> padding[2i - 1] == padding[2i], 1:length(padding) ÷ 2)
before(padding) = torch_sizes(padding[1:2:end])
"A kernel of one element has no distance between elements: NNlib takes 0 for it, PyTorch only 1."
dilation(cdims) = torch_sizes(map((d, k) -> k == 1 ? 1 : d, NNlib.dilation(cdims), NNlib.kernel_size(cdims)))

"The other way around in all but the last two dimensions; as one, which PyTorch turns around three times as fast as two."
function turned(t::Tensor{T,N}) where {T,N}
    count = prod(size(t)[1:N - 2])
    return count == 1 ? t : reshape(op_flip(reshape(t, count, :), [1])::Tensor{T,2}, size(t))
end
turned(w::Tensor, cdims) = NNlib.flipkernel(cdims) ? w : turned(w)

function convolution(x::Tensor{T,N}, w::Tensor{T,N}, cdims, groups, bias=nothing) where {T,N}
    padding = NNlib.padding(cdims)
    even = is_even(padding)
    even || (x = padded(x, padding))
    run(x, w) = op_convolution(x, w, bias, torch_sizes(NNlib.stride(cdims)), even ? before(padding) : zeros(Int64, N - 2),
                               dilation(cdims), false, zeros(Int64, N - 2), groups)::Tensor{T,N}
    # Images turned around, there and back, are as good as a kernel turned around, and late in a network much smaller.
    images = length(x) + prod(NNlib.output_size(cdims)) * size(w, N) * size(x, N)
    if !NNlib.flipkernel(cdims) && all(isone, NNlib.stride(cdims)) && images < length(w)
        return turned(run(turned(x), w))
    end
    return run(x, turned(w, cdims))
end

"What a convolution makes of gradients, its transpose: of the very size of its input."
function transposed(y::Tensor{T,N}, w::Tensor{T,N}, cdims, groups) where {T,N}
    padding, sizes = NNlib.padding(cdims), NNlib.input_size(cdims)
    full = op_convolution(y, turned(w, cdims), nothing, torch_sizes(NNlib.stride(cdims)), zeros(Int64, N - 2),
                          dilation(cdims), true, zeros(Int64, N - 2), groups)::Tensor{T,N}
    cut = Int64[]
    for d in 1:N - 2
        low = padding[2d - 1]
        append!(cut, (-low, sizes[d] - (size(full, d) - low)))
    end
    return all(iszero, cut) ? full : padded(full, cut)
end

one_group(cdims) = isdefined(NNlib, :groupcount) ? NNlib.groupcount(cdims) : 1
function NNlib.conv(x::Tensor{T,N}, w::Tensor{T,N}, cdims::DenseConvDims; keywords...) where {T,N}
    return convolution(x, w, cdims, one_group(cdims))
end
function NNlib.∇conv_data(y::Tensor{T,N}, w::Tensor{T,N}, cdims::DenseConvDims; keywords...) where {T,N}
    return transposed(y, w, cdims, one_group(cdims))
end

"A depthwise kernel as PyTorch has it: one group for each channel."
per_channel(w::Tensor{T,N}) where {T,N} =
    reshape(w, ntuple(d -> d <= N - 2 ? size(w, d) : d == N - 1 ? 1 : size(w, N - 1) * size(w, N), N))
NNlib.depthwiseconv(x::Tensor{T,N}, w::Tensor{T,N}, cdims::DepthwiseConvDims; keywords...) where {T,N} =
    convolution(x, per_channel(w), cdims, size(w, N))
NNlib.∇depthwiseconv_data(y::Tensor{T,N}, w::Tensor{T,N}, cdims::DepthwiseConvDims; keywords...) where {T,N} =
    transposed(y, per_channel(w), cdims, size(w, N))

# Pooling.

const pools = Dict(n => (Operator("aten::max_pool$(n)d"), Operator("aten::avg_pool$(n)d")) for n in 1:3)

function NNlib.maxpool(x::Tensor{T,N}, pdims::PoolDims; keywords...) where {T,N}
    padding, kernel = NNlib.padding(pdims), NNlib.kernel_size(pdims)
    # PyTorch pads by half of the window at most.
    even = is_even(padding) && all(d -> 2 * padding[2d] <= kernel[d], 1:N - 2)
    even || (x = padded(x, padding, -Inf))
    return pools[N - 2][1](x, torch_sizes(kernel), torch_sizes(NNlib.stride(pdims)),
                           even ? before(padding) : zeros(Int64, N - 2), torch_sizes(NNlib.dilation(pdims)))::Tensor{T,N}
end
function NNlib.meanpool(x::Tensor{T,N}, pdims::PoolDims; keywords...) where {T,N}
    padding, kernel = NNlib.padding(pdims), NNlib.kernel_size(pdims)
    even = is_even(padding) && all(d -> 2 * padding[2d] <= kernel[d], 1:N - 2)
    even || (x = padded(x, padding))
    return pools[N - 2][2](x, torch_sizes(kernel), torch_sizes(NNlib.stride(pdims)),
                           even ? before(padding) : zeros(Int64, N - 2))::Tensor{T,N}
end

# Others.

const op_softmax, op_log_softmax = Operator("aten::softmax.int"), Operator("aten::log_softmax.int")
const op_logsumexp, op_bmm = Operator("aten::logsumexp"), Operator("aten::matmul")
const op_index_select, op_pixel_shuffle = Operator("aten::index_select"), Operator("aten::pixel_shuffle")

NNlib.softmax(x::Tensor{T,N}; dims::Integer=1) where {T,N} = op_softmax(x, torch_dim(N, dims))::Tensor{T,N}
NNlib.logsoftmax(x::Tensor{T,N}; dims::Integer=1) where {T,N} = op_log_softmax(x, torch_dim(N, dims))::Tensor{T,N}
NNlib.logsumexp(x::Tensor{T,N}; dims=:) where {T,N} =
    dims isa Colon ? TorchABI.scalar(op_logsumexp(x, collect(0:N - 1))::Tensor) :
    op_logsumexp(x, Int64[torch_dim(N, d) for d in dims], true)::Tensor

NNlib.batched_mul(A::Tensor{T,3}, B::Tensor{T,3}) where {T} = op_bmm(B, A)::Tensor{T,3}
NNlib.batched_transpose(A::Tensor{<:Any,3}) = permuted_view(A, (2, 1, 3))
NNlib.batched_adjoint(A::Tensor{<:Real,3}) = permuted_view(A, (2, 1, 3))

function NNlib.gather(source::Tensor{T,N}, at::AbstractArray{<:Integer}) where {T,N}
    flat = at isa Tensor ? to(vec(at), Int64) .- 1 : tensor(Int64[i - 1 for i in vec(at)]; dev=device(source))
    return reshape(op_index_select(source, 0, flat)::Tensor, (size(source)[1:N - 1]..., size(at)...))
end

"Sizes before and behind each dimension of `dims`, in the order of all dimensions of `x`."
function all_padding(x::Tensor{T,N}, pad, dims) where {T,N}
    pairs = NNlib.gen_pad(pad, dims, N)
    return Int64[p for pair in pairs for p in pair]
end
NNlib.pad_constant(x::Tensor{T,N}, pad::Tuple, value=0; dims=:) where {T,N} = padded(x, all_padding(x, pad, dims), value)
NNlib.pad_constant(x::Tensor{T,N}, pad::Int, value=0; dims=:) where {T,N} = padded(x, all_padding(x, pad, dims), value)

"Padding by what is there, dimension after dimension, as NNlib does it: `order(i, n)` is where the i-th element comes from."
function padded_from(x::Tensor{T,N}, pad::NTuple{2,Int}, dim::Int, order) where {T,N}
    n = size(x, dim)
    return selectdim_at(x, dim, Int[order(i, n) for i in 1 - pad[1]:n + pad[2]])
end
selectdim_at(x::Tensor{T,N}, dim, at) where {T,N} =
    op_index_select(x, torch_dim(N, dim), tensor(Int64[i - 1 for i in at]; dev=device(x)))::Tensor{T,N}
for (f, order) in ((:pad_repeat, :((i, n) -> clamp(i, 1, n))),
                   (:pad_reflect, :((i, n) -> i < 1 ? 2 - i : i > n ? 2n - i : i)))
    @eval NNlib.$f(x::Tensor{T,N}, pad::NTuple{2,Int}; dims::Int=1) where {T,N} = padded_from(x, pad, dims, $order)
end

const upsamplers = (linear=Operator("aten::upsample_linear1d"), bilinear=Operator("aten::upsample_bilinear2d"),
                    trilinear=Operator("aten::upsample_trilinear3d"))
const nearest = Dict(n => Operator("aten::upsample_nearest$(n)d") for n in 1:3)
function NNlib.upsample_nearest(x::Tensor{T,N}, scales::NTuple{S,<:Integer}) where {T,N,S}
    return nearest[N - 2](x, torch_sizes(ntuple(d -> size(x, d) * (d <= length(scales) ? scales[d] : 1), N - 2)))::Tensor{T,N}
end
NNlib.upsample_nearest(x::Tensor; size::Tuple{Vararg{Int}}) =
    NNlib.upsample_nearest(x, ntuple(d -> size[d] ÷ Base.size(x, d), length(size)))
NNlib.upsample_linear(x::Tensor{<:AbstractFloat,3}; size::Integer) = upsamplers.linear(x, [Int(size)], true)::Tensor
NNlib.upsample_bilinear(x::Tensor{<:AbstractFloat,4}; size::NTuple{2,Integer}) =
    upsamplers.bilinear(x, torch_sizes(size), true)::Tensor
NNlib.upsample_trilinear(x::Tensor{<:AbstractFloat,5}; size::NTuple{3,Integer}) =
    upsamplers.trilinear(x, torch_sizes(size), true)::Tensor

# Their derivatives are LibTorch's; NNlib's own rules are of the same names.

function rule(f, args, keywords; as_number=false)
    y, pullback = recorded(f, args, keywords; as_number=as_number)
    function rule_pullback(Δ)
        found = pullback(Δ isa ChainRulesCore.AbstractZero ? nothing : unthunk(Δ))[1]
        return (NoTangent(), map(g -> g === nothing ? NoTangent() : g, found)...)
    end
    return y, rule_pullback
end
for f in (:conv, :∇conv_data, :depthwiseconv, :∇depthwiseconv_data)
    @eval ChainRulesCore.rrule(::typeof(NNlib.$f), x::Tensor, w::Tensor, cdims; keywords...) =
        rule(NNlib.$f, (x, w, cdims), values(keywords))
end
for f in (:maxpool, :meanpool)
    @eval ChainRulesCore.rrule(::typeof(NNlib.$f), x::Tensor, pdims::PoolDims; keywords...) =
        rule(NNlib.$f, (x, pdims), values(keywords))
end
for f in (:softmax, :logsoftmax, :upsample_linear, :upsample_bilinear, :upsample_trilinear, :upsample_nearest)
    @eval ChainRulesCore.rrule(::typeof(NNlib.$f), x::Tensor; keywords...) = rule(NNlib.$f, (x,), values(keywords))
end
# NNlib's own rule multiplies by what stands for no tangent.
function ChainRulesCore.rrule(::typeof(broadcasted), ::typeof(NNlib.elu), x::Tensor{<:Number}, α::Number)
    y, pullback = rrule(broadcasted, TorchABI.TensorStyle(), NNlib.elu, x, α)
    return y, Δ -> (NoTangent(), pullback(Δ)[3:end]...)
end
ChainRulesCore.rrule(::typeof(NNlib.logsumexp), x::Tensor; keywords...) =
    rule(NNlib.logsumexp, (x,), values(keywords); as_number=true)
ChainRulesCore.rrule(::typeof(NNlib.upsample_nearest), x::Tensor, scales::Tuple) =
    rule(NNlib.upsample_nearest, (x, scales), NamedTuple())
ChainRulesCore.rrule(::typeof(NNlib.batched_mul), A::Tensor{<:Any,3}, B::Tensor{<:Any,3}) =
    rule(NNlib.batched_mul, (A, B), NamedTuple())
for f in (:batched_transpose, :batched_adjoint)
    @eval ChainRulesCore.rrule(::typeof(NNlib.$f), A::Tensor{<:Any,3}) = rule(NNlib.$f, (A,), NamedTuple())
end
ChainRulesCore.rrule(::typeof(NNlib.gather), source::Tensor, at::AbstractArray) =
    rule(NNlib.gather, (source, at), NamedTuple())
for f in (:pad_repeat, :pad_reflect)
    @eval ChainRulesCore.rrule(::typeof(NNlib.$f), x::Tensor, pad::NTuple{2,Int}; keywords...) =
        rule(NNlib.$f, (x, pad), values(keywords))
end
ChainRulesCore.rrule(::typeof(NNlib.pad_constant), x::Tensor, pad::Union{Int,Tuple}, value=0; keywords...) =
    rule(NNlib.pad_constant, (x, pad, value), values(keywords))

end
