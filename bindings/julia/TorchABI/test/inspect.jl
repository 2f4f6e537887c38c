# Hooks of modules, what they make within, summaries, operations counted.

two_layers() = (manual_seed(0); nn.Sequential(nn.Linear(3, 2), nn.Tanh()))

@testset Tally "hooks of modules" begin
    m, x = nn.Linear(3, 2), ones(Tensor{Float32}, 3, 1)
    y, seen = m(x), Any[]
    hook = register_forward_hook!(m) do args, results
        push!(seen, Array(args[1]), Array(results[1]))
        2 .* results[1]
    end
    @test m(x) == 2 .* y
    @test seen == [Array(x), Array(y)]
    remove!(hook)
    remove!(hook)
    @test m(x) == y
    hook = register_forward_pre_hook!(args -> (0 .* args[1],), m)
    @test m(x) == reshape(m.bias, 2, 1)
    remove!(hook)
    net = two_layers()
    hook = register_forward_hook!((args, results) -> 0 .* results[1], net[1])
    @test net(x) == [0 0]' && copy(net)(x) != [0 0]'
    remove!(hook)
    x = requires_grad!(tensor(Float32[1 2 3]'))
    outer = register_full_backward_pre_hook!(grads -> 10 .* grads[1], m)
    inner = register_full_backward_hook!((of_args, of_results) -> (push!(seen, Array(of_results[1])); 0 .* of_args[1]), m)
    backward(sum(m(x)))
    @test seen[end] == [10 10]' && grad(x) == [0 0 0]' && grad(m.bias) == [10, 10]
    remove!(outer)
    remove!(inner)
    hook = register_forward_hook!((args, results) -> error("out of order"), m)
    @test_throws ErrorException("out of order") m(x)
    remove!(hook)
    hook = register_forward_hook!((args, results) -> 3, m)
    @test_throws ArgumentError m(x)
    remove!(hook)
    @test_throws ArgumentError register_forward_hook!(identity, nn.Module((m, x) -> x, "Mine"))
end

@testset Tally "features, summaries, operations" begin
    net, x = two_layers(), rand(Tensor{Float32}, 3, 4)
    found = module_features(net, ["0", ""], x)
    @test collect(keys(found)) == ["0", ""] && found["0"] == net[1](x) && found[""] == net(x)
    @test module_features(net, ["0"], python_dims(x); dims=:python)["0"] == python_dims(net[1](x))
    @test_throws TorchError module_features(net, ["nine"], x)
    s = module_summary(net, x)
    @test (s.parameters, s.trainable, s.flops, length(s.rows)) == (8, 8, 48, 3)
    @test occursin("0: Linear", sprint(show, s)) && s.rows[2]["outputs"] == [[4, 2]]
    @test module_summary(net).flops == 0
    requires_grad!(net, false; pattern="*.weight")
    @test module_summary(net).trainable == 2
    @test_throws ArgumentError requires_grad!(net, false; pattern="x")
    @test collect(keys(named_parameters(net; pattern="0"))) == ["0.weight", "0.bias"]
    @test parameters(net; pattern="*.bias") == [net[1].bias]
    @test_throws ArgumentError parameters(net; pattern="x")
    a = ones(Tensor{Float32}, 3, 4)
    @test count_flops(() -> a * a') == 72 && count_flops(() -> nothing) == 0
    @test_throws ErrorException count_flops(() -> error("broken"))
end
