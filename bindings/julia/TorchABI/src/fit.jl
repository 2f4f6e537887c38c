# Training in one call: epochs, validation, checkpoints, resumption.

"""
    TorchABI.FitState

Where a training stands, for callbacks: `epoch`, and `batch` within it; `step`, batches of the whole training; `data`, the batch
itself; `loss`, a number; `model`, `optimizer`, `history`, `epochs`. [`TorchABI.stop!`](@ref)`(state)` ends the training.
"""
mutable struct FitState
    model::Any
    optimizer::Any
    history::History
    epochs::Int
    epoch::Int
    batch::Int
    step::Int
    data::Any
    loss::Float64
    is_stopped::Bool
    FitState(model, optimizer, history, epochs) = new(model, optimizer, history, epochs, 1, 0, 0, nothing, NaN, false)
end
Base.show(io::IO, s::FitState) = print(io, "FitState(epoch ", s.epoch, ", batch ", s.batch, ", step ", s.step, ")")

"    TorchABI.stop!(state)\n\nEnds a training after this batch, or this epoch where it is called at its end."
stop!(s::FitState) = (s.is_stopped = true; nothing)

# Callbacks: methods of these functions, pairs of a name and a function, or a function for the end of each epoch.
const EVENTS = (:on_train_begin, :on_train_end, :on_epoch_begin, :on_epoch_end, :on_batch_begin, :on_batch_end,
                :on_validation_end)
for event in EVENTS
    @eval begin
        "    TorchABI.$($(string(event)))(callback, state)\n\nCalled by [`fit!`](@ref); types of callbacks have methods of it."
        $event(callback, state) = nothing
        $event(callback::Pair, state) = callback.first === $(QuoteNode(event)) ? callback.second(state) : nothing
    end
end
on_epoch_end(callback::Function, state) = callback(state)

