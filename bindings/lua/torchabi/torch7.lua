--- Lets scripts of Torch7 run as they are: `luajit -l torchabi.torch7 script.lua`, or `require 'torchabi.torch7'` in
--- the first line.
--
-- `torch`, `nn` and `optim` are global tables then, as Torch7's packages make them, and `require 'torch'`, 'nn' and
-- 'optim' find them here. Comparisons give ByteTensors.
local torch = require 'torchabi'

for name, package_of in pairs {torch = torch, nn = torch.legacy.nn, optim = torch.legacy.optim} do
  rawset(_G, name, package_of)
  package.loaded[name] = package_of
end

torch.compat7()
return torch
