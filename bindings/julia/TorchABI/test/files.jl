# Files of every format: what Python wrote is loaded with every option, and what is saved is loaded.

"A stream that knows no positions."
struct Pipe_ <: IO
    io::IOBuffer
end
Base.eof(p::Pipe_) = eof(p.io)
Base.read(p::Pipe_, ::Type{UInt8}) = read(p.io, UInt8)
Base.readbytes!(p::Pipe_, bytes::AbstractVector{UInt8}, n=length(bytes)) = readbytes!(p.io, bytes, n)
Base.unsafe_write(p::Pipe_, data::Ptr{UInt8}, n::UInt) = unsafe_write(p.io, data, n)

"A stream that fails after some bytes."
mutable struct Broken_ <: IO
    io::IOBuffer
    left::Int
end
Base.position(b::Broken_) = position(b.io)
Base.seek(b::Broken_, n::Integer) = seek(b.io, n)
Base.seekend(b::Broken_) = seekend(b.io)
spend!(b, n) = (b.left -= Int(n)) < 0 ? throw(KeyError(:broken)) : nothing
Base.unsafe_read(b::Broken_, data::Ptr{UInt8}, n::UInt) = (spend!(b, n); unsafe_read(b.io, data, n))
Base.unsafe_write(b::Broken_, data::Ptr{UInt8}, n::UInt) = (spend!(b, n); unsafe_write(b.io, data, n))

# What FileIO.jl gives a package.
struct File_
    filename::String
end
struct Stream_
    io::IO
    filename::Nothing
end

same_dict(a, b) = collect(keys(a)) == collect(keys(b)) && all(k -> same(a[k], b[k]), keys(a))

# The program that loaded a sparse matrix by way of Python, in this package's words.
function check_sparse_program(path)
    data = TorchABI.load(path; map_location=:cpu)
    C_rows = data["ids"][1, :] .+ 1
    C_cols = data["ids"][2, :] .+ 1
    C_values = data["values"]
    C = sparse(C_rows, C_cols, C_values)
    expected = sparse([1, 3, 2, 4, 1], [2, 1, 3, 3, 5], [0.5, -1.5, 2, 4.25, 8])
    @test C == expected && C isa SparseMatrixCSC{Float64,Int64}
    @test data["ids"][1, :] == [0, 2, 1, 3, 0] && data["ids"][:, 2] == [2, 0] && data["ids"][2, 5] == 4
    # The same with Julia's own arrays, with those of the file's own memory, and with some of each.
    for arrays in (TorchABI.arrays(data), TorchABI.arrays(TorchABI.load(path; mmap=true)))
        ids, values = arrays["ids"], arrays["values"]
        @test ids isa AbstractMatrix{Int64} && !(ids isa Tensor) && values isa Vector{Float64}
        @test sparse(ids[1, :] .+ 1, ids[2, :] .+ 1, values) == expected
    end
    @test sparse(Array(data["ids"][1, :]) .+ 1, C_cols, Array(C_values)) == expected
    @test sparse(Array(data["ids"][1, :]) .+ 1, Array(data["ids"][2, :]) .+ 1, C_values) == expected
    mapped = TorchABI.load(path; map_location=Device("cpu"), dims=:julia)
    @test sparse(mapped["ids"][:, 1] .+ 1, mapped["ids"][:, 2] .+ 1, mapped["values"]) == expected
end

