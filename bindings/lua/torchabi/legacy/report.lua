--- What Torch7's optim tells of training: ConfusionMatrix and Logger.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local create = require 'torchabi.create'
local tensor = require 'torchabi.tensor'

local raise, is_tensor = errors.raise, tensor.is

return function()
  local ConfusionMatrix = class.new 'optim.ConfusionMatrix'

  --- @param nclasses number of classes, or a table of their names
  function ConfusionMatrix:__init(nclasses, classes)
    if type(nclasses) == 'table' then
      classes, nclasses = nclasses, #nclasses
    end
    self.nclasses, self.classes = nclasses, classes or {}
    self.mat = create.types.LongTensor(nclasses, nclasses):zero()
    self.valids = create.types.FloatTensor(nclasses):zero()
    self.unionvalids = create.types.FloatTensor(nclasses):zero()
    self.totalValid, self.averageValid, self.averageUnionValid = 0, 0, 0
  end

  --- The class of a number, or of the greatest of a row of scores.
  local function class_of(x)
    if not is_tensor(x) then
      return x
    end
    return x:argmax()
  end

  --- Counts one prediction: scores of classes or a class; its target: a class, or scores too. Class 0 counts nothing.
  function ConfusionMatrix:add(prediction, target)
    local p, t = class_of(prediction), class_of(target)
    if t > 0 then
      self.mat[{t, p}] = self.mat[{t, p}] + 1
    end
  end

  local function classes_of(x, what)
    if x:dim() == 2 then
      return x:size(2) == 1 and x:select(2, 1) or x:argmax(2, false)
    elseif x:dim() ~= 1 then
      raise('%s must have one or two dimensions, not %d', what, x:dim())
    end
    return x
  end

  --- Counts a batch of them.
  function ConfusionMatrix:batchAdd(predictions, targets)
    local p = classes_of(predictions, 'predictions'):long():totable()
    local t = classes_of(targets, 'targets'):long():totable()
    local counts = self.mat:totable()
    for i = 1, #t do
      if t[i] > 0 then
        counts[t[i]][p[i]] = counts[t[i]][p[i]] + 1
      end
    end
    self.mat:copy(create.types.LongTensor(counts))
  end

  function ConfusionMatrix:zero()
    self.mat:zero()
    self.valids:zero()
    self.unionvalids:zero()
    self.totalValid, self.averageValid, self.averageUnionValid = 0, 0, 0
  end

  --- Mean of what is a number.
  local function mean(list)
    local sum, n = 0, 0
    for _, x in ipairs(list) do
      if x == x then
        sum, n = sum + x, n + 1
      end
    end
    return sum / n
  end

  --- Computes `valids` (of each class the share that is right), `averageValid`, `totalValid`, and VOC's measure.
  function ConfusionMatrix:updateValids()
    local counts, right, all = self.mat:totable(), 0, 0
    local valids, unions = {}, {}
    for t = 1, self.nclasses do
      local row, column = 0, 0
      for k = 1, self.nclasses do
        row, column = row + counts[t][k], column + counts[k][t]
      end
      valids[t] = counts[t][t] / row
      unions[t] = counts[t][t] / (row + column - counts[t][t])
      right, all = right + counts[t][t], all + row
    end
    self.valids:copy(create.types.FloatTensor(valids))
    self.unionvalids:copy(create.types.FloatTensor(unions))
    self.totalValid, self.averageValid, self.averageUnionValid = right / all, mean(valids), mean(unions)
  end

  --- False acceptance and rejection rates: of each class, -1 where it has no samples, then of those that have some.
  -- @return rejection of all classes, acceptance of all, rejection of those with samples, acceptance of those
  function ConfusionMatrix:farFrr()
    local counts, n = self.mat:totable(), self.nclasses
    local samples, rejected, accepted, some_rejected, some_accepted = {}, {}, {}, {}, {}
    for t = 1, n do
      samples[t] = 0
      for p = 1, n do
        samples[t] = samples[t] + counts[t][p]
      end
    end
    for t = 1, n do
      rejected[t], accepted[t] = -1, -1
      if samples[t] > 0 then
        local sum, others = 0, 0
        for k = 1, n do
          if k ~= t and samples[k] > 0 then
            sum, others = sum + counts[k][t] / samples[k], others + 1
          end
        end
        rejected[t], accepted[t] = 1 - counts[t][t] / samples[t], sum / others
        some_rejected[#some_rejected + 1], some_accepted[#some_accepted + 1] = rejected[t], accepted[t]
      end
    end
    local make = create.types.Tensor
    return make(rejected), make(accepted), make(some_rejected), make(some_accepted)
  end

  --- A number as Lua 5.1 writes it.
  local function plain(x)
    return ('%.14g'):format(x)
  end

  function ConfusionMatrix:__tostring__()
    self:updateValids()
    local counts, valids, out = self.mat:totable(), self.valids:totable(), {'ConfusionMatrix:\n['}
    local most = self.mat:max()
    local width = math.max(8, most > 0 and 1 + math.ceil(math.log(most) / math.log(10)) or 0)
    for t = 1, self.nclasses do
      out[#out + 1] = t == 1 and '[' or ' ['
      for p = 1, self.nclasses do
        out[#out + 1] = ('%' .. width .. 'd'):format(counts[t][p])
      end
      out[#out + 1] = ('%s%2.3f%% '):format(t == self.nclasses and ']]  ' or ']   ', valids[t] * 100)
      out[#out + 1] = self.classes[1] and ('\t[class: %s]\n'):format(self.classes[t] or '') or '\n'
    end
    out[#out + 1] = (' + average row correct: %s%% \n'):format(plain(self.averageValid * 100))
    out[#out + 1] = (' + average rowUcol correct (VOC measure): %s%% \n'):format(plain(self.averageUnionValid * 100))
    out[#out + 1] = (' + global correct: %s%%'):format(plain(self.totalValid * 100))
    return table.concat(out)
  end

  -- Logger.

  local Logger = class.new 'optim.Logger'

  --- @param filename file that is written; standard output without one
  -- @param timestamp true to add the time to its name
  function Logger:__init(filename, timestamp)
    if filename then
      self.name = filename
      local path = timestamp and filename .. '-' .. os.date '%Y_%m_%d_%X' or filename
      self.file = io.open(path, 'w') or raise("the log '%s' cannot be written", path)
    else
      self.name, self.file = 'stdout', io.stdout
    end
    self.names, self.idx, self.symbols, self.styles = {}, {}, {}, {}
    self.showPlot = true
  end

  --- Names the columns, in order.
  function Logger:setNames(names)
    self.names = names
    for i, name in ipairs(names) do
      self.file:write(name, '\t')
      self.symbols[i], self.styles[i], self.idx[name] = {}, {'+'}, i
    end
    self.file:write '\n'
    self.file:flush()
    return self
  end

  --- Adds a row: a list in the order of the names, or a table by name, which has no order but that of its names.
  function Logger:add(symbols)
    if #self.names == 0 then
      local names = {}
      for name in pairs(symbols) do
        names[#names + 1] = tostring(name)
      end
      table.sort(names)
      self:setNames(names)
    end
    local row = {}
    for i, name in ipairs(self.names) do
      local value = symbols[i]
      if value == nil then
        value = symbols[name]
      end
      if type(value) ~= 'number' and type(value) ~= 'string' then
        raise("a log has numbers and strings, but '%s' is %s", name, errors.describe(value))
      end
      row[i] = value
    end
    for i, value in ipairs(row) do
      self.file:write(type(value) == 'number' and ('%11.4e'):format(value) or value, '\t')
      table.insert(self.symbols[i], value)
    end
    self.file:write '\n'
    self.file:flush()
  end

  --- How each column is drawn: "+", "-", "+-", or what else gnuplot takes; several in a table.
  function Logger:style(styles)
    for key, style in pairs(styles) do
      self.styles[self.idx[key] or key] = type(style) == 'table' and style or {style}
    end
    return self
  end

  --- Whether plots have a logarithmic y axis.
  function Logger:setlogscale(state)
    self.logscale = state
  end

  --- Whether plots are shown; those of `epsfile` are written all the same.
  function Logger:display(state)
    self.showPlot = state
  end

  local function draw(self, gnuplot, plots)
    if self.logscale then
      gnuplot.logscale 'on'
    end
    gnuplot.plot(plots)
    gnuplot.grid 'on'
    gnuplot.title(('<Logger::%s>'):format(self.name))
  end

  --- Draws columns by their names, or all, with Torch7's package gnuplot; says once where there is none.
  function Logger:plot(...)
    local has_gnuplot, gnuplot = pcall(require, 'gnuplot')
    if not has_gnuplot then
      if not self.warned then
        print '<Logger> warning: cannot plot without the package gnuplot'
        self.warned = true
      end
      return
    end
    local names, plots = select('#', ...) > 0 and {...} or self.names, {}
    for _, name in ipairs(names) do
      local i = self.idx[name] or raise("the log has no column '%s'", tostring(name))
      if #self.symbols[i] > 1 then
        for _, style in ipairs(self.styles[i]) do
          plots[#plots + 1] = {name, create.types.Tensor(self.symbols[i]), style}
        end
      end
    end
    if #plots > 0 and self.showPlot then
      self.figure = gnuplot.figure(self.figure)
      draw(self, gnuplot, plots)
    end
    if #plots > 0 and self.epsfile then
      local figure = gnuplot.epsfigure(self.epsfile)
      draw(self, gnuplot, plots)
      gnuplot.plotflush()
      gnuplot.close(figure)
    end
  end

  function Logger:close()
    if self.file ~= io.stdout then
      self.file:close()
    end
  end
end
