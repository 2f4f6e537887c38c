# Gen: modules of PyTorch as generative functions, and a classifier of digits trained through a model of Gen.
using Gen

@testset Tally "a linear function" begin
    m = nn.Linear(3, 2)
    W, b = Array{Float64}(python_dims(m.weight)), Array{Float64}(m.bias)
    f = TorchGenerativeFunction(m, [TorchArg(true, Float64)], 1, "cpu")
    m.weight = requires_grad!(to(detach(m.weight), Float64)); m.bias = requires_grad!(to(detach(m.bias), Float64))
    x = rand(3)
    trace, weight = generate(f, (x,))
    @test weight == 0.0 && get_score(trace) == 0.0 && isempty(get_choices(trace))
    y = get_retval(trace)
    @test y isa Vector{Float64} && y ≈ W * x .+ b
    @test get_args(trace) == (x,) && get_gen_fn(trace) === f
    @test f(x) ≈ y && get_retval(simulate(f, (x,))) ≈ y
    @test propose(f, (x,))[2:3] == (0.0, y)
    @test project(trace, EmptySelection()) == 0.0
    @test collect(get_params(f)) == ["weight", "bias"]
    @test has_argument_grads(f) == (true,) && accepts_output_grad(f)
    new, w, diff, _ = update(trace, (2x,), (UnknownChange(),), choicemap())
    @test get_retval(new) ≈ W * 2x .+ b && w == 0.0 && diff === UnknownChange()
    same_trace, _, diff, _ = update(trace, (x,), (NoChange(),), choicemap())
    @test get_retval(same_trace) === y && diff === NoChange()
    @test get_retval(regenerate(trace, (2x,), (UnknownChange(),), EmptySelection())[1]) ≈ W * 2x .+ b
    g = rand(2)
    (x_grad,), _, _ = choice_gradients(trace, EmptySelection(), g)
    @test x_grad ≈ W' * g && grad(m.weight) === nothing
    (x_grad,) = accumulate_param_gradients!(trace, g, 0.5)
    @test x_grad ≈ W' * g                                  # not scaled
    @test Array(python_dims(grad(m.weight))) ≈ -0.5 .* g * x'  # scaled, and down
    accumulate_param_gradients!(trace, g)
    @test Array(grad(m.bias)) ≈ -1.5 .* g
    update_it = ParamUpdate(FixedStepGradientDescent(0.1), f)
    Gen.apply!(update_it)
    @test Array(m.bias) ≈ b .+ 0.1 * 1.5 .* g
    @test grad(m.bias) === nothing
    # Of a trace of before the update: by the parameters as they are now.
    W2 = Array(python_dims(m.weight))
    @test accumulate_param_gradients!(trace, g)[1] ≈ W2' * g
end

@testset Tally "updates" begin
    for (conf, expected) in ((FixedStepGradientDescent(0.1), [0.1, 0.2]), (GradientDescent(0.1, 2.0), [0.1, 0.175]),
                             (Gen.ADAM(0.1, 0.9, 0.999, 1e-8), [0.1, 0.2]), (TorchOptimConf(optim.SGD; lr=0.1), [0.1, 0.2]),
                             (TorchOptimConf(optim.SGD, [0.1], Dict(:momentum => 0.5)), [0.1, 0.25]))
        p = requires_grad!(tensor([0.0]))
        f = TorchGenerativeFunction(nn.Module((m, x) -> m.p .* x, "scale"; p=p), [TorchArg(false, Float64)], 1, "cpu")
        update_it = ParamUpdate(conf, f)
        for value in expected
            accumulate_param_gradients!(simulate(f, ([1.0],)), [1.0])
            Gen.apply!(update_it)
            @test Array(f.model.p)[1] ≈ value rtol = 1e-5
        end
    end
    f = TorchGenerativeFunction(nn.Linear(2, 2), [TorchArg(false, Float32)], 1, "cpu")
    before = Array(f.model.bias)
    accumulate_param_gradients!(simulate(f, ([1.0, 2.0],)), [1.0, 1.0])
    Gen.apply!(ParamUpdate(FixedStepGradientDescent(0.1), f => ["weight"]))
    @test Array(f.model.bias) == before
    @test_throws ArgumentError ParamUpdate(FixedStepGradientDescent(0.1), f => ["none"])
    @test set_torch_device!(f, "cpu") === f
end

