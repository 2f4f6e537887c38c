# Training in one call.

"Batches in an order that is drawn anew each epoch."
struct Batches
    generator::Generator
    x::Tensor
    y::Tensor
    batch::Int
end
function Batches(; n=64, batch=8, seed=3, order=5)
    g = Generator(seed)
    x = randn(g, Tensor{Float32}, 4, n)
    return Batches(Generator(order), x, to(vec(sum(x; dims=1)) .> 0, Int64), batch)
end
Base.length(b::Batches) = cld(length(b.y), b.batch)
function Base.iterate(b::Batches, left=ops.split(ops.randperm(length(b.y); generator=b.generator), b.batch))
    isempty(left) && return nothing
    return (ops.index_select(b.x, 0, left[1]), ops.index_select(b.y, 0, left[1])), left[2:end]
end

mutable struct Right
    right::Int
    all::Int
end
Right() = Right(0, 0)
TorchABI.reset!(m::Right) = (m.right = m.all = 0)
TorchABI.update!(m::Right, output, y) = (m.right += sum(ops.argmax(output, 1) .== y); m.all += length(y))
TorchABI.compute(m::Right) = m.right / m.all

"Notes what it is told; may do something at an event."
struct Log
    said::Vector{Any}
    losses::Vector{Float64}
    does::Dict{Symbol,Any}
end
Log(; does...) = Log([], [], Dict(does))
for event in TorchABI.EVENTS
    @eval function TorchABI.$event(log::Log, state)
        push!(log.said, ($(QuoteNode(event)), state.epoch, state.batch))
        $(QuoteNode(event)) === :on_batch_end && push!(log.losses, state.loss)
        get(log.does, $(QuoteNode(event)), identity)(state)
    end
end

function parts(seed=0; dropout=0.3)
    manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(dropout), nn.Linear(16, 2))
    optimizer = optim.Adam(parameters(model); lr=0.01)
    return model, optimizer, lr_scheduler.StepLR(optimizer, 2, 0.5)
end

function train(; seed=0, log=Log(), loader=Batches(), loss=ops.cross_entropy_loss, epochs=4, options...)
    model, optimizer, scheduler = parts(seed)
    options = merge((scheduler=scheduler, callbacks=[log]), values(options))
    history = fit!(model, loader; optimizer=optimizer, loss=loss, epochs=epochs, options...)
    return history, [Array(t) for t in values(state_dict(model))]
end

"The rows without their times, in which no two runs are equal."
table(h) = [Base.structdiff(row, NamedTuple{(:seconds,)}) for row in h]

@testset Tally "it learns and tells" begin
    log = Log()
    h, _ = train(; epochs=20, validation=Batches(; seed=9), metrics=(accuracy=Right(),), log=log)
    @test h.columns == [:epoch, :lr, :loss, :val_loss, :accuracy, :seconds] && h[:epoch] == 1:20
    @test h[:lr][1:5] == [0.01, 0.01, 0.005, 0.005, 0.0025]
    @test h[end].val_loss < h[1].val_loss && h[end].accuracy > 0.8
    @test length(log.losses) == 160 && h[1].loss ≈ sum(log.losses[1:8]) / 8
    @test !h.interrupted && h.best.value == minimum(h[:val_loss]) && h.best.monitor === :val_loss
end

@testset Tally "it is the loop that one writes" begin
    _, expected = train(; epochs=2)
    model, optimizer, scheduler = parts()
    loader = Batches()
    for _ in 1:2
        for (x, y) in loader
            zero_grad!(optimizer)
            backward(ops.cross_entropy_loss(model(x), y))
            step!(optimizer)
        end
        step!(scheduler)
    end
    @test [Array(t) for t in values(state_dict(model))] == expected
    log = Log()
    h, _ = train(; epochs=1, loader=Batches(; n=12), log=log)
    @test h[1].loss ≈ (8 * log.losses[1] + 4 * log.losses[2]) / 12
end

@testset Tally "callbacks" begin
    log = Log()
    train(; epochs=2, loader=Batches(; n=16), validation=[(ones(Tensor{Float32}, 4, 2), tensor([0, 1]))], log=log)
    epoch(i) = [(:on_batch_begin, i, 1), (:on_batch_end, i, 1), (:on_batch_begin, i, 2), (:on_batch_end, i, 2),
                (:on_validation_end, i, 2), (:on_epoch_end, i, 2)]
    @test log.said == [(:on_train_begin, 1, 0); (:on_epoch_begin, 1, 0); epoch(1); (:on_epoch_begin, 2, 2); epoch(2);
                       (:on_train_end, 3, 2)]
    epochs, batches = Int[], Int[]
    train(; epochs=2, callbacks=[s -> push!(epochs, s.epoch), :on_batch_end => s -> push!(batches, s.step)])
    @test epochs == [1, 2] && batches == 1:16
    @test length(train(; log=Log(on_epoch_end=TorchABI.stop!))[1]) == 1
    log = Log(on_batch_end=s -> s.step == 11 && TorchABI.stop!(s))
    h, _ = train(; log=log)
    @test length(h) == 1 && length(log.losses) == 11 && !h.interrupted
