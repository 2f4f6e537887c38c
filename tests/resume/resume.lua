-- Goes on with training runs where others stopped: resume.lua DATA IN OUT [IN OUT …].
local torch = require 'torchabi'

local STEPS = 20

local function resume(data, from, to)
  local saved = torch.load(from)
  local nn = torch.nn
  local net = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Dropout(0.25), nn.Linear(16, 4))
  local opt = torch.optim.Adam(net:parameters())
  local schedule = torch.optim.lr_scheduler.CosineAnnealingLR(opt, 30)
  local scaler = torch.amp.GradScaler 'cpu'
  net:loadStateDict(saved.model)
  opt:loadStateDict(saved.optimizer)
  schedule:loadStateDict(saved.scheduler)
  scaler:loadStateDict(saved.scaler)
  torch.setRNGState(saved.rng)
  local losses = {}
  for i = 1, STEPS do
    opt:zeroGrad()
    local at = saved.epoch + i
    local loss = nn.functional.mse_loss(net(data.x[at]), data.y[at])
    scaler:scale(loss):backward()
    scaler:step(opt)
    scaler:update()
    schedule:step()
    losses[i] = loss:item()
  end
  torch.save(to, {
    model = net:stateDict(), optimizer = opt:stateDict(), scheduler = schedule:stateDict(), scaler = scaler:stateDict(),
    rng = torch.getRNGState(), epoch = saved.epoch + STEPS, losses = torch.DoubleTensor(losses),
  })
end

torch.setnumthreads(1)
local data = torch.load(arg[1])
for i = 2, #arg, 2 do
  resume(data, arg[i], arg[i + 1])
end