"""
    fit!(model, train_loader; optimizer, loss, epochs = 1, options...) -> History

Trains a model.

```julia
history = fit!(model, DataLoader((x, y); batchsize = 64, shuffle = true); optimizer = optim.Adam(parameters(model)),
               loss = ops.cross_entropy_loss, epochs = 10, validation = DataLoader((x2, y2); batchsize = 256),
               metrics = (accuracy = metrics.Accuracy(),), checkpoint = "run", early_stopping = (patience = 3,))
```

- `train_loader`: what gives batches `(x, y...)` each time it is iterated: a `DataLoader`, a vector
- `loss`: `loss(model(x), y...)` gives the loss of a batch
- `epochs`: how many in all, those of a training that is resumed among them
- `scheduler`: steps after each epoch, or with `interval = :step` after each step of the optimizer. `ReduceLROnPlateau` is
  given the column that is monitored, or the loss
- `validation`: batches to compute `:val_loss` and the metrics of after each epoch, without gradients in evaluation mode
- `metrics`: a named tuple of what has `update!(m, output, y...)`, `compute(m)`, one number, and `reset!(m)`. They are the
  validation's, or the training's where there is none: in an epoch that goes on after a break, those since then
- `callbacks`: a list of functions of the state ([`TorchABI.FitState`](@ref)), called at the end of each epoch; of pairs such as
  `:on_batch_end => state -> …`; or of objects whose types have methods of `TorchABI.on_batch_end(object, state)`. Events are
  `on_train_begin`, `on_train_end`, `on_epoch_begin`, `on_epoch_end`, `on_batch_begin`, `on_batch_end`, `on_validation_end`
- `checkpoint`: a folder for `last.pt`, after each epoch, and `best.pt`, whenever the monitored column improves. PyTorch's
  `torch.load` reads them: a dict of "model", "optimizer", "scheduler", "scaler", "rng", "epoch", "step", "history", "best", and
  what it takes to go on within an epoch
- `resume = true`: goes on from `last.pt` if it is there, as if there had been no break: the same losses, the same weights. A
  loop that somebody wrote with PyTorch may have saved it; "model", "optimizer" and "epoch", those done, are enough
- `early_stopping`: a named tuple of `monitor` (a column: `:val_loss`, or `:loss` without validation), `mode` (`:min` or `:max`),
  `min_delta` (0: what counts as better) and `patience`: epochs without improvement after which the training ends; without it
  never, and `monitor` and `mode` are what `best.pt` is chosen by
- `scaler`: a [`GradScaler`](@ref)
- `clip_grad_norm`: greatest norm of the gradients
- `accumulate = 1`: batches whose gradients are averaged for a step of the optimizer
- `device`: where model and batches are moved; where they are when it is `nothing`
- `progress`: a bar on standard error; when it is a terminal, if `nothing`
- `step`: for unusual models, `step(model, batch)` in the place of `loss`: gives the loss, or `(loss, output)`

`optim.LBFGS` computes each batch as often as it needs to; "loss" is what it began the step with. Losses of an epoch are means over
its examples, the last dimension of a batch. Ctrl-C ends the training after the batch, or group of batches, that is under way: `last.pt` is written, and the history has `interrupted` set. While `fit!` runs, Ctrl-C does not end
Julia, in scripts either.

An `ArgumentError` for arguments that do not fit, before anything is trained.
"""
function fit!(model, train_loader; optimizer, loss=nothing, epochs::Integer=1, scheduler=nothing, interval::Symbol=:epoch,
              validation=nothing, metrics=NamedTuple(), callbacks=(), checkpoint=nothing, resume::Bool=true,
              early_stopping=NamedTuple(), scaler=nothing, clip_grad_norm::Union{Nothing,Real}=nothing,
              accumulate::Integer=1, device=nothing, progress::Union{Nothing,Bool}=nothing, step=nothing)
    epochs >= 1 || throw(ArgumentError("epochs is $epochs, where 1 at least is expected"))
    accumulate >= 1 || throw(ArgumentError("accumulate is $accumulate, where 1 at least is expected"))
    (loss === nothing) == (step === nothing) && throw(ArgumentError("fit! takes either loss or step, a function"))
    interval in (:epoch, :step) || throw(ArgumentError("interval is :epoch or :step, not $(repr(interval))"))
    repeats = is_repeating(optimizer)
    repeats && (accumulate > 1 || scaler !== nothing) && throw(ArgumentError(
        "LBFGS computes a batch several times a step, which neither accumulate nor scaler can be with"))
    names = Symbol[Symbol(name) for name in keys(metrics)]
    columns = [:epoch; :lr; :loss; validation === nothing ? [] : [:val_loss]; names; :seconds]
    allunique(columns) || throw(ArgumentError("metrics $(join(names, ", ")) have the name of another column"))
    device === nothing || to(model; dev=device)
    state = FitState(model, optimizer, History(columns), epochs)
    options = (loss=loss, scheduler=scheduler, interval=interval, validation=validation, metrics=collect(values(metrics)),
               callbacks=callbacks, folder=checkpoint, scaler=scaler, clip_grad_norm=clip_grad_norm, accumulate=accumulate,
               device=device, step=step, repeats=repeats)
    run = FitRun(state, train_loader, options, Watch(columns; early_stopping...), Bar(progress))
    interruptible(() -> train_run!(run, resume))
    return state.history
end

"The column that decides which epoch is the best, and when there is no hope of a better one."
struct Watch
    monitor::Symbol
    sign::Int
    min_delta::Float64
    patience::Union{Nothing,Int}
end
function Watch(columns; monitor=:val_loss in columns ? :val_loss : :loss, mode=:min, min_delta=0.0, patience=nothing)
    Symbol(monitor) in columns ||
        throw(ArgumentError("early_stopping monitors $monitor, but the columns are $(join(columns, ", "))"))
    Symbol(mode) in (:min, :max) || throw(ArgumentError("mode of early_stopping is :min or :max, not $(repr(mode))"))
    patience === nothing || patience >= 1 ||
        throw(ArgumentError("patience of early_stopping is $patience, where 1 at least is expected"))
    return Watch(Symbol(monitor), Symbol(mode) === :min ? 1 : -1, min_delta, patience)
