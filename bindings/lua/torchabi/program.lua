-- Modules that files hold: TorchScript, programs of torch.export, and packages of AOTInductor.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local trees = require 'torchabi.tree'

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping

--- Adds to torch.nn and its modules what concerns files; `own` has what nn.lua keeps to itself.
return function(nn, own)
  local Module, adopt, handle_of, encode_call = nn.Module, own.adopt, own.handle_of, own.encode_call

  local LOAD = {device = true, trusted = true, mmap = true, name = true}

  local function load_options(options)
    options = options == nil and {} or errors.check_type(options, 'table', 'the options')
    for key in pairs(options) do
      if not LOAD[key] then
        raise("no option is called '%s'; there are device, mmap, name and trusted", tostring(key))
      end
    end
    local device = options.device and types.device(options.device) or types.cpu
    return {
      device_type = device.id, device_index = device.index, trusted = options.trusted, mapped = options.mmap,
      name = options.name,
    }
  end

  --- Loads a module that PyTorch saved: a program of torch.export (.pt2), TorchScript, or a package of AOTInductor.
  --
  --    local m = torch.nn.load 'resnet18.pt2'
  --    local script = torch.nn.load('vad.jit', {trusted = true})
  --
  -- @param options any of
  --   device: where the module goes; the CPU by default;
  --   trusted: true runs the code of TorchScript and AOTInductor files, which are refused otherwise; programs are
  --     data, and need no trust;
  --   mmap: true maps the weights of an exported program instead of reading them;
  --   name: which of a .pt2 file's programs; by default the only one, or the one called "model"
  function nn.load(path, options)
    errors.check_type(path, 'string', 'the path')
    return adopt(raw.module_load(path, load_options(options)), Module)
  end

  --- As `load`, of a file's bytes.
  function nn.loadBytes(data, options)
    errors.check_type(data, 'string', 'data')
    return adopt(raw.module_load_bytes(data, nil, load_options(options)), Module)
  end

  --- Saves a TorchScript module or an exported program, with its weights as they are now, for Python to load.
  function Module:save(path)
    raw.module_save(handle_of(self), errors.check_type(path, 'string', 'the path'))
    keep(self)
    return self
  end

  --- What the module is made of ("source"), and what its file says of itself.
  function Module:metadata()
    return trees.from(keeping(self, raw.module_metadata(handle_of(self))))
  end

  --- Names of the module's methods, which `invoke` runs.
  function Module:methods()
    return trees.from(keeping(self, raw.module_methods(handle_of(self))))
  end

  --- Runs a method of a TorchScript module, or of a layer that has more than its forward, such as reset_parameters.
  -- Arguments are as `forward` has them.
  function Module:invoke(method, ...)
    local args, flat, names = encode_call(...)
    errors.check_type(method, 'string', 'the method')
    return keeping(args, keeping(self, values.decode_all(raw.module_invoke(handle_of(self), method, names, flat))))
  end

  --- An attribute of a TorchScript module, by name or path.
  function Module:attribute(path)
    errors.check_type(path, 'string', 'the path')
    return values.decode_all(keeping(self, raw.module_attribute(handle_of(self), path)))
  end

  --- Sets an attribute of a TorchScript module.
  function Module:setAttribute(path, value)
    errors.check_type(path, 'string', 'the path')
    raw.module_set_attribute(handle_of(self), path, {values.encode(value)})
    keep(self)
    return self
  end

  --- A TorchScript module for inference alone, its weights made constants; for one in evaluation mode.
  function Module:freeze()
    return adopt(keeping(self, raw.module_freeze(handle_of(self))), Module)
  end

  --- A copy that is planned for inference on the CPU, and faster; for a module in evaluation mode.
  --
  --    local fast = m:eval():optimize {x}
  --    local y = fast(x)
  --
  -- @param example arguments as `forward` takes them, of the sizes to expect; others run too. Its `dtype` may be
  --   'bfloat16', to compute in that where it is faster
  -- @return a module without parameters, whose results differ by rounding; `metadata().plan` tells what was done
  function Module:optimize(example)
    local given, options = {}, {}
    for key, value in pairs(errors.check_type(example, 'table', 'the example')) do
      if key == 'dtype' then
        options.dtype = types.dtype(value).id
      else
        given[key] = value
      end
    end
    local flat, names = values.encode_arguments(given)
    return adopt(keeping(given, keeping(self, raw.module_optimize(handle_of(self), options, names, flat))), Module)
  end
end
