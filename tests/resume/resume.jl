# Goes on with training runs where others stopped: julia resume.jl DATA IN OUT [IN OUT …].

using TorchABI

const STEPS = 20

function resume(data, from, to)
    saved = TorchABI.load(from)
    net = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Dropout(0.25), nn.Linear(16, 4))
    o = optim.Adam(parameters(net))
    schedule = lr_scheduler.CosineAnnealingLR(o, 30)
    scaler = GradScaler(:cpu)
    load_state_dict!(net, saved["model"])
    load_state_dict!(o, saved["optimizer"])
    load_state_dict!(schedule, saved["scheduler"])
    load_state_dict!(scaler, saved["scaler"])
    TorchABI.state!(TorchABI.default_generator(), saved["rng"])
    epoch = saved["epoch"]
    losses = map(1:STEPS) do i
        zero_grad!(o)
        # Julia's dimensions are in the opposite order.
        loss = ops.mse_loss(net(data["x"][:, :, epoch + i]), data["y"][:, :, epoch + i])
        backward(scale(scaler, loss))
        step!(scaler, o)
        TorchABI.update!(scaler)
        step!(schedule)
        item(loss)
    end
    TorchABI.save(to, Dict("model" => state_dict(net), "optimizer" => state_dict(o), "scheduler" => state_dict(schedule),
                           "scaler" => state_dict(scaler), "rng" => TorchABI.state(TorchABI.default_generator()),
                           "epoch" => epoch + STEPS, "losses" => tensor(Float64.(losses))))
end

set_num_threads(1)
data = TorchABI.load(ARGS[1]; dims=:julia)
for i in 2:2:length(ARGS)
    resume(data, ARGS[i], ARGS[i + 1])
end