end

function best(w::Watch, h::History)
    found = nothing
    for row in h
        value = row[w.monitor]
        if !isnan(value) && (found === nothing || w.sign * (found.value - value) > w.min_delta)
            found = (monitor=w.monitor, value=value, epoch=row.epoch)
        end
    end
    return found
end
function is_over(w::Watch, h::History)
    found = best(w, h)
    return w.patience !== nothing && count(row -> found === nothing || row.epoch > found.epoch, h) >= w.patience
end

"What is gathered while an epoch goes on, and stands in a checkpoint within it."
new_epoch() = OrderedDict("batches" => 0, "examples" => 0, "loss" => 0.0, "lr" => 0.0, "seconds" => 0.0, "trained" => false)

mutable struct FitRun
    state::FitState
    loader::Any
    options::NamedTuple
    watch::Watch
    bar::Bar
    generators::OrderedDict
    within::OrderedDict
    begun::Any    # states of the generators at the epoch's beginning
    resumed::Any  # and those to go on with after a break
    function FitRun(state, loader, options, watch, bar)
        first_of = iterate(parameters(state.model))
        place = first_of === nothing ? CPU : TorchABI.device(first_of[1])
        generators = OrderedDict("rng" => default_generator(),
                                 "device_rng" => place == CPU ? nothing : default_generator(place),
                                 "loader_rng" => generator_of(loader),
                                 "validation_rng" => generator_of(options.validation))
        return new(state, loader, options, watch, bar, generators, new_epoch(), nothing, nothing)
    end
end

"The generator that a loader draws its order from, or nothing."
generator_of(loader) = hasproperty(loader, :generator) && loader.generator isa Generator ? loader.generator : nothing

states(run::FitRun) =
    OrderedDict((name => g === nothing ? nothing : state(g) for (name, g) in run.generators)...)
function states!(run::FitRun, found)
    for (name, g) in run.generators
        g === nothing || get(found, name, nothing) === nothing || state!(g, found[name])
    end
end

tell(event, run::FitRun) = foreach(callback -> event(callback, run.state), run.options.callbacks)

# Ctrl-C.

"Runs `f` so that Ctrl-C is noticed by [`is_interrupted`](@ref) alone."
function interruptible(f)
    # Where programs run, Ctrl-C would end Julia at once.
    isinteractive() || Base.exit_on_sigint(false)
    try
        Base.disable_sigint(f)
    finally
        isinteractive() || Base.exit_on_sigint(true)
    end
end

"Whether Ctrl-C was pressed since the last call."
function is_interrupted()
    try
        Base.reenable_sigint(() -> nothing)
    catch e
        e isa InterruptException || rethrow()
        return true
    end
    return false
end

# The loop.

function train_run!(run::FitRun, resumes)
    s, h = run.state, run.state.history
    train!(s.model)
    # What goes on takes up its random numbers only where it needs them: callbacks may draw some before.
    run.resumed = resumes && run.options.folder !== nothing ? restore!(run) : nothing
    tell(on_train_begin, run)
    run.resumed !== nothing && run.within["batches"] == 0 && states!(run, run.resumed)
    try
        while s.epoch <= s.epochs && !s.is_stopped && !is_over(run.watch, h)
            train_epoch!(run) || break
        end
        h.best = best(run.watch, h)
        tell(on_train_end, run)
    finally
        end_bar!(run.bar)
    end
end

