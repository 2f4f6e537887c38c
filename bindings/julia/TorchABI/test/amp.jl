# Mixed precision, clipped gradients, determinism and anomalies.

small() = requires_grad!(tensor([1.0f0, 2.0f0]))

@testset Tally "autocast" begin
    a = tensor(ones(Float32, 2, 2))
    @test eltype(ops.mm(a, a)) == Float32 && !TorchABI.is_autocast_enabled()
    found = autocast() do
        inner = autocast(() -> (eltype(ops.mm(a, a)), TorchABI.is_autocast_enabled()); enabled=false)
        half = autocast(() -> (eltype(ops.mm(a, a)), TorchABI.autocast_dtype()), :cpu; dtype=Float16)
        (eltype(ops.mm(a, a)), TorchABI.is_autocast_enabled(), inner, half)
    end
    @test found == (TorchABI.BFloat16, true, (Float32, false), (Float16, Float16))
    @test thrown(() -> autocast(() -> error("out"))) isa ErrorException && !TorchABI.is_autocast_enabled()
    @test refused(() -> autocast(() -> 1; dtype=Float64), :VALUE_ERROR)
    @test refused(() -> autocast(() -> 1, :meta), :NOT_IMPLEMENTED)
    device_count(:cuda) == 0 && @test autocast(() -> TorchABI.is_autocast_enabled(:cuda), :cuda) == false
    # A module's gradients are of its own dtype.
    manual_seed(0)
    net = nn.Linear(3, 2)
    loss = autocast(() -> sum(abs2, net(randn(Tensor{Float32}, 3, 4))))
    backward(loss)
    @test all(p -> eltype(grad(p)) == Float32, parameters(net))
end

@testset Tally "scaler" begin
    for fused in (true, false)
        p = small()
        o = optim.SGD([p]; lr=0.5, fused=fused)
        s = GradScaler(:cpu; init_scale=8.0, growth_interval=2)
        for n in 1:2
            zero_grad!(o)
            backward(scale(s, sum(p)))
            @test Array(grad(p)) == [8, 8] && step!(s, o)
            TorchABI.update!(s)
        end
        @test Array(p) == [0, 1] && s.scale == 16 && s.growth_tracker == 0
        fill!(grad(p), Inf)
        @test !step!(s, o) && Array(p) == [0, 1]
        TorchABI.update!(s)
        @test s.scale == 8
        zero_grad!(o)
        backward(scale(s, sum(p)))
        unscale!(s, o)
        @test Array(grad(p)) == [1, 1]
        @test refused(() -> unscale!(s, o), :RUNTIME_ERROR)
        @test step!(s, o) && refused(() -> step!(s, o), :RUNTIME_ERROR)
        TorchABI.update!(s; new_scale=4)
        @test s.scale == 4
        d = state_dict(s)
        @test d["scale"] == 4.0 && d["growth_interval"] == 2 && d["_growth_tracker"] == 0
        other = load_state_dict!(GradScaler(:cpu), d)
        @test other.scale == 4 && other.growth_interval == 2
        other.growth_factor = 3.0
        @test other.growth_factor == 3.0 && occursin("4.0", repr(other))
        @test refused(() -> other.speed, :KEY_ERROR) && refused(() -> (other.scale = 2.0), :KEY_ERROR)
        @test refused(() -> GradScaler(:cpu; growth_factor=0.5), :VALUE_ERROR)
        @test refused(() -> step!(GradScaler(:cpu), o), :RUNTIME_ERROR)
        free!(other)
        @test refused(() -> other.scale, :INVALID_HANDLE)
    end
    @test !GradScaler(:cpu; enabled=false).enabled && isempty(state_dict(GradScaler(:cpu; enabled=false)))
end

@testset Tally "clipping" begin
    p, q = small(), small()
    grad!(p, tensor([3.0f0, 0.0f0]))
    @test item(TorchABI.grad_norm([p, q])) == 3
    grad!(q, tensor([0.0f0, 4.0f0]))
    @test item(clip_grad_norm!([p, q], 10)) == 5 && Array(grad(q)) == [0, 4]
    @test item(clip_grad_norm!([p, q], 1)) == 5 && Array(grad(q)) ≈ [0, 0.8]
    @test item(TorchABI.grad_norm([p, q]; norm_type=Inf)) ≈ 0.8
    clip_grad_value!([p, q], 0.7)
    @test Array(grad(p)) ≈ [0.6, 0] && Array(grad(q)) ≈ [0, 0.7]
    grad!(p, tensor([Inf32, 0.0f0]))
    @test refused(() -> clip_grad_norm!(p, 1; error_if_nonfinite=true), :RUNTIME_ERROR)
    # Gradients of several losses add up until they are cleared.
    zero_grad!(optim.SGD([p]))
    for part in (1.0, 2.0)
        backward(sum(p) * part)
    end
    @test Array(grad(p)) == [3, 3]
end

@testset Tally "determinism and anomalies" begin
    at, ones_ = tensor([0, 0]), tensor([1.0f0, 1.0f0])
    put() = ops.put_(tensor(zeros(Float32, 4)), at, ones_)
    @test put() isa Tensor
    TorchABI.use_deterministic_algorithms(true)
    @test TorchABI.deterministic_algorithms() == (enabled=true, warn_only=false)
    @test refused(put, :RUNTIME_ERROR)
    TorchABI.use_deterministic_algorithms(false)
    @test put() isa Tensor && !TorchABI.deterministic_algorithms().enabled
    x = requires_grad!(tensor([0.0f0]))
    root() = backward(sum(sqrt.(x) .* x))
    root()
    e = thrown(() -> detect_anomaly(root))
    @test e isa TorchError && occursin("the operator 'sqrt'", e.message)
    @test detect_anomaly(() -> (root(); 1); check_nan=false) == 1
    root()
    if TorchABI.set_flush_denormal(true)
        tiny = tensor([1e-310])
        flushed = Array(tiny * 1)
        TorchABI.set_flush_denormal(false)
        @test flushed == [0] && Array(tiny * 1) != [0]
    end
end

@testset Tally "averages" begin
    manual_seed(1)
    net = nn.Linear(2, 1)
    a = average(net)
    first = Array(parameters(net)[1])
    TorchABI.update!(a, net)
    no_grad(() -> fill!(parameters(net)[1], 1.0))
    TorchABI.update!(a, net)
    @test Array(parameters(a)[1]) ≈ (first .+ 1) ./ 2
    TorchABI.update!(a, net; decay=0.75)
    @test Array(parameters(a)[1]) ≈ 0.75 .* (first .+ 1) ./ 2 .+ 0.25
end
