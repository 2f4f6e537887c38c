# Networks of torchvision as models of Flux, and their weights back.

"Zeros, which weights replace: drawing a hundred million numbers would take seconds."
unset(dims...) = zeros(Float32, dims...)

"The sizes of the weights of a network, by name; what is asked for is what the network has."
struct Sizes
    of::Dict{String,Tuple}
end
Sizes(d::AbstractDict, dims) =
    Sizes(Dict{String,Tuple}(k => dims === :python ? size(t) : reverse(size(t)) for (k, t) in pairs(d) if t isa Tensor))
has(s::Sizes, name) = haskey(s.of, name)
function (s::Sizes)(name)
    has(s, name) || throw(ArgumentError("no ResNet or VGG of torchvision: the state dict has no \"$name\""))
    return s.of[name]
end

"A convolution as its weight says, of PyTorch's shape: outputs, inputs of a group, height, width."
function conv_like(s::Sizes, name, inputs, f=identity; options...)
    out, per_group, height, width = s("$name.weight")
    return Flux.Conv((width, height), inputs => out, f; groups=inputs ÷ per_group, bias=has(s, "$name.bias"), init=unset, options...)
end
dense_like(s::Sizes, name, f=identity) = ((out, in) = s("$name.weight"); Flux.Dense(in, out, f; init=unset))
norm_of(channels, f=identity) = Flux.BatchNorm(channels, f; ϵ=1f-5)
channels_of(s::Sizes, name) = s("$name.weight")[1]

add_relu(a, b) = Flux.relu.(a .+ b)
add_relu(a::Tensor, b::Tensor) = with_activation(sum_of, Flux.relu, (a, b))
sum_of(σ, a, b) = activated(σ, a .+ b)

# ResNet, and those with other widths and groups of the same names: He et al., 2015.

function residual_block(s::Sizes, name, inputs, stride)
    is_bottleneck = has(s, "$name.conv3.weight")
    layers = Any[]
    from = inputs
    for i in 1:(is_bottleneck ? 3 : 2)
        out, is_last = channels_of(s, "$name.conv$i"), i == (is_bottleneck ? 3 : 2)
        is_spatial = s("$name.conv$i.weight")[3] > 1
        push!(layers, conv_like(s, "$name.conv$i", from; pad=is_spatial ? 1 : 0, stride=i == (is_bottleneck ? 2 : 1) ? stride : 1))
        push!(layers, norm_of(out, is_last ? identity : Flux.relu))
        from = out
    end
    path = Flux.Chain(layers...)
    has(s, "$name.downsample.0.weight") || return Flux.SkipConnection(path, add_relu), from
    shortcut = Flux.Chain(conv_like(s, "$name.downsample.0", inputs; stride=stride), norm_of(from))
    return Flux.Parallel(add_relu, path, shortcut), from
end

function resnet_like(s::Sizes)
    channels = channels_of(s, "conv1")
    layers = Any[conv_like(s, "conv1", s("conv1.weight")[2]; stride=2, pad=3), norm_of(channels, Flux.relu),
                 Flux.MaxPool((3, 3); stride=2, pad=1)]
    for stage in 1:4
        blocks, i = Any[], 0
        while has(s, "layer$stage.$i.conv1.weight")
            block, channels = residual_block(s, "layer$stage.$i", channels, i == 0 && stage > 1 ? 2 : 1)
            push!(blocks, block)
            i += 1
        end
        push!(layers, Flux.Chain(blocks...))
    end
    return Flux.Chain(layers..., Flux.GlobalMeanPool(), Flux.flatten, dense_like(s, "fc"))
end

# VGG, with batch norm or without: Simonyan and Zisserman, 2014.