"Does an epoch, or what is left of it. False when the training ends with it or within it."
function train_epoch!(run::FitRun)
    s, within, o = run.state, run.within, run.options
    began = time() - within["seconds"]
    tell(on_epoch_begin, run)
    if within["trained"]
        states!(run, run.resumed)
    else
        train_batches!(run, began) || return false
    end
    row = Any[:epoch => s.epoch, :lr => within["lr"], :loss => within["loss"] / within["examples"]]
    if o.validation !== nothing
        within["trained"], within["seconds"] = true, time() - began
        random = states(run)
        found = validate!(run, began)
        found === nothing && return (save_run(run, ["last"], random); false)
        push!(row, :val_loss => found)
    end
    append!(row, name => number_of(compute(m), name) for (name, m) in zip(s.history.columns[length(row) + 1:end], o.metrics))
    push!(s.history, (; row..., seconds=time() - began))
    o.validation === nothing || tell(on_validation_end, run)
    o.interval === :epoch && step_schedule!(run, get(s.history[end], run.watch.monitor, NaN))
    tell(on_epoch_end, run)
    end_bar!(run.bar, "epoch $(s.epoch)/$(s.epochs)  " *
                      join(("$name $(shown(x))" for (name, x) in pairs(s.history[end]) if name !== :epoch), "  "))
    s.epoch += 1
    run.within = new_epoch()
    top = best(run.watch, s.history)
    save_run(run, top !== nothing && top.epoch == s.epoch - 1 ? ["best", "last"] : ["last"], states(run))
    return !(s.history.interrupted |= is_interrupted())
end

"Trains with what the loader still has. False when the training ends before the epoch does."
function train_batches!(run::FitRun, began)
    s, within, o, total = run.state, run.within, run.options, length_of(run.loader)
    each_batch(run) do batch
        s.data, s.batch, s.step = batch, within["batches"] + 1, s.step + 1
        tell(on_batch_begin, run)
        within["batches"] % o.accumulate == 0 && zero_grad!(s.optimizer)
        loss, output = losses_of(run, batch)
        s.loss, n = item(loss), examples(batch)
        o.accumulate > 1 && (loss = loss / o.accumulate)
        backward(o.scaler === nothing ? loss : scale(o.scaler, loss))
        within["loss"] += s.loss * n
        within["examples"] += n
        within["batches"] += 1
        is_whole = within["batches"] % o.accumulate == 0
        is_whole && update_weights!(run, batch)
        o.validation === nothing && measure!(run, output, batch)
        tell(on_batch_end, run)
        show_bar!(run.bar, s.batch, total, time() - began, "loss $(shown(s.loss))")
        s.history.interrupted |= is_interrupted()
        return !(is_whole && (s.is_stopped || s.history.interrupted))
    end || begin
        within["seconds"] = time() - began
        save_run(run, ["last"], states(run))
        return false
    end
    within["batches"] > 0 || throw(ArgumentError("train_loader gave no batch"))
    within["batches"] % o.accumulate == 0 || update_weights!(run)
    s.data = nothing
    return true
end

"""
Calls `f` with each batch of the epoch, until it says false; whether it never did. In an epoch that goes on, those that were done
are drawn again from the same random numbers, and left out.
"""
function each_batch(f, run::FitRun)
    done, given = run.within["batches"], 0
    if done == 0
        run.within["lr"] = learning_rate(run.state.optimizer)
        foreach(reset!, run.options.metrics)
        run.begun = states(run)
    else
        states!(run, run.begun)
    end
    next = iterate(run.loader)
    while next !== nothing
        given += 1
        given == done + 1 && done > 0 && states!(run, run.resumed)
        given > done && !f(moved(run, next[1])) && return false
        next = iterate(run.loader, next[2])
    end
    given >= done ||
        throw(ArgumentError("train_loader gave $given batches, where the training that goes on had done $done"))
    given == done && done > 0 && states!(run, run.resumed)
    return true
end