end

@testset Tally "early stopping" begin
    falling = [5.0, 4.0, 4.5, 4.1, 4.0, 1.0]
    function epochs(values; options...)
        loss_of(m, batch) = sum(m(batch[1])) * 0 + values[s_epoch[]]
        s_epoch[] = 1
        h, _ = train(; epochs=6, loss=nothing, step=loss_of, scheduler=nothing, early_stopping=values_of(options),
                     callbacks=[s -> s_epoch[] = s.epoch + 1])
        return length(h), h.best === nothing ? nothing : h.best.epoch
    end
    s_epoch, values_of = Ref(1), options -> (; options...)
    @test epochs(falling; patience=2) == (4, 2) && epochs(falling; patience=4) == (6, 6) && epochs(falling) == (6, 6)
    @test epochs(falling; patience=2, min_delta=1.0) == (3, 1) && epochs(falling; patience=1, mode=:max) == (2, 1)
    @test epochs(fill(NaN, 6); patience=3) == (3, nothing)
end

@testset Tally "ways to step" begin
    function weights(batch, accumulate)
        model, optimizer, _ = parts(; dropout=0.0)
        fit!(model, Batches(; batch=batch); optimizer=optimizer, loss=ops.cross_entropy_loss, accumulate=accumulate, epochs=2)
        return [Array(t) for t in values(state_dict(model))]
    end
    @test all(isapprox.(weights(4, 2), weights(8, 1); atol=1e-5))
    own(m, batch) = (output = m(batch[1]); (ops.cross_entropy_loss(output, batch[2]), output))
    h, w = train(; loss=nothing, step=own, epochs=2)
    h2, w2 = train(; epochs=2)
    @test table(h) == table(h2) && w == w2
    for (interval, n) in ((:epoch, 2), (:step, 16))
        model, optimizer, _ = parts()
        scheduler = lr_scheduler.LinearLR(optimizer; total_iters=100)
        fit!(model, Batches(); optimizer=optimizer, loss=ops.cross_entropy_loss, epochs=2, scheduler=scheduler,
             interval=interval)
        @test scheduler.last_epoch == n
    end
    model, optimizer, _ = parts()
    scheduler = lr_scheduler.ReduceLROnPlateau(optimizer; patience=0, threshold=1e9, threshold_mode="abs")
    h = fit!(model, Batches(); optimizer=optimizer, loss=ops.cross_entropy_loss, epochs=3, scheduler=scheduler)
    @test h[:lr] ≈ [0.01, 0.01, 0.001]
    model, optimizer, losses = parts(; dropout=0.0)[1], nothing, Float64[]
    optimizer = optim.LBFGS(parameters(model); lr=0.5, max_iter=3)
    for batch in Batches()
        push!(losses, item(step!(optimizer) do
            zero_grad!(optimizer)
            loss = ops.cross_entropy_loss(model(batch[1]), batch[2])
            backward(loss)
            return loss
        end))
    end
    expected = [Array(t) for t in values(state_dict(model))]
    model, log = parts(; dropout=0.0)[1], Log()
    fit!(model, Batches(); optimizer=optim.LBFGS(parameters(model); lr=0.5, max_iter=3), loss=ops.cross_entropy_loss, callbacks=[log])
    @test log.losses == losses && [Array(t) for t in values(state_dict(model))] == expected
    clipped, _ = train(; epochs=1, clip_grad_norm=1e-3)
    @test clipped[1].loss != train(; epochs=1)[1][1].loss
    moved, w = train(; epochs=1, device=-1, validation=Batches(; seed=9))
    here, w2 = train(; epochs=1, validation=Batches(; seed=9))
    @test table(moved) == table(here) && w == w2
    seen = Any[]
    model, optimizer, _ = parts()
    fit!(model, Batches(); optimizer=optimizer, loss=ops.cross_entropy_loss, validation=Batches(),
         callbacks=[:on_train_begin => s -> eval!(s.model[3]),
                    :on_validation_end => s -> push!(seen, [TorchABI.is_training(s.model[i]) for i in 1:4])])
    @test seen == [[true, true, false, true]]
end

@testset Tally "what does not fit is refused" begin
    model, optimizer, _ = parts()
    for options in ((epochs=0,), (accumulate=0,), (loss=nothing,), (interval=:batch,), (metrics=(loss=Right(),),),
                    (early_stopping=(monitor=:val_loss,),), (early_stopping=(mode=:up,),), (early_stopping=(patience=0,),))
        @test thrown() do
            fit!(model, Batches(); merge((optimizer=optimizer, loss=ops.cross_entropy_loss), options)...)
        end isa ArgumentError
    end
    again = optim.LBFGS(parameters(model))
    @test thrown(() -> fit!(model, Batches(); optimizer=again, loss=ops.cross_entropy_loss, accumulate=2)) isa ArgumentError
    @test thrown(() -> fit!(model, []; optimizer=optimizer, loss=ops.cross_entropy_loss)) isa ArgumentError
