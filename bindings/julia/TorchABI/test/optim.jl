# Optimisers.

weights() = (manual_seed(0); [requires_grad!(randn(Tensor{Float64}, 3, 2)), requires_grad!(randn(Tensor{Float64}, 2))])
loss_of(ps) = sum(abs2, ps[1]) + sum(abs2, ps[2] .- 1)
function steps!(o, ps, n=1)
    for _ in 1:n
        zero_grad!(o)
        backward(loss_of(ps))
        step!(o)
    end
end

@testset Tally "steps" begin
    for make in (ps -> optim.SGD(ps; lr=0.1, momentum=0.9), ps -> optim.Adam(ps; lr=0.05), ps -> optim.AdamW(ps; lr=0.05),
                 ps -> optim.SGD(ps; lr=0.1, nesterov=true, momentum=0.5, weight_decay=0.01))
        ps = weights()
        o = make(ps)
        before = item(loss_of(ps))
        steps!(o, ps, 50)
        @test item(loss_of(ps)) < before / 10
    end
    ps = weights()
    start = Array.(ps)
    o = optim.SGD(ps; lr=0.1)
    steps!(o, ps)
    @test Array(ps[1]) ≈ start[1] - 0.2 * start[1] && Array(ps[2]) ≈ start[2] - 0.2 * (start[2] .- 1)
    zero_grad!(o)
    @test grad(ps[1]) === nothing
    before = copy(ps[1])
    step!(o)
    @test ps[1] == before
    steps!(o, ps)
    zero_grad!(o; set_to_none=false)
    @test grad(ps[1]) == zeros(3, 2)
end

@testset Tally "options and groups" begin
    ps = weights()
    o = optim.SGD([(params=[ps[1]], lr=0.5), (params=ps[2], momentum=0.8)]; lr=0.1, weight_decay=0.2)
    @test length(o) == 2 && o[1].lr == 0.5 && o[2].lr == 0.1 && o[2].momentum == 0.8 && o[1].momentum == 0
    @test o[2].weight_decay == 0.2 && o.lr == 0.5
    o.lr = 0.01
    @test o[1].lr == 0.01 && o[2].lr == 0.01
    o[2].lr = 0.3
    @test o.lr == 0.01 && o[2].lr == 0.3
    extra = requires_grad!(tensor([1.0]))
    TorchABI.add_group!(o, [extra]; lr=9.0)
    @test length(o) == 3 && o[3].lr == 9.0 && o[3].weight_decay == 0.2 && o[end].lr == 9.0
    @test optim.Adam(ps).betas == [0.9, 0.999] && optim.Adam(ps; betas=(0.5, 0.6)).betas == [0.5, 0.6]
    @test refused(() -> optim.SGD(ps; learning_rate=1), :KEY_ERROR) && refused(() -> optim.SGD(ps; lr=-1), :VALUE_ERROR)
    @test refused(() -> optim.SGD(ps; lr="fast"), :TYPE_ERROR) && refused(() -> o.speed, :KEY_ERROR)
    @test refused(() -> (o.lr = -1), :VALUE_ERROR) && o.lr == 0.01
    @test refused(() -> optim.SGD(Tensor[]), :VALUE_ERROR) && refused(() -> optim.SGD([ps[1] .* 2]), :VALUE_ERROR)
    @test refused(() -> optim.SGD([ps[1], ps[1]]), :VALUE_ERROR)
    @test thrown(() -> optim.Sgd) isa ArgumentError && thrown(() -> o[4]) isa BoundsError
    @test :Adam in propertynames(optim) && occursin("momentum=", repr(optim.SGD))
    free!(o)
    @test refused(() -> step!(o), :INVALID_HANDLE)
end

@testset Tally "state" begin
    ps = weights()
    o = optim.Adam(ps; lr=0.05)
    steps!(o, ps, 3)
    d = state_dict(o)
    @test collect(keys(d)) == ["state", "param_groups"] && d["state"][0]["exp_avg"] isa Tensor{Float64,2}
    @test d["param_groups"][1]["lr"] == 0.05 && d["param_groups"][1]["params"] == [0, 1]
    @test size(d["state"][0]["exp_avg"]) == (2, 3)
    mktempdir() do folder
        TorchABI.save("$folder/o.pt", (optimiser=d, weights=ps))
        saved = TorchABI.load("$folder/o.pt")
        qs = [requires_grad!(contiguous(detach(t))) for t in saved["weights"]]
        p = optim.Adam(qs; lr=1.0)
        load_state_dict!(p, saved["optimiser"])
        @test p.lr == 0.05
        steps!(o, ps, 2)
        steps!(p, qs, 2)
        @test qs[1] == ps[1] && qs[2] == ps[2]
    end
    @test refused(() -> load_state_dict!(o, Dict("state" => Dict())), :KEY_ERROR)
    @test refused(() -> load_state_dict!(optim.Adam(ps[1:1]), state_dict(o)), :VALUE_ERROR)