learning_rate(optimizer) = (rate = optimizer.lr; Float64(rate isa Tensor ? item(rate) : rate))
"How many batches a loader has; nothing where it does not say."
function length_of(loader)
    try
        return length(loader)
    catch e
        e isa MethodError || rethrow()
        return nothing
    end
end

moved(run::FitRun, batch) = run.options.device === nothing ? batch : moved(batch, run.options.device)
moved(t::Tensor, device) = to(t, Device(device))
moved(batch::Union{Tuple,NamedTuple}, device) = map(x -> moved(x, device), batch)
moved(batch::AbstractDict, device) = Dict(name => moved(x, device) for (name, x) in batch)
moved(x, device) = x

"How many examples a batch has: the last dimension of its first array."
examples(x::AbstractArray) = ndims(x) == 0 ? 1 : size(x, ndims(x))
examples(batch::Union{Tuple,NamedTuple}) = isempty(batch) ? 1 : examples(first(batch))
examples(batch::AbstractDict) = isempty(batch) ? 1 : examples(first(values(batch)))
examples(x) = 1

"The loss of a batch, and what the model made of it; nothing where the step does not say."
function losses_of(run::FitRun, batch)
    o, model = run.options, run.state.model
    if o.step !== nothing
        found = o.step(model, batch)
        loss, output = found isa Tuple ? found : (found, nothing)
    else
        x, y = batch isa Tuple ? (batch[1], Base.tail(batch)) : (batch, ())
        output = model(x)
        loss = o.loss(output, y...)
    end
    loss isa Tensor || throw(ArgumentError("a loss is a Tensor, not a $(typeof(loss))"))
    return loss, output
end

function update_weights!(run::FitRun, batch=nothing)
    o, s = run.options, run.state
    clip!(run)
    if o.repeats
        step!(evaluations(run, batch), s.optimizer)
    elseif o.scaler === nothing
        step!(s.optimizer)
    else
        step!(o.scaler, s.optimizer)
        update!(o.scaler)
    end
    o.interval === :step && step_schedule!(run, s.loss)
end

function clip!(run::FitRun)
    o, s = run.options, run.state
    o.clip_grad_norm === nothing && return
    o.scaler === nothing || unscale!(o.scaler, s.optimizer)
    clip_grad_norm!(parameters(s.model), o.clip_grad_norm)
end

"Whether an optimiser computes the loss of a batch several times a step."
is_repeating(optimizer) = haskey(state_dict(optimizer)["param_groups"][1], "max_eval")

"The loss of a batch with its gradients, for each time that it is called; the first is there already."
function evaluations(run::FitRun, batch)
    found = [run.state.loss]
    return function ()
        isempty(found) || return tensor(pop!(found))
        zero_grad!(run.state.optimizer)
        loss, _ = losses_of(run, batch)
        backward(loss)
        clip!(run)
        return loss
    end
end

function step_schedule!(run::FitRun, value)
    schedule = run.options.scheduler
    schedule === nothing && return
    # The one schedule that goes by a metric counts bad epochs.
    haskey(state_dict(schedule), "num_bad_epochs") ? step!(schedule, value) : step!(schedule)
end

"Mean loss of the validation's examples, whose metrics are updated; nothing when it was interrupted."
function validate!(run::FitRun, began)
    o, model, history = run.options, run.state.model, run.state.history
    modes = modes_of(model)
    eval!(model)
    foreach(reset!, o.metrics)
    total, n, done = 0.0, 0, 0
    try
        for given in o.validation
            batch = moved(run, given)
            loss, output = no_grad(() -> losses_of(run, batch))
            total += item(loss) * examples(batch)
            n += examples(batch)
            measure!(run, output, batch)
            show_bar!(run.bar, done += 1, length_of(o.validation), time() - began, "validation")
            (history.interrupted |= is_interrupted()) && return nothing
        end
    finally
        foreach(((m, on),) -> train!(m, on), modes)
    end
    n > 0 || throw(ArgumentError("validation gave no batch"))
    return total / n
