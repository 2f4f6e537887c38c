-- Configuration of luacheck for the binding, its tests and the Lua examples: one source for LuaJIT and Lua 5.4.
std = 'max'
max_line_length = 120