end

@testset Tally "every type, and closures" begin
    for name in propertynames(optim)
        name in (:LBFGS, :SparseAdam) && continue
        ps = name === :Muon ? weights()[1:1] : weights()
        o = getproperty(optim, name)(ps)
        loss(ps) = sum(abs2, ps[1] .- 1)
        before = item(loss(ps))
        for _ in 1:5
            zero_grad!(o)
            backward(loss(ps))
            step!(o)
        end
        @test item(loss(ps)) < before
    end
    ps = weights()
    o = optim.LBFGS(ps; line_search_fn="strong_wolfe")
    calls = 0
    for _ in 1:5
        step!(o) do
            calls += 1
            zero_grad!(o)
            loss = loss_of(ps)
            backward(loss)
            loss
        end
    end
    @test item(loss_of(ps)) < 1e-10 && calls > 5
    @test refused(() -> step!(o), :RUNTIME_ERROR) && haskey(state_dict(o)["state"][0], "prev_flat_grad")
    @test thrown(() -> step!(() -> error("no loss"), o)) isa ErrorException
end

@testset Tally "schedules" begin
    o = optim.SGD(weights(); lr=1.0, momentum=0.9)
    s = lr_scheduler.StepLR(o, 2; gamma=0.5)
    rates = [(step!(s); o.lr) for _ in 1:4]
    @test rates == [1.0, 0.5, 0.5, 0.25] && last_lr(s) == [0.25] && s.last_epoch == 4 && s.gamma == 0.5
    o = optim.SGD(weights(); lr=1.0)
    t = lr_scheduler.StepLR(o, 9)
    load_state_dict!(t, state_dict(s))
    @test t.step_size == 2 && last_lr(t) == [0.25]
    o = optim.SGD(weights(); lr=1.0)
    s = lr_scheduler.LambdaLR(o, epoch -> 1 / (1 + epoch))
    @test [(step!(s); o.lr) for _ in 1:3] == [1 / 2, 1 / 3, 1 / 4]
    @test thrown(() -> lr_scheduler.LambdaLR(o, epoch -> error("none"))) isa ErrorException
    o = optim.SGD(weights(); lr=1.0)
    s = lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.5, 2), lr_scheduler.ExponentialLR(o, 0.1)], [2])
    @test [(step!(s); o.lr) for _ in 1:3] ≈ [0.5, 1.0, 0.1]
    o = optim.SGD(weights(); lr=1.0)
    s = lr_scheduler.ReduceLROnPlateau(o; patience=0, factor=0.5)
    foreach(m -> step!(s, m), (1.0, 1.0, 0.5))
    @test o.lr == 0.5 && s.num_bad_epochs == 0
    @test refused(() -> step!(s), :RUNTIME_ERROR) && refused(() -> lr_scheduler.StepLR(o), :TYPE_ERROR)
    o = optim.Adam(weights())
    s = lr_scheduler.OneCycleLR(o, 0.1; total_steps=10)
    @test o.betas[1] == 0.95 && :CyclicLR in propertynames(lr_scheduler) && occursin("gamma=0.1", repr(lr_scheduler.StepLR))
    s = lr_scheduler.CosineAnnealingWarmRestarts(optim.SGD(weights(); lr=1.0), 4)
    step!(s; epoch=2.0)
    @test last_lr(s) ≈ [0.5]
end

@testset Tally "averages" begin
    m = nn.Linear(2, 1)
    a = average(m)
    for value in (1.0, 3.0)
        no_grad(() -> foreach(p -> ops.fill_(p, value), parameters(m)))
        TorchABI.update!(a, m)
    end
    @test item(sum(parameters(a)[1])) == 4 && state_dict(a)["n_averaged"][] == 2
    TorchABI.update!(a, m; decay=0.5)
    @test item(sum(parameters(a)[1])) == 5
    x = ones(Tensor{Float32}, 2)
    @test Array(a(x)) == [7.5]
    @test refused(() -> TorchABI.update!(a, m; decay=2), :VALUE_ERROR)
end
