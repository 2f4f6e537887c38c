# PyTorch's weights for models of Flux.

"""
    load_state_dict!(model, d; dims = :python) -> model

Copies a state dict of PyTorch into a model of Flux, of arrays or of tensors, whose layers with weights are the same in kind,
order and size, whatever their names: kernels are turned around, dimensions reversed, and the two biases of recurrent layers
added. `dims` as for modules. An `ArgumentError` names the first layer that does not fit; then nothing was copied.
"""
function TorchABI.load_state_dict!(model, d::AbstractDict; dims::Symbol=:python)
    layers = weighted_layers(model)
    groups = grouped(TorchABI.in_dims(d, dims))
    length(layers) == length(groups) ||
        throw(ArgumentError("the model has $(length(layers)) layers with weights, the state dict $(length(groups)): " *
                            join(first.(groups), ", ")))
    copies = reduce(vcat, [copies_into(layer, prefix, group) for (layer, (prefix, group)) in zip(layers, groups)];
                    init=Pair{Any,Any}[])
    for (to, from) in copies
        no_grad(() -> copyto!(to, to isa Tensor ? from : Array(from)))
    end
    return model
end

"Layers that have weights of their own, in the order in which Flux's `params` has them."
function weighted_layers(model, found=Any[])
    if has_weights(model)
        any(l -> l === model, found) || push!(found, model)
    elseif !(model isa AbstractArray)
        foreach(child -> weighted_layers(child, found), Flux.functor(model)[1])
    end
    return found
end

const Convolutions = Union{Flux.Conv,Flux.ConvTranspose,Flux.DepthwiseConv,Flux.CrossCor}
const Norms = Union{Flux.BatchNorm,Flux.InstanceNorm,Flux.GroupNorm}
const Cells = Union{Flux.RNNCell,Flux.LSTMCell,Flux.GRUCell}
has_weights(l) = false
has_weights(l::Union{Flux.Dense,Convolutions,Flux.Bilinear,Flux.Embedding,Cells}) = true
has_weights(l::Norms) = l.affine || l.track_stats
has_weights(l::Flux.LayerNorm) = l.diag !== nothing

"Entries of a state dict by what stands before their last name, in order."
function grouped(d)
    groups = Pair{String,Dict{String,Tensor}}[]
    for (key, t) in pairs(d)
        t isa Tensor || throw(ArgumentError("the entry \"$key\" of a state dict is a $(typeof(t)), not a tensor"))
        names = split(key, '.')
        prefix = join(names[1:end - 1], '.')
        at = findfirst(g -> g.first == prefix, groups)
        at === nothing && (push!(groups, prefix => Dict{String,Tensor}()); at = length(groups))
        groups[at].second[names[end]] = t
    end
    return groups
end

function copies_into(layer, prefix, group)
    left = Set(keys(group))
    delete!(left, "num_batches_tracked")
    copies = Pair{Any,Any}[]
    for (to, from) in pairs_of(layer, Weights(prefix, group, left))
        to isa AbstractArray || throw(ArgumentError("$layer has no place for a weight of \"$prefix\""))
        length(to) == length(from) && fits(size(to), size(from)) ||
            throw(ArgumentError("\"$prefix\" has a weight of size $(size(from)) for $layer, whose is $(size(to))"))
        push!(copies, to => reshape(from, size(to)))
    end
    isempty(left) || throw(ArgumentError("$layer has no place for $(join(sort!(collect(left)), ", ")) of \"$prefix\""))
    return copies
end
fits(a, b) = filter(n -> n != 1, collect(a)) == filter(n -> n != 1, collect(b))

"The entries of one layer; asking for one takes it."
struct Weights
    prefix::String
    entries::Dict{String,Tensor}
    left::Set{String}
end
function (w::Weights)(name)
    haskey(w.entries, name) || throw(ArgumentError("the state dict has no \"$(w.prefix).$name\""))
    delete!(w.left, name)
    return w.entries[name]
end
bias(l, b, w) = b isa AbstractArray ? [b => w("bias")] : []

pairs_of(l::Flux.Dense, w) = [l.weight => copy(transpose(w("weight"))), bias(l, l.bias, w)...]
pairs_of(l::Flux.CrossCor, w) = [l.weight => w("weight"), bias(l, l.bias, w)...]
pairs_of(l::Union{Flux.Conv,Flux.ConvTranspose}, w) = [l.weight => turned(w("weight")), bias(l, l.bias, w)...]
pairs_of(l::Flux.DepthwiseConv, w) = [l.weight => by_input(turned(w("weight")), size(l.weight)[end]), bias(l, l.bias, w)...]

"The filters of a convolution with a group for each input, as Flux has them: those of an input stand together."
function by_input(weight, inputs)
    outputs = size(weight)[end]
    return outputs % inputs == 0 ? reshape(weight, size(weight)[1:end - 2]..., outputs ÷ inputs, inputs) : weight
end
pairs_of(l::Flux.Embedding, w) = [l.weight => w("weight")]
pairs_of(l::Flux.Bilinear, w) = [l.weight => permutedims(w("weight"), (3, 2, 1)), bias(l, l.bias, w)...]
pairs_of(l::Flux.LayerNorm, w) = [l.diag.α => w("weight"), l.diag.β => w("bias")]
function pairs_of(l::Norms, w)
    affine = l.affine ? [l.γ => w("weight"), l.β => w("bias")] : []
    return l.track_stats ? [affine; [l.μ => w("running_mean"), l.σ² => w("running_var")]] : affine
end
pairs_of(l::Union{Flux.RNNCell,Flux.LSTMCell}, w) =
    [recurrent_weights(l, w); [l.b => w("bias_ih_l0") + w("bias_hh_l0")]]
function pairs_of(l::Flux.GRUCell, w)
    n = length(l.b) ÷ 3
    inner = w("bias_hh_l0")
    all(iszero, Array(inner[2n + 1:3n])) ||
        throw(ArgumentError("\"$(w.prefix)\" has a bias within its reset gate (the last third of bias_hh_l0), which Flux's GRU " *
                            "has not"))
    return [recurrent_weights(l, w); [l.b => w("bias_ih_l0") + inner]]
end
recurrent_weights(l, w) =
    [l.Wi => copy(transpose(w("weight_ih_l0"))), l.Wh => copy(transpose(w("weight_hh_l0")))]

turned(w::Tensor{T,N}) where {T,N} = reverse(w; dims=1:N - 2)