function vgg_like(s::Sizes, dropout)
    layers, at, inputs = Any[], 0, s("features.0.weight")[2]
    while has(s, "features.$at.weight")
        has_norm = has(s, "features.$(at + 1).running_mean")
        out = channels_of(s, "features.$at")
        push!(layers, conv_like(s, "features.$at", inputs, has_norm ? identity : Flux.relu; pad=1))
        has_norm && push!(layers, norm_of(out, Flux.relu))
        at, inputs = at + (has_norm ? 3 : 2), out
        # Where the next number is no convolution's, a pool stands, and behind the last one too.
        has(s, "features.$at.weight") || (push!(layers, Flux.MaxPool((2, 2))); at += 1)
    end
    return Flux.Chain(layers..., Flux.AdaptiveMeanPool((7, 7)), Flux.flatten, dense_like(s, "classifier.0", Flux.relu),
                      Flux.Dropout(dropout), dense_like(s, "classifier.3", Flux.relu), Flux.Dropout(dropout),
                      dense_like(s, "classifier.6"))
end

function TorchABI.flux(d::AbstractDict; dims::Symbol=:python, dropout::Real=0.5)
    sizes = Sizes(d, dims)
    model = has(sizes, "features.0.weight") ? vgg_like(sizes, dropout) : resnet_like(sizes)
    return TorchABI.load_state_dict!(model, d; dims=dims)
end
TorchABI.flux(m::TorchModule; options...) = TorchABI.flux(TorchABI.state_dict(m); options...)

# Weights of Flux's models as PyTorch's.

const Models = Union{Flux.Chain,Flux.Parallel,Flux.SkipConnection,Flux.Dense,Convolutions,Norms,Flux.LayerNorm,Flux.Embedding}

function TorchABI.load_state_dict!(m::TorchModule, model::Models)
    layers, target = weighted_layers(model), TorchABI.state_dict(m; dims=:julia)
    groups = grouped(target)
    length(layers) == length(groups) ||
        throw(ArgumentError("the model of Flux has $(length(layers)) layers with weights, the module $(length(groups)): " *
                            join(first.(groups), ", ")))
    copies = reduce(vcat, [entries_of(layer, prefix, group) for (layer, (prefix, group)) in zip(layers, groups)];
                    init=Pair{Tensor,Tensor}[])
    no_grad(() -> foreach(p -> copyto!(p.first, p.second), copies))
    return m
end

"What a layer's weights are to be copied to, each with the weight as PyTorch has it."
function entries_of(layer, prefix, group)
    found = weights_of(layer)
    wanted = filter(name -> name != "num_batches_tracked", collect(keys(group)))
    Set(first.(found)) == Set(wanted) ||
        throw(ArgumentError("\"$prefix\" has $(join(sort!(wanted), ", ")), but $layer has $(join(sort(first.(found)), ", "))"))
    return map(found) do (name, t)
        to = group[name]
        length(to) == length(t) && fits(size(to), size(t)) ||
            throw(ArgumentError("\"$prefix.$name\" has size $(size(to)), which $layer does not fill: its is $(size(t))"))
        to => reshape(t, size(to))
    end
end

"A layer's weights by PyTorch's names."
weights_of(l::Flux.Dense) = ["weight" => copy(transpose(tensor(l.weight))); bias_of(l)]
weights_of(l::Flux.CrossCor) = ["weight" => tensor(l.weight); bias_of(l)]
weights_of(l::Convolutions) = ["weight" => turned(tensor(l.weight)); bias_of(l)]
weights_of(l::Flux.DepthwiseConv) =
    ["weight" => reshape(turned(tensor(l.weight)), size(l.weight)[1:end - 2]..., 1, :); bias_of(l)]
weights_of(l::Flux.Embedding) = ["weight" => tensor(l.weight)]
weights_of(l::Flux.LayerNorm) = ["weight" => tensor(l.diag.α), "bias" => tensor(l.diag.β)]
weights_of(l::Norms) = [l.affine ? ["weight" => tensor(l.γ), "bias" => tensor(l.β)] : Pair{String,Tensor}[];
                        l.track_stats ? ["running_mean" => tensor(l.μ), "running_var" => tensor(l.σ²)] : Pair{String,Tensor}[]]
weights_of(l) = throw(ArgumentError("$l has no equal among PyTorch's layers to copy its weights to"))
bias_of(l) = l.bias isa AbstractArray ? ["bias" => tensor(l.bias)] : Pair{String,Tensor}[]
