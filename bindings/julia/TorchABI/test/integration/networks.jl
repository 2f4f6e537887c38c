# ResNet and VGG as models of Flux: the outputs of this library's network, of Flux's and of Flux's moved by `torch` are the same.
using Flux

close_to(a, b; tol=1e-4) = isapprox(Array(a), Array(b); rtol=tol, atol=tol)

"A network with running statistics unlike those of a new one, so that they count."
function network(name)
    net = TorchABI.eval!(getproperty(models, name)(num_classes=5))
    for (key, t) in state_dict(net)
        endswith(key, "running_mean") && (t .= rand(Tensor, size(t)) .* 0.1f0)
        endswith(key, "running_var") && (t .= rand(Tensor, size(t)) .+ 0.5f0)
    end
    return net
end

function same_network(name, x)
    net = network(name)
    model, there = flux(net), tensor(x)
    y = no_grad(() -> net(there))
    moved = torch(model)
    back = TorchABI.eval!(getproperty(models, name)(num_classes=5))
    load_state_dict!(back, model)
    wrong = String[]
    close_to(model(x), y) || push!(wrong, "Flux's")
    close_to(no_grad(() -> moved(there)), y) || push!(wrong, "Flux's moved by torch")
    close_to(no_grad(() -> back(there)), y) || push!(wrong, "the network with the weights back")
    isempty(wrong) || println("  ", name, ": ", join(wrong, ", "))
    return isempty(wrong)
end

@testset Tally "ResNet" begin
    x = randn(Float32, 64, 64, 3, 2)
    for name in (:resnet18, :resnet34, :resnet50, :resnet101, :resnet152)
        @test same_network(name, x)
        GC.gc()
    end
end

@testset Tally "VGG" begin
    x = randn(Float32, 224, 224, 3, 1)
    for name in (:vgg11, :vgg11_bn, :vgg13, :vgg13_bn, :vgg16, :vgg16_bn, :vgg19, :vgg19_bn)
        @test same_network(name, x)
        GC.gc()
    end
end

@testset Tally "state dicts" begin
    net = network(:resnet18)
    x = randn(Float32, 64, 64, 3, 1)
    y = no_grad(() -> net(tensor(x)))
    @test close_to(flux(state_dict(net))(x), y)
    @test close_to(flux(state_dict(net; dims=:julia); dims=:julia)(x), y)
    @test last(flux(network(:vgg11); dropout=0.2).layers[end - 1:end - 1]).p == 0.2
    @test occursin("conv1.weight", sprint(showerror, thrown(() -> flux(state_dict(nn.Linear(2, 3))))))
    @test_throws ArgumentError load_state_dict!(models.resnet34(num_classes=5), flux(net))
    @test_throws ArgumentError load_state_dict!(nn.Linear(2, 3), Flux.Dense(4, 3))
    @test_throws ArgumentError load_state_dict!(nn.Linear(2, 3), Flux.Dense(2, 3; bias=false))
    for (layer, own) in ((Flux.LayerNorm(4), nn.LayerNorm(4)), (Flux.GroupNorm(4, 2), nn.GroupNorm(2, 4)),
                         (Flux.Embedding(7, 4), nn.Embedding(7, 4)), (Flux.DepthwiseConv((3, 3), 4 => 8), nn.Conv2d(4, 8, 3; groups=4)))
        load_state_dict!(own, layer)
        fresh = deepcopy(layer)
        Flux.params(fresh)[1] .= 0
        load_state_dict!(fresh, state_dict(own))
        @test Flux.params(fresh)[1] == Flux.params(layer)[1]
        @test close_to(layer isa Flux.Embedding ? layer([3]) : layer(ones(Float32, 4, 4, 4, 1)),
                       layer isa Flux.Embedding ? own(tensor([2])) : own(ones(Tensor, 4, 4, 4, 1)))
    end
end