@testset Tally "several arguments and outputs" begin
    both = nn.Module((m, x, n, y) -> (x .* n, m.k .* y), "both"; k=requires_grad!(tensor([2.0f0])))
    f = TorchGenerativeFunction(both, [TorchArg(true, Float32), TorchArg(false, nothing), TorchArg(true, Float32)], 2, "cpu")
    trace = simulate(f, ([1.0 2.0; 3.0 4.0], 3, [5.0]))
    @test get_retval(trace) == [[3.0 6.0; 9.0 12.0], [10.0]]
    found = accumulate_param_gradients!(trace, [[1.0 0.0; 0.0 2.0], [1.0]])
    @test found == ([3.0 0.0; 0.0 6.0], nothing, [2.0])
    @test Array(grad(both.k)) == [-5.0]
    @test accumulate_param_gradients!(trace, [nothing, [1.0]])[1] == zeros(2, 2)
    kept = TorchGenerativeFunction(nn.Linear(2, 3), [TorchArg(true, Float32)], 1, "cpu"; dims=:julia, keep=true)
    @test get_retval(simulate(kept, (rand(2, 4),))) isa Tensor{Float32,2}
    @test size(get_retval(simulate(kept, (rand(2, 4),)))) == (3, 4)
    e = thrown(() -> simulate(f, (1,)))
    @test e isa ArgumentError && occursin("3 arguments", e.msg)
    # Running statistics count a run once.
    norm = TorchGenerativeFunction(nn.BatchNorm1d(2), [TorchArg(true, Float32)], 1, "cpu")
    accumulate_param_gradients!(simulate(norm, (rand(4, 2),)), ones(4, 2))
    @test Array(norm.model.num_batches_tracked)[] == 1
end

# The model of GenPyTorch's documentation, in Julia.
struct MyModel
    conv1
    conv2
    fc1
    fc2
    fc3
end
MyModel() = MyModel(nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3), nn.Linear(16 * 6 * 6, 120), nn.Linear(120, 84), nn.Linear(84, 10))
function TorchABI.forward(m::MyModel, x)
    x = ops.max_pool2d(TorchABI.relu(m.conv1(x)), (2, 2))
    x = ops.max_pool2d(TorchABI.relu(m.conv2(x)), 2)
    x = reshape(x, :, size(x)[end])
    x = TorchABI.relu(m.fc1(x))
    x = TorchABI.relu(m.fc2(x))
    return m.fc3(x)
end

@testset Tally "a classifier of digits" begin
    manual_seed(9)
    Random.seed!(9)
    my_model = TorchGenerativeFunction(MyModel(), [TorchArg(true, Float32)], 1)
    @test sort(collect(get_params(my_model))) == sort([layer * "." * name for layer in ("conv1", "conv2", "fc1", "fc2", "fc3")
                                                       for name in ("weight", "bias")])
    softmax_of(x) = (e = exp.(x .- maximum(x)); e ./ sum(e))
    # What stands in a method itself is never garbage.
    held = Ref{Any}(my_model)
    @eval @gen function classify(images)
        classifications ~ $held[](images)
        for i in 1:size(images, 1)
            {:class_for => i} ~ categorical($softmax_of(classifications[i, :]))
        end
        return classifications
    end
    # Ten patterns of stripes for digits, with noise: examples, channels, height, width.
    pattern(k) = [((i * (k + 1) + j * (10 - k)) % 11) < 5 ? 1.0 : 0.0 for i in 1:32, j in 1:32]
    patterns = [pattern(k) for k in 0:9]
    function next_batch(n=20)
        ys = rand(1:10, n)
        xs = Array{Float64}(undef, n, 1, 32, 32)
        for i in 1:n
            xs[i, 1, :, :] = patterns[ys[i]] .+ 0.1 .* randn(32, 32)
        end
        return xs, ys
    end
    param_update = ParamUpdate(Gen.ADAM(0.002, 0.9, 0.999, 1e-8), my_model)
    likelihoods = Float64[]
    for _ in 1:90
        xs, ys = next_batch()
        constraints = choicemap([(:class_for => i) => ys[i] for i in 1:length(ys)]...)
        trace, weight = Base.invokelatest(generate, getfield(@__MODULE__, :classify), (xs,), constraints)
        push!(likelihoods, weight / length(ys))
        Base.invokelatest(accumulate_param_gradients!, trace)
        Gen.apply!(param_update)
    end
    @test sum(likelihoods[1:3]) / 3 ≈ log(1 / 10) atol = 0.3
    @test sum(likelihoods[end - 4:end]) / 5 > log(0.5)
    xs, ys = next_batch(50)
    scores = my_model(xs)
    @test size(scores) == (50, 10)
    @test sum(argmax(scores[i, :]) == ys[i] for i in 1:50) >= 40
    held[] = nothing
    # From the static language.
    linear = TorchGenerativeFunction(nn.Linear(3, 2), [TorchArg(true, Float64)], 1, "cpu")
    to(linear.model, Float64)
    @eval @gen (static) function regress(x)
        mean ~ $linear(x)
        y ~ normal(mean[1], 1.0)
        return y
    end
    trace, _ = Base.invokelatest(generate, getfield(@__MODULE__, :regress), (rand(3),), choicemap((:y, 1.0)))
    @test get_choices(trace)[:y] == 1.0
    free!(linear.model)
end
