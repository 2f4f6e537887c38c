# Random numbers, reproducible as in PyTorch.

"""
    manual_seed(seed)

Seeds PyTorch's default generators of all devices. At equal seeds the numbers are those of Python.
"""
function manual_seed(seed::Integer)
    @check Raw.tabi_manual_seed(seed % UInt64)
end

"    initial_seed() -> UInt64\n\nSeed of the CPU's default generator."
function initial_seed()
    out = Ref{UInt64}(0)
    @check Raw.tabi_initial_seed(out)
    return out[]
end

"""
    Generator(seed = nothing; dev = -1)

A generator of random numbers of PyTorch, for `rand(generator, Tensor, 3)` and as `generator = …` of operators.
`seed!(g, n)`, `seed(g)`, `state(g)` and `state!(g, t)` of `TorchABI` set and tell its seed and its whole state.
"""
mutable struct Generator
    handle::Raw.tabi_generator
    Generator(handle::Raw.tabi_generator) = own(new(handle))
end
function Generator(seed::Union{Integer,Nothing}=nothing; dev=-1)
    d, out = Device(dev), Ref{Raw.tabi_generator}(C_NULL)
    @check Raw.tabi_generator_new(d.type, d.index, out)
    g = Generator(out[])
    return seed === nothing ? g : seed!(g, seed)
end
Base.unsafe_convert(::Type{Raw.tabi_generator}, g::Generator) = g.handle
kept_handles!(kept, g::Generator) = push!(kept, g.handle)
pack_other(g::Generator, roots) = tagged(Raw.TABI_TAG_GENERATOR, g.handle)
Base.show(io::IO, ::Generator) = print(io, "TorchABI.Generator(…)")

"    TorchABI.default_generator(dev = -1) -> Generator\n\nThe generator of a device that is used where none is given."
function default_generator(dev=-1)
    d, out = Device(dev), Ref{Raw.tabi_generator}(C_NULL)
    @check Raw.tabi_generator_default(d.type, d.index, out)
    return Generator(out[])
end

"    TorchABI.seed!(g, seed) -> g\n\nSeeds a generator."
function seed!(g::Generator, seed::Integer)
    @check Raw.tabi_generator_set_seed(g, seed % UInt64)
    return g
end

"    TorchABI.seed(g) -> UInt64\n\nThe seed of a generator."
function seed(g::Generator)
    out = Ref{UInt64}(0)
    @check Raw.tabi_generator_seed(g, out)
    return out[]
end

"    TorchABI.state(g) -> Tensor{UInt8,1}\n\nThe whole state of a generator, as Python's `get_state()`."
function state(g::Generator)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_generator_state(g, out)
    return wrap(out[])::Tensor{UInt8,1}
end

"    TorchABI.state!(g, t) -> g\n\nRestores a state, of this package or of Python."
function state!(g::Generator, t::Tensor)
    @check Raw.tabi_generator_set_state(g, t)
    return g
end

const op_uniform_ = Operator("aten::uniform_")
const op_normal_ = Operator("aten::normal_")
const op_random_, op_random_from_ = Operator("aten::random_"), Operator("aten::random_.from")

Random.rand(X::TensorType, dims::Integer...; dev=-1) = new_random(op_rand, X, dims, nothing, dev)
Random.rand(X::TensorType, dims::Dims; dev=-1) = new_random(op_rand, X, dims, nothing, dev)
Random.randn(X::TensorType, dims::Integer...; dev=-1) = new_random(op_randn, X, dims, nothing, dev)
Random.randn(X::TensorType, dims::Dims; dev=-1) = new_random(op_randn, X, dims, nothing, dev)
Random.rand(g::Generator, X::TensorType, dims::Integer...; dev=-1) = new_random(op_rand, X, dims, g, dev)
Random.randn(g::Generator, X::TensorType, dims::Integer...; dev=-1) = new_random(op_randn, X, dims, g, dev)
function new_random(op, X, dims, generator, dev)
    T = element_type(X)
    op === op_rand && T <: Integer && return random_integers!(new_tensor(op_empty, T, dims, dev), generator)
    return new_tensor(op, T, dims, dev, generator)
end

"All values of an integer type alike, as Julia's `rand`."
function random_integers!(t::Tensor{T}, generator=nothing) where {T}
    bits = in_bits(t)
    S = eltype(bits)
    S === Bool ? op_random_(bits; generator=generator) : S === Int64 ?
        op_random_from_(bits, typemin(S), nothing; generator=generator) :
        op_random_from_(bits, Int(typemin(S)), Int(typemax(S)) + 1; generator=generator)
    return t
end

Random.rand!(t::Tensor) = in_place(op_uniform_, t)
Random.rand!(t::Tensor{<:Integer}) = random_integers!(t)
Random.rand!(t::Tensor{<:Complex}) = copyto!(t, rand(typeof(t), size(t); dev=device(t)))
Random.randn!(t::Tensor) = in_place(op_normal_, t)
function Random.rand!(t::Tensor, range::AbstractUnitRange{<:Integer})
    in_place(op_random_from_, t, Int(first(range)), Int(last(range)) + 1)
    return t
end

# Of Julia's own generators, the numbers that an array gets of them.
Random.rand!(rng::AbstractRNG, t::Tensor{T}) where {T} = copyto!(t, rand(rng, T, size(t)))
Random.randn!(rng::AbstractRNG, t::Tensor{T}) where {T} = copyto!(t, randn(rng, T, size(t)))
Random.shuffle(rng::AbstractRNG, t::Tensor) = reshape(vec(t)[shuffle(rng, 1:length(t))], size(t))
Random.shuffle!(rng::AbstractRNG, t::Tensor) = copyto!(t, shuffle(rng, t))
