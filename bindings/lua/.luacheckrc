-- Configuration of luacheck for the binding, its tests and the Lua examples: one source for LuaJIT and Lua 5.4.
std = 'max'
max_line_length = 120
-- Scripts that Python calls: what they define is for it, and they find the packages of Torch7.
files['examples/python/**/*.lua'] = {globals = {'torch', 'nn'}, allow_defined_top = true, ignore = {'131'}}
