--- torch.CmdLine: options of a script, as Torch7 has them.
--
--    local cmd = torch.CmdLine()
--    cmd:option('-seed', 123, 'initial random seed')
--    local params = cmd:parse(arg)
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'

local CmdLine = class.new('torch.CmdLine', {})

local raise = errors.raise

local function bare(key)
  return (key:gsub('^%-*', ''))
end

--- @param between what stands between the parts of `string` (','), and between a name and its value ('=')
function CmdLine:__init(between, equals)
  self.between, self.equals = between or ',', equals or '='
  self.options, self.arguments, self.lines = {}, {}, {}
end

--- A line of the help, empty without a text.
function CmdLine:text(text)
  self.lines[#self.lines + 1] = errors.check_type(text or '', 'string', 'the text')
end

--- An option, such as '-seed'; a boolean one is turned round where it is given.
function CmdLine:option(key, default, help)
  errors.check_type(key, 'string', 'the option')
  local kind = type(default)
  if kind ~= 'number' and kind ~= 'string' and kind ~= 'boolean' then
    raise("the default of the option '%s' must be a number, a string or a boolean, not %s", key,
      errors.describe(default))
  end
  self.options[key] = {key = key, default = default, help = help, kind = kind}
  self.lines[#self.lines + 1] = self.options[key]
end

--- An argument that must be given.
function CmdLine:argument(key, help)
  local argument = {key = errors.check_type(key, 'string', 'the argument'), help = help}
  self.arguments[#self.arguments + 1], self.lines[#self.lines + 1] = argument, argument
end

--- Says what is wrong, and how the script is called; ends it.
function CmdLine:error(message)
  io.stderr:write('\n', message, '\n\n')
  self:help()
  os.exit(1)
end

--- Prints how the script is called.
function CmdLine:help(arg)
  local width = 0
  local function title(line)
    return line.kind and line.key or '<' .. bare(line.key) .. '>'
  end
  local usage = {'Usage: ', arg and arg[0] and arg[0] .. ' ' or '', '[options]'}
  for _, argument in ipairs(self.arguments) do
    usage[#usage + 1] = ' <' .. bare(argument.key) .. '>'
  end
  io.write(table.concat(usage), '\n')
  for _, line in ipairs(self.lines) do
    width = type(line) == 'table' and math.max(width, #title(line)) or width
  end
  for _, line in ipairs(self.lines) do
    if type(line) == 'string' then
      io.write(line, '\n')
    else
      local name = title(line)
      io.write('  ', name, (' '):rep(width - #name), line.help and ' ' .. line.help or '')
      io.write(line.kind and (' [%s]'):format(tostring(line.default)) or '', '\n')
    end
  end
end

--- Values of all options and arguments by name.
-- @param arg what was given, Lua's own table by default
function CmdLine:parse(arg)
  arg = errors.check_type(arg or rawget(_G, 'arg') or {}, 'table', 'the arguments')
  local params, given, i = {}, 0, 1
  for key, option in pairs(self.options) do
    params[bare(key)] = option.default
  end
  while i <= #arg do
    local word = arg[i]
    local option = self.options[word]
    if word == '-help' or word == '-h' or word == '--help' then
      self:help(arg)
      os.exit(0)
    elseif not option then
      given = given + 1
      if not self.arguments[given] then
        self:error('invalid argument: ' .. word)
      end
      params[bare(self.arguments[given].key)] = word
    elseif option.kind == 'boolean' then
      params[bare(word)] = not option.default
    else
      i = i + 1
      local value = arg[i] or self:error('missing argument for option ' .. word)
      if option.kind == 'number' then
        value = tonumber(value) or self:error(('invalid type for option %s (should be number)'):format(word))
      end
      params[bare(word)] = value
    end
    i = i + 1
  end
  if given < #self.arguments then
    self:error 'not enough arguments'
  end
  return params
end

--- A name for an experiment: the prefix, arguments, and options that are not the default.
-- @param ignore table of names to pass over: `{dir = true}`
function CmdLine:string(prefix, params, ignore)
  local parts, options = {prefix or ''}, {}
  for _, argument in ipairs(self.arguments) do
    local name = bare(argument.key)
    parts[#parts + 1] = name .. self.equals .. tostring(params[name])
  end
  for key, option in pairs(self.options) do
    local name = bare(key)
    local value = params[name]
    if value ~= option.default and not (ignore and ignore[name]) then
      if type(value) == 'boolean' then
        value = value and 't' or 'f'
      end
      options[#options + 1] = name .. self.equals .. tostring(value)
    end
  end
  table.sort(options)
  for _, option in ipairs(options) do
    parts[#parts + 1] = option
  end
  return table.concat(parts, self.between)
end

--- Puts the time, and a name, before each line of the log.
function CmdLine:addTime(name, format)
  self.time = (format or '%Y-%m-%d %H:%M:%S') .. (name and '[' .. name .. ']: ' or '')
end

--- Prints nothing any more but to the log.
function CmdLine:silent()
  self.is_silent = true
end

--- Lets `print` write to a file as well, from here on, and prints the parameters.
-- @param file path, or an open file
function CmdLine:log(file, params)
  local out = io.type(file) and file or io.open(file, 'w') or raise("the log '%s' cannot be written", tostring(file))
  local to_screen = self.to_screen or _G.print
  self.to_screen = to_screen
  rawset(_G, 'print', function(...)
    if not self.is_silent then
      to_screen(...)
    end
    local words = {self.time and os.date(self.time) or nil}
    for i = 1, select('#', ...) do
      words[#words + 1] = tostring((select(i, ...)))
    end
    out:write(table.concat(words, ' '), ' \n')
    out:flush()
  end)
  print('[program started on ' .. os.date() .. ']')
  print '[command line arguments]'
  local names = {}
  for name in pairs(params or {}) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    print(name, params[name])
  end
  print '[----------------------]'
end

return CmdLine.new
