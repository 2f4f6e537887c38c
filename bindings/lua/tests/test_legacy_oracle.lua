-- Torch7's layers and criterions against what PyTorch computes for the same.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local unpack = table.unpack or unpack
local nn = torch.legacy.nn

local legacy_rows = require 'legacy_rows'
local from_oracle = legacy_rows.get

--- Arguments as Lua has them: None is nil.
local function arguments(list)
  local out = {}
  for i = 1, #list do
    out[i] = list[i]
    if rawequal(list[i], torch.null) then
      out[i] = nil
    end
  end
  return unpack(out, 1, #list)
end

local function list_of(x)
  return torch.isTensor(x) and {x} or x
end

local function check(got, wanted, what)
  equal(#got, #wanted, what)
  for i = 1, #got do
    T.ok(got[i]:size() == wanted[i]:size(), what .. ': other sizes')
    T.ok(torch.aten.allclose(got[i], wanted[i], 1e-9, 1e-9), what)
  end
end

local function set_parameters(module, row)
  for name, value in torch.items(row.parameters) do
    T.ok(module[name]:size() == value:size(), row.name .. ' ' .. name)
    module[name]:copy(value)
    module['grad' .. name:gsub('^%l', string.upper)]:fill(1)
  end
end

test('layers forward and backward', function()
  for _, row in ipairs(from_oracle 'layers') do
    local module = nn[row.name](arguments(row.args))
    set_parameters(module, row)
    local name, output = tostring(module), module:forward(row.x)
    local grads = torch.isTensor(output) and row.grads[1] or row.grads
    check(list_of(output), row.y, name .. ' output')
    check(list_of(module:backward(row.x, grads, 2)), row.grad_inputs[1] and row.grad_inputs
      or {row.x * 0}, name .. ' gradInput')
    for key, wanted in torch.items(row.grad_parameters) do
      check({module['grad' .. key:gsub('^%l', string.upper)]}, {wanted * 2 + 1}, name .. ' gradient of ' .. key)
    end
    -- The parts of backward give the same, of a clone as well.
    local copy = module:clone()
    copy:zeroGradParameters()
    check(list_of(copy:updateGradInput(row.x, grads)), list_of(module.gradInput), name .. ' cloned')
    copy:accGradParameters(row.x, grads)
    for key, wanted in torch.items(row.grad_parameters) do
      check({copy['grad' .. key:gsub('^%l', string.upper)]}, {wanted}, name .. ' gradient of a cloned ' .. key)
    end
  end
end)

test('criterions', function()
  for _, row in ipairs(from_oracle 'criterions') do
    local target = row.target
    if rawequal(target, torch.null) then
      target = nil
    end
    local criterion = nn[row.name](arguments(row.args))
    T.near(criterion:forward(row.x, target), row.loss, 1e-9, row.name)
    check(list_of(criterion:backward(row.x, target)), row.grads, row.name .. ' gradInput')
  end
end)

legacy_rows.forget()