end

@testset Tally "a run that was broken off is as one that was not" begin
    mktempdir() do folder
        validation = Batches(; seed=9)
        options = (validation=validation, metrics=(accuracy=Right(),))
        log = Log()
        whole, expected = train(; log=log, options...)
        TorchABI.seed!(validation.generator, 5)
        losses = Float64[]
        for stop in (1, 3, 8, 13, 29, 0)
            part = Log(on_batch_end=s -> s.step == stop && TorchABI.stop!(s),
                       on_train_begin=s -> isempty(losses) || rand(Tensor{Float32}, 7))
            global resumed_history, resumed_weights = train(; seed=length(losses), log=part, checkpoint=folder, options...)
            append!(losses, part.losses)
        end
        @test losses == log.losses && resumed_weights == expected && table(resumed_history) == table(whole)
        @test sort(readdir(folder)) == ["best.pt", "last.pt"]
        again, _ = train(; checkpoint=folder, options...)
        @test table(again) == table(whole)
        saved = TorchABI.load(joinpath(folder, "last.pt"); strict=true)
        @test collect(keys(saved)) == ["model", "optimizer", "scheduler", "scaler", "rng", "device_rng", "loader_rng",
                                       "validation_rng", "epoch", "step", "history", "best", "within"]
        @test saved["epoch"] == 4 && saved["step"] == 32 && saved["history"]["loss"] == whole[:loss]
        @test thrown(() -> train(; checkpoint=folder)) isa ArgumentError
        @test thrown(() -> train(; checkpoint=folder, scheduler=nothing, options...)) isa ArgumentError
        TorchABI.seed!(validation.generator, 5)
        anew, _ = train(; epochs=1, checkpoint=folder, resume=false, options...)
        @test table(anew) == table(whole)[1:1]
    end
end

@testset Tally "Ctrl-C saves and returns" begin
    mktempdir() do folder
        program = """
            manual_seed(0)
            x = randn(Tensor{Float32}, 4, 64)
            model = nn.Linear(4, 2)
            batches = [(x, to(vec(sum(x; dims=1)) .> 0, Int64)) for _ in 1:5]
            h = fit!(model, batches; optimizer=optim.SGD(parameters(model); lr=0.1), loss=ops.cross_entropy_loss, epochs=3,
                     checkpoint=$(repr(folder)), callbacks=[:on_batch_begin => s -> begin
                         # What is compiled between a Ctrl-C and the batch's end may swallow it.
                         s.step in (7, 8) && (ccall(:kill, Cint, (Cint, Cint), getpid(), s.step == 8 ? 2 : 0); sleep(0.2))
                     end])
            println(length(h), ' ', h.interrupted, ' ', TorchABI.load($(repr(joinpath(folder, "last.pt"))))["step"])
            """
        code, out = run_julia(program)
        @test code == 0 && occursin("1 true 8", out)
        code == 0 || println(out)
    end
end

@testset Tally "history" begin
    h = TorchABI.History([:epoch, :lr, :loss, :seconds])
    for i in 1:3
        push!(h, (epoch=i, lr=0.1, loss=1 / i, seconds=12.5))
    end
    @test repr(MIME("text/plain"), h) == """
        epoch   lr    loss  seconds
            1  0.1       1     12.5
            2  0.1     0.5     12.5
            3  0.1  0.3333     12.5"""
    @test repr(h) == "History of 3 epochs" && h[end].epoch == 3 && [row.loss for row in h] == [1, 1 / 2, 1 / 3]
    @test thrown(() -> h[:val_loss]) isa ArgumentError && thrown(() -> push!(h, (loss=1,))) isa ArgumentError
    mktempdir() do folder
        path = joinpath(folder, "h.csv")
        TorchABI.csv(h, path)
        lines = readlines(path)
        @test lines[1] == "epoch,lr,loss,seconds" && parse(Float64, split(lines[4], ',')[3]) == 1 / 3
    end
    io = IOBuffer()
    TorchABI.plot(io, h; width=40, height=5)
    TorchABI.plot(io, h, :lr, :loss; width=40)
    drawn = String(take!(io))
    @test occursin("* loss\n", drawn) && occursin("* lr   o loss\n", drawn)
end

@testset Tally "progress" begin
    mktempdir() do folder
        path = joinpath(folder, "err")
        shown_with(progress) = (open(io -> redirect_stderr(() -> train(; epochs=2, progress=progress), io), path, "w");
                                read(path, String))
        @test shown_with(nothing) == "" && shown_with(false) == ""
        text = shown_with(true)
        @test occursin(r"100%\|█+\| 8/8 \[0:0\d<0:00, .*it\] loss 0\.\d+"s, text) || occursin("8/8", text)
        @test occursin(r"epoch 1/2  lr 0\.01  loss 0\.\d+  seconds", text)
    end
end