end

"A module and all within, outer ones first, and whether each is in training mode."
modes_of(m, found=Pair{Any,Bool}[]) =
    (push!(found, m => is_training(m)); foreach(child -> modes_of(child, found), values(children(m))); found)

function measure!(run::FitRun, output, batch)
    isempty(run.options.metrics) && return
    output === nothing && throw(ArgumentError("metrics need the model's output: step has to return (loss, output)"))
    y = batch isa Tuple ? Base.tail(batch) : ()
    no_grad(() -> foreach(m -> update!(m, output isa Tensor ? detach(output) : output, y...), run.options.metrics))
end

function number_of(x, name)
    length(x) == 1 || throw(ArgumentError("the metric $name came to $(length(x)) numbers, where a history has one"))
    return Float64(x isa Tensor ? item(x) : only(x))
end

# Checkpoints.

"Writes a checkpoint under names; `random` are the states of the generators to go on with."
function save_run(run::FitRun, names, random)
    o, s, h = run.options, run.state, run.state.history
    o.folder === nothing && return
    top = best(run.watch, h)
    value = OrderedDict{String,Any}()
    value["model"] = state_dict(s.model)
    value["optimizer"] = state_dict(s.optimizer)
    value["scheduler"] = o.scheduler === nothing ? nothing : state_dict(o.scheduler)
    value["scaler"] = o.scaler === nothing ? nothing : state_dict(o.scaler)
    merge!(value, random)
    value["epoch"], value["step"] = s.epoch - 1, s.step
    value["history"] = OrderedDict((String(name) => h[name] for name in h.columns)...)
    value["best"] = top === nothing ? nothing :
                    OrderedDict("monitor" => String(top.monitor), "value" => top.value, "epoch" => top.epoch)
    value["within"] = run.within["batches"] == 0 ? nothing : merge!(OrderedDict{String,Any}(), run.within, run.begun)
    mkpath(o.folder)
    foreach(name -> save(joinpath(o.folder, "$name.pt"), value), names)
end

"Takes over the last checkpoint; the random numbers to go on with, nothing when there is none."
function restore!(run::FitRun)
    path, s, o = joinpath(run.options.folder, "last.pt"), run.state, run.options
    isfile(path) || return nothing
    found = load(path; strict=true)
    missing_parts = filter(name -> !haskey(found, name), ["model", "optimizer", "epoch"])
    isempty(missing_parts) || throw(ArgumentError("$path lacks $(join(missing_parts, ", ")): no checkpoint of fit!"))
    for (name, part) in ("scheduler" => o.scheduler, "scaler" => o.scaler)
        has = get(found, name, nothing) !== nothing
        has == (part !== nothing) || throw(ArgumentError("$path was written $(has ? "with" : "without") a $name"))
    end
    # A loop that somebody wrote keeps no history.
    saved = get(found, "history", nothing)
    columns = saved === nothing ? s.history.columns : Symbol.(collect(keys(saved)))
    columns == s.history.columns ||
        throw(ArgumentError("$path has the history $(join(columns, ", ")), not $(join(s.history.columns, ", "))"))
    load_state_dict!(s.model, found["model"])
    load_state_dict!(s.optimizer, found["optimizer"])
    o.scheduler === nothing || load_state_dict!(o.scheduler, found["scheduler"])
    o.scaler === nothing || load_state_dict!(o.scaler, found["scaler"])
    for row in (saved === nothing ? () : zip(values(saved)...))
        push!(s.history, NamedTuple{Tuple(columns)}(row))
    end
    s.epoch, s.step = found["epoch"] + 1, get(found, "step", 0)
    if get(found, "within", nothing) !== nothing
        foreach(name -> run.within[name] = found["within"][name], keys(run.within))
        run.begun = OrderedDict((name => found["within"][name] for name in keys(run.generators))...)
    end
    return found
end
