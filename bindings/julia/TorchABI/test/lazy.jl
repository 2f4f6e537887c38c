# Files whose tensors are read when they are first asked for.

function lazy_file(folder)
    parameter = requires_grad!(tensor(Float32[1 2]))
    model = TorchABI.OrderedDict("weight" => tensor(Float32[1 2 3; 4 5 6]), "bias" => tensor([1, 2]))
    x = TorchABI.OrderedDict("model" => model, "list" => Any[tensor([1.0]), (tensor(true), "x"), 3],
                             "parameter" => parameter, "epoch" => 3, "names" => ["a", "b"])
    TorchABI.save("$folder/x.pt", x)
    return x
end

is_read(d, key) = TorchABI.stored(d, key).is_loaded

@testset Tally "lazy dictionaries" begin
    mktempdir() do folder
        x = lazy_file(folder)
        d = TorchABI.load("$folder/x.pt"; lazy=true)
        @test d isa TorchABI.LazyDict{String} && collect(keys(d)) == collect(keys(x)) && length(d) == 5
        @test haskey(d, "epoch") && !haskey(d, "x") && thrown(() -> d["x"]) isa KeyError
        @test d.attributes === nothing && d.python_type == "dict"
        model = d["model"]
        told = TorchABI.stored(model, "weight")
        @test told.size == (2, 3) && told.eltype === Float32 && told.layout == TorchABI.strided && told.nbytes == 24
        @test !told.is_loaded && !told.is_parameter && !told.requires_grad && !told.is_quantized
        @test told.location == "cpu"
        @test sprint(show, told) == "2×3 $(Tensor{Float32,2}), not read"
        text = sprint(show, MIME"text/plain"(), d)
        @test occursin("\"epoch\" => 3", text) && occursin("LazyDict with 2 entries", text)
        @test sprint(show, d["model"]) == "TorchABI.LazyDict with 2 entries"
        @test !is_read(model, "weight") && !is_read(d, "parameter")
        @test model["weight"] == x["model"]["weight"] && is_read(model, "weight") && !is_read(model, "bias")
        @test model["weight"] === d["model"]["weight"] && d["model"] === model
        @test d["epoch"] == 3 && TorchABI.stored(d, "epoch") === nothing
        @test get(d, "x", 1) == 1 && get(() -> 2, d, "x") == 2
        @test requires_grad(d["parameter"]) && is_leaf(d["parameter"]) && d["parameter"] === d["parameter"]
        list = d["list"]
        @test list isa TorchABI.LazyVector && length(list) == 3 && list.python_type == "list" && !is_read(list, 1)
        @test list[1] == [1.0] && list[2][1] == tensor(true) && list[end] == 3 && thrown(() -> list[4]) isa BoundsError
        @test occursin("1-element $(Tensor{Float64,1}), read", sprint(show, MIME"text/plain"(), list))
        @test d["names"] isa Vector{String} && d["names"] == ["a", "b"]
        @test sprint(show, list) == "3-element TorchABI.LazyVector"
        everything = read(d)
        @test everything isa TorchABI.OrderedDict && everything == x && everything["list"][2] isa Tuple
        @test Dict(d)["epoch"] == 3 && [k for (k, v) in d] == collect(keys(x))
        weight = model["weight"]
        free!(d)
        @test refused(() -> TorchABI.stored(d, "parameter"), :INVALID_HANDLE) && weight == x["model"]["weight"]
    end
end

@testset Tally "lazy files with options" begin
    mktempdir() do folder
        x = lazy_file(folder)
        path = "$folder/x.pt"
        d = TorchABI.load(path; lazy=true, dims=:julia, dtype=Float64, mmap=true, keys="model.**")
        @test collect(keys(d)) == ["model"] && TorchABI.stored(d["model"], "weight").size == (3, 2)
        @test d["model"]["weight"] == x["model"]["weight"]' && eltype(d["model"]["weight"]) === Float64
        @test python_dims(d)["model"]["weight"] == x["model"]["weight"]
        @test read(d)["model"]["weight"] == x["model"]["weight"]'
        d = TorchABI.load(path; lazy=true)
        told = TorchABI.stored(d)
        @test collect(keys(told)) == ["model.weight", "model.bias", "list.0", "list.1.0", "parameter"]
        @test told["parameter"].requires_grad && told["list.1.0"].size == () && !any(t -> t.is_loaded, values(told))
        TorchABI.save("$folder/y.pt", d)
        @test TorchABI.load("$folder/y.pt") == x && !is_read(d["model"], "weight")
        TorchABI.save("$folder/y.pt", d; dims=:julia)
        @test TorchABI.load("$folder/y.pt"; dims=:julia) == x
        model = TorchABI.load(path; lazy=true)["model"]
        TorchABI.save("$folder/y.safetensors", model; format="safetensors", metadata=Dict("a" => "b"))
        @test model.attributes === nothing
        y = TorchABI.load("$folder/y.safetensors"; lazy=true)
        @test y.attributes == Dict("__metadata__" => Dict("a" => "b")) && read(y) == x["model"]
        @test TorchABI.arrays(y)["weight"] == x["model"]["weight"]
        kept = with_scope(() -> TorchABI.load(path; lazy=true))
        @test kept["model"]["weight"] == x["model"]["weight"]
        TorchABI.save("$folder/t.pt", tensor([1, 2]))
        @test TorchABI.load("$folder/t.pt"; lazy=true) == [1, 2]
        @test refused(() -> TorchABI.load("$folder/none.pt"; lazy=true), :IO_ERROR)
    end
end
