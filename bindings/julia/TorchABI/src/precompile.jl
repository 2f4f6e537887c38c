# What most programs call first is inferred while the package is precompiled. The list stays short, because each start of
# Julia reads what it makes.

precompile(__init__, ())
precompile(release, (Ptr{Ptr{Cvoid}},))
precompile(find!, (Operator,))
precompile(unpack, (Raw.tabi_value,))
precompile(call_positional, (Operator, Tuple))
precompile(call_named, (Operator, Tuple, NamedTuple))
precompile(Tuple{Type{Tensor},Int,Vararg{Int}})
for N in 1:2
    precompile(new_tensor, (Operator, Type{Float32}, NTuple{N,Int}, Int))
    precompile(show, (IOStream, MIME"text/plain", Tensor{Float32,N}))
end