function check_modules(folder)
    TorchABI.set_num_threads(1)
    expected = TorchABI.load("$folder/modules.pt")
    x = expected["x"]
    run(m) = m(x; dims=:python)
    equal(a, b) = TorchABI.call("aten::equal", a, b)
    @test refused(() -> load_module("$folder/script.jit"), :UNSAFE_FILE)
    @test refused(() -> load_module("$folder/modules.pt"), :NOT_IMPLEMENTED)
    @test_throws TorchError load_module(UInt8[1, 2, 3])
    @test_throws TorchError load_module(IOBuffer("PK\3\4"))
    for (name, source) in ("script.jit" => "torchscript", "program.pt2" => "exported")
        trusted = source == "torchscript"
        m = load_module("$folder/$name"; trusted=trusted)
        @test module_metadata(m)["source"] == source
        others = [load_module(read("$folder/$name"); trusted=trusted), open(io -> load_module(io; trusted=trusted), "$folder/$name"),
                  load_module(IOBuffer(read("$folder/$name")); trusted=trusted)]
        @test all(o -> equal(run(eval!(o)), expected["eval"]), others)
        @test equal(run(eval!(m)), expected["eval"])
        train!(m)
        @test equal(run(copy(m)), expected["train"])
        opt = optim.SGD(parameters(m); lr=0.1)
        for _ in 1:3
            zero_grad!(opt)
            backward(sum(run(m) .^ 2))
            step!(opt)
        end
        @test same_dict(state_dict(m), expected["after"])
        save_module("$folder/again-$name", m)
        @test same_dict(state_dict(load_module("$folder/again-$name"; trusted=trusted)), expected["after"])
    end
    net = models.resnet18(num_classes=10)
    net.fc = nn.Linear(512, 4)
    image = tensor(rand(Float32, 32, 32, 3, 2))
    @test size(eval!(net)(image)) == (4, 2)
    fast = optimize(net, image)
    @test occursin("prepacked 20 convolutions", module_metadata(fast)["plan"])
    @test Array(fast(image)) ≈ Array(net(image)) rtol = 1e-4
    # A CPU without bfloat16 says so.
    half = try
        optimize(net, image; dtype=:bfloat16)
    catch e
        e isa TorchError && occursin("AVX-512", e.message) || rethrow()
        fast
    end
    @test Array(half(image)) ≈ Array(net(image)) rtol = 0.1
    @test :vgg11_bn in propertynames(models) && !(Symbol("models.vgg11_bn") in propertynames(nn))
    @test_throws ArgumentError models.resnet17
    script = eval!(load_module("$folder/script.jit"; trusted=true))
    @test method_names(script) == ["forward", "twice"]
    @test equal(invoke_method(script, :twice, x; times=3, dims=:python), x * 3)
    @test module_attribute(script, "scale") === 2.0
    set_module_attribute!(script, "scale", 4)
    @test equal(run(script), expected["eval"] * 2)
    @test Array(run(freeze_module(script))) ≈ Array(expected["eval"] * 2)
    @test refused(() -> invoke_method(script, :nothing), :KEY_ERROR)
    silero, detector = expected["silero"], load_module("$folder/silero.jit"; trusted=true)
    for i in 1:3
        said = no_grad(() -> detector(ops.select(python_dims(silero["chunks"]), 0, i - 1), 16000))
        @test equal(said, ops.select(python_dims(silero["said"]), 0, i - 1))
    end
end

