-- What PyTorch computes for Torch7's layers and criterions, by name: computed once, for all tests that ask for it.
local T = require 'harness'
local torch = require 'torchabi'

local legacy_rows = {}

local file, rows

function legacy_rows.get(name)
  if not file then
    local folder = T.temporary()
    os.execute(("mkdir '%s'"):format(folder))
    local output, ok = T.run_python('write_legacy.py', folder)
    T.ok(ok, output)
    local handle = assert(io.open(folder .. '/legacy.pt', 'rb'))
    file = handle:read '*a'
    handle:close()
    os.execute(("rm -r '%s'"):format(folder))
  end
  rows = rows or torch.deserialize(file)
  return rows[name]
end

--- Lets go of the tensors, which the end of a file of tests counts.
function legacy_rows.forget()
  rows = nil
end

return legacy_rows