function check_formats(folder)
    a, b = tensor(Float32[1 2 3; 4 5 6]), tensor(Int32[1, 2])
    expected = Dict("a" => a, "b" => b)
    formats = Dict("data.pt" => "torch", "legacy.pt" => "torch-legacy", "script.pt" => "torchscript", "one.npy" => "npy",
                   "many.npz" => "npz", "model.safetensors" => "safetensors", "model.safetensors.index.json" => "shards")
    for (name, format) in formats
        @test TorchABI.format_of("$folder/$name") == format
        @test TorchABI.verify("$folder/$name"; format=format) === nothing
        TorchABI.load("$folder/$name"; format=Symbol(replace(format, '-' => '_')))
        @test refused(() -> TorchABI.load("$folder/$name"; format="t7"), :CORRUPT_FILE)
    end
    for name in ("model.safetensors", "model.safetensors.index.json", "many.npz"), mmap in (false, true)
        d = TorchABI.load("$folder/$name"; mmap=mmap)
        @test d isa TorchABI.OrderedDict{String,Any} && d == expected && same(d["b"], b)
    end
    @test same(TorchABI.load("$folder/one.npy"), a) && same(TorchABI.load("$folder/one.npy"; dims=:julia), copy(a'))
    @test same_dict(TorchABI.load("$folder/legacy.pt"), TorchABI.load("$folder/data.pt"))
    @test collect(keys(TorchABI.load("$folder/script.pt"))) == collect(keys(TorchABI.load("$folder/state.pt")))
    @test TorchABI.load("$folder/model.safetensors").attributes["__metadata__"] == Dict("format" => "pt", "note" => "☃")
    state = TorchABI.load("$folder/state.pt")
    @test state.attributes["_metadata"][""]["version"] == 1 && state.attributes["_metadata"]["1"]["version"] == 2
    @test state.python_type == "collections.OrderedDict" && TorchABI.load("$folder/data.pt").attributes === nothing
    TorchABI.save("$folder/state2.pt", state)
    again = TorchABI.load("$folder/state2.pt")
    @test same_dict(state, again) && again.attributes == state.attributes
end

function check_special(folder)
    dense = Float32[0 1 0; 2 0 3]
    for dims in (:python, :julia)
        d = TorchABI.load("$folder/special.pt"; dims=dims)
        shown(x) = dims === :python ? x : permutedims(x, ndims(x):-1:1)
        for name in ("coo", "csr", "csc")
            @test sparse(d[name]) == shown(dense) && TorchABI.arrays(d[name]) isa SparseMatrixCSC
        end
        @test TorchABI.arrays(d["quantized"]) == shown(dense) && TorchABI.arrays(d["channels"]) == shown(dense)
        @test Array(d["expanded"]) == shown(Float32[1 2; 1 2; 1 2]) && Array(d["cube"]) == Array(ops.to_dense(d["cube"]))
        @test Array(d["conjugate"]) == shown(ComplexF32[1 - 2im 3 + 4im])
        TorchABI.save("$folder/special2.pt", d; dims=dims)
        @test isempty(TorchABI.StateDicts.compare(d, TorchABI.load("$folder/special2.pt"; dims=dims))["different"])
    end
    @test eltype(TorchABI.load("$folder/special.pt")["channels"]) === TorchABI.Bits8{:qint8}
    parts = TorchABI.load("$folder/nested.pt")["nested"]
    @test parts isa Vector && parts == [ones(2, 3), zeros(1, 3)]
    @test occursin("dims = :julia", thrown(() -> TorchABI.load("$folder/batched.pt")).msg)
    @test size(TorchABI.load("$folder/batched.pt"; dims=:julia)["batched"]) == (3, 3, 2)
end

function check_options(folder)
    large = "$folder/large.pt"
    d = TorchABI.load(large)
    @test d isa TorchABI.OrderedDict{Any,Any} && d["size"] == (2, 3) && d[5] == "five" && d["pair"][2] == 7
    @test d["model"]["fc"]["weight"] == ones(3, 2) && requires_grad(d["parameter"]) && is_leaf(d["parameter"])
    @test eltype(TorchABI.load(large; dtype=Float64)["model"]["fc"]["weight"]) === Float64
    @test eltype(TorchABI.load(large; dtype="bfloat16")["history"][2]["loss"]) === TorchABI.BFloat16
    @test TorchABI.load(large; dtype=Float16)["history"][1] isa Tensor{Int64,1}
    @test TorchABI.load(large; keys="epoch") == Dict("epoch" => 3)
    weights = TorchABI.load(large; keys=["model.**.weight", "*.1.loss"])
    @test collect(keys(weights["model"])) == ["fc", "norm"] && collect(keys(weights["model"]["fc"])) == ["weight"]
    @test weights["history"] == [Dict("loss" => tensor(0.5f0))]
    @test refused(() -> TorchABI.load(large; keys="modl.**"), :KEY_ERROR)
    @test occursin("Tensor{Float32,2}", thrown(() -> TorchABI.load("$folder/one.npy"; keys="a")).msg)
    for source in (read(large), view(read(large), :), IOBuffer(read(large)), Pipe_(IOBuffer(read(large))))
        @test TorchABI.load(source; keys=(:epoch,)) == Dict("epoch" => 3)
    end

    gpus = "$folder/gpus.pt"
    @test all(t -> device(t) == Device("cpu"), TorchABI.load(gpus))
    for where in (Dict("cuda:1" => "meta"), Dict(Device(2, 1) => Device("meta")), Dict(1 => :meta), "cuda:1" => "meta")
        @test string.(device.(TorchABI.load(gpus; map_location=where))) == ["cpu", "meta"]
    end
    @test string.(device.(TorchABI.load(gpus; map_location="meta"))) == ["meta", "meta"]

    for (options, word) in ((map_location=3.5,) => "Float64", (map_location=Dict("a,b" => "cpu"),) => "a,b",
                            (keys=3,) => "Int64", (keys=[1],) => "Int64", (format="zip",) => "safetensors",
                            (format=3,) => "Int64", (mmap=1,) => "mmap", (lazy="no",) => "lazy",
                            (strict=nothing,) => "strict", (dims=:c,) => ":julia", (dims=3,) => ":julia")
        @test occursin(word, thrown(() -> TorchABI.load(large; options...)).msg)
    end
    @test occursin("mmpa", sprint(showerror, thrown(() -> TorchABI.load(large; mmpa=true))))
    @test occursin("path", thrown(() -> TorchABI.load(read(large); mmap=true)).msg)
    @test occursin("path", thrown(() -> TorchABI.load(IOBuffer(read(large)); lazy=true)).msg)
    @test refused(() -> TorchABI.load(large; dtype=Int), :VALUE_ERROR)
    @test refused(() -> TorchABI.load(large; map_location="gpu"), :VALUE_ERROR)
    @test refused(() -> TorchABI.format_of("$folder/none"), :IO_ERROR)
    @test refused(() -> TorchABI.verify("$folder/none"), :IO_ERROR)
    bytes = read("$folder/data.pt")
    bytes[findfirst(==(0x40), bytes)] ⊻= 1
    write("$folder/damaged.pt", bytes)
    @test refused(() -> TorchABI.verify("$folder/damaged.pt"), :CORRUPT_FILE)
end

function check_arrays(folder)
    cp("$folder/data.pt", "$folder/copy.pt"; force=true)
    d = TorchABI.load("$folder/copy.pt"; mmap=true)
    A = TorchABI.arrays(d)
    @test A isa TorchABI.OrderedDict{String,Any} && A["ids"] isa Transpose{Int64,Matrix{Int64}}
    A["ids"][1, 1], A["values"][2] = 70, 80
    @test d["ids"][1, 1] == 70 && d["values"][2] == 80
    @test TorchABI.load("$folder/copy.pt")["ids"][1, 1] == 0
    ids = A["ids"]
    free!(d["ids"])
    d = A = nothing
    GC.gc()
    @test ids == [70 2 1 3 0; 1 0 2 2 4]
    @test TorchABI.arrays(TorchABI.load("$folder/copy.pt"; dims=:julia))["ids"] isa Matrix{Int64}
    special = TorchABI.load("$folder/special.pt")
    last = TorchABI.arrays(special["last"])
    @test last isa PermutedDimsArray{Float32,4} && last == Array(special["last"])
    last[1, 2, 3, 4] = -1
    @test special["last"][1, 2, 3, 4] == -1
    @test TorchABI.arrays(special["column"]) isa Vector && TorchABI.arrays(tensor(2.0)) == fill(2.0)
    @test TorchABI.arrays((tensor([1]), [tensor([2.0])], "x")) == ([1], [[2.0]], "x")
    @test TorchABI.arrays(Dict("a" => tensor([1])))["a"] isa Vector{Int64}
end

if has_oracle()
    mktempdir() do folder
        oracle("files.py", folder)
        @testset Tally "a sparse matrix from Python" begin
            check_sparse_program("$folder/data.pt")
            check_sparse_program("$folder/legacy.pt")
        end
        @testset Tally "formats" begin check_formats(folder) end
        @testset Tally "modules" begin check_modules(folder) end
        @testset Tally "tensors of other layouts" begin check_special(folder) end
        @testset Tally "options" begin check_options(folder) end
        @testset Tally "arrays" begin check_arrays(folder) end
    end
else
    skip("files of Python", "TORCHABI_PYTHON names no Python with PyTorch")
end

@testset Tally "saving" begin
    a, b = tensor(Float32[1 2 3; 4 5 6]), tensor([1, 2])
    d = TorchABI.OrderedDict("b" => b, "a" => a)
    mktempdir() do folder
        for (format, ending) in ("torch" => "pt", "safetensors" => "safetensors", "npz" => "npz", "t7" => "t7",
                                 "t7-ascii" => "txt", "shards" => "index.json"), dims in (:python, :julia)
            path = "$folder/x.$ending"
            TorchABI.save(path, d; format=format, dims=dims)
            @test TorchABI.format_of(path) == format
            again = TorchABI.load(path; dims=dims)
            @test again == d && same(again["a"], a) && same(again["b"], b)
            format == "shards" && continue
            io = IOBuffer()
            write(io, "before")
            TorchABI.save(io, d; format=Symbol(format), dims=dims)
            seek(io, 6)
            @test TorchABI.load(io; dims=dims) == d && eof(io)
        end
        TorchABI.save("$folder/x.npy", a; format="npy")
        @test same(TorchABI.load("$folder/x.npy"), a)
        TorchABI.save("$folder/m.safetensors", d; format="safetensors", metadata=(epoch="3", note="☃"))
        again = TorchABI.load("$folder/m.safetensors")
        @test again.attributes == Dict("__metadata__" => Dict("epoch" => "3", "note" => "☃"))
        TorchABI.save("$folder/n.safetensors", again; format="safetensors")
        @test TorchABI.load("$folder/n.safetensors").attributes == again.attributes
        TorchABI.save("$folder/n.safetensors", again; format="safetensors", metadata=Dict("only" => "this"))
        @test TorchABI.load("$folder/n.safetensors").attributes == Dict("__metadata__" => Dict("only" => "this"))

        whole = tensor(collect(1.0:6))
        shared = Dict("whole" => whole, "part" => view(whole, 2:3))
        @test refused(() -> TorchABI.save("$folder/s.safetensors", shared; format="safetensors"), :VALUE_ERROR)
        TorchABI.save("$folder/s.safetensors", shared; format="safetensors", copy_shared=true)
        @test TorchABI.load("$folder/s.safetensors") == shared
        TorchABI.save("$folder/big.index.json", Dict("a" => whole, "b" => 2 .* whole); format="shards", shard_size=50)
        @test length(filter(name -> endswith(name, ".safetensors") && startswith(name, "big"), readdir(folder))) == 2
        @test TorchABI.load("$folder/big.index.json") == Dict("a" => whole, "b" => 2 .* whole)

        for (options, word) in ((format="zip",) => "safetensors", (metadata=Dict("a" => "b"),) => "metadata",
                                (format="safetensors", metadata=Dict("a" => 1)) => "strings",
                                (format="safetensors", metadata="a") => "strings",
                                (copy_shared=1,) => "copy_shared", (shard_size="5GB",) => "5GB", (dims=:c,) => ":julia")
            @test occursin(word, thrown(() -> TorchABI.save("$folder/no.pt", d; options...)).msg)
        end
        noted(x) = TorchABI.save(IOBuffer(), x; format="safetensors", metadata=Dict("a" => "b"))
        @test occursin("dictionary", thrown(() -> noted([a])).msg)
        @test refused(() -> TorchABI.save("$folder/no.pt", Dict("a" => 1); format="safetensors"), :TYPE_ERROR)
        @test refused(() -> TorchABI.save("$folder/no.pt", d; format="torch-legacy"), :NOT_IMPLEMENTED)
        @test !isfile("$folder/no.pt")
        itself = Any[]
        push!(itself, itself)
        @test occursin("holds itself", thrown(() -> TorchABI.save("$folder/no.pt", itself)).msg)
        object = TorchABI.PythonObject("mylib.Net", TorchABI.OrderedDict{String,Any}())
        @test occursin("mylib.Net", thrown(() -> TorchABI.save("$folder/no.pt", object)).msg)
        @test object.state === nothing && object.args === nothing && :args in propertynames(object)
    end
end

@testset Tally "streams" begin
    d = Dict("a" => tensor(collect(1.0:1000)))
    io = IOBuffer()
    TorchABI.save(io, d)
    bytes = take!(io)
    @test TorchABI.load(bytes) == d && TorchABI.load(IOBuffer(bytes)) == d && TorchABI.load(Pipe_(IOBuffer(bytes))) == d
    e = thrown(() -> TorchABI.load(Broken_(IOBuffer(bytes), 100)))
    @test e isa KeyError && e.key === :broken
    e = thrown(() -> TorchABI.save(Broken_(IOBuffer(), 100), d))
    @test e isa KeyError && e.key === :broken
    @test refused(() -> TorchABI.load(IOBuffer(bytes[1:500])), :CORRUPT_FILE)
    @test refused(() -> TorchABI.load(IOBuffer()), :CORRUPT_FILE)
    through = Pipe_(IOBuffer())
    TorchABI.save(through, d)
    @test TorchABI.load(take!(through.io)) == d
    mktempdir() do folder
        path = "$folder/x.pt"
        open(out -> TorchABI.save(out, d), path, "w")
        @test open(TorchABI.load, path) == d && open(TorchABI.load, `cat $path`) == d
        TorchABI.fileio_save(File_(path), [1, 2])
        @test TorchABI.fileio_load(File_(path)) == [1, 2]
        @test open(file -> TorchABI.fileio_load(Stream_(file, nothing); dims=:julia), path) == [1, 2]
    end
end

@testset Tally "conversion" begin
    mktempdir() do folder
        d = TorchABI.OrderedDict("a" => tensor(Float32[1 2; 3 4]), "b" => tensor([1, 2]))
        TorchABI.save("$folder/x.pt", d)
        told = Tuple{Int,Int}[]
        tell(done, total) = push!(told, (done, total))
        TorchABI.convert_file(tell, "$folder/x.pt", "$folder/x.safetensors"; format="safetensors", dtype=Float16)
        again = TorchABI.load("$folder/x.safetensors")
        @test again == d && eltype(again["a"]) === Float16 && eltype(again["b"]) === Int64
        @test issorted(told) && 0 < last(told)[1] <= last(told)[2]
        TorchABI.convert_file("$folder/x.safetensors", "$folder/x.safetensors"; format="npz")
        @test TorchABI.format_of("$folder/x.safetensors") == "npz" && TorchABI.load("$folder/x.safetensors") == d
        fails(done, total) = throw(KeyError(done))
        e = thrown(() -> TorchABI.convert_file(fails, "$folder/x.pt", "$folder/y.npz"; format="npz"))
        @test e isa KeyError && !isfile("$folder/y.npz")
        @test refused(() -> TorchABI.convert_file("$folder/none", "$folder/y.npz"), :IO_ERROR)
        @test occursin("format", thrown(() -> TorchABI.convert_file("$folder/x.pt", "$folder/y"; format=:zip)).msg)
    end
end
