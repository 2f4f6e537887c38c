# Results against PyTorch's own, which a process of Python wrote to files.

close_to(a::Tensor, b::Tensor) =
    size(a) == size(b) && eltype(a) == eltype(b) && isapprox(Array(a), Array(b); rtol=1e-5, atol=1e-6, nans=true)
close_to(a::Union{Tuple,AbstractVector}, b::Union{Tuple,AbstractVector}) =
    length(a) == length(b) && all(map(close_to, Tuple(a), Tuple(b)))
close_to(a, b) = isequal(a, b)

symbols(d) = (; (Symbol(k) => v for (k, v) in d)...)

function check_checkpoint(folder)
    d = TorchABI.load("$folder/checkpoint.pt")
    for (name, t) in d["dtypes"]
        T = TorchABI.dtype(name)
        @test t isa Tensor{T,2} && Array(t) == T[1 0; 1 1; 0 1]
    end
    @test Float32.(d["float8"]) == [0.5, 1.5, -2]
    @test d["base"] == [0 1 2 3; 4 5 6 7; 8 9 10 11] && d["column"] == [1, 5, 9] && d["transposed"] == d["base"]'
    d["base"][1, 2] = -1
    @test d["column"][1] == -1 && d["transposed"][2, 1] == -1
    @test d["parameter"] == ones(2, 3) && requires_grad(d["parameter"]) && is_leaf(d["parameter"])
    @test d["ordered"] isa TorchABI.OrderedDict && collect(d["ordered"]) == ["z" => 1, "a" => 2]
    @test d["ordered"].python_type == "collections.OrderedDict"
    @test d["nest"] == [1, (2.5, nothing, "three ☃"), Dict("k" => [true, UInt8[0, 255], 1 + 2im]), Set([4, 5])]
    @test d["keys"] == Dict(1 => "one", (2, "b") => "pair", nothing => "none", "b" => "two")
    @test d["size"] == (2, 3) && d["dtype"] === TorchABI.BFloat16 && d["device"] == Device("cpu") && d["big"] == big(2)^100
    @test d["scalar"][] == 3.5 && size(d["empty"]) == (0, 3)
    custom = d["custom"]
    @test custom isa TorchABI.PythonObject && custom.type == "__main__.Custom"
    @test custom.state["number"] == 7 && custom.state["weights"] == [1, 2]
    @test refused(() -> TorchABI.load("$folder/checkpoint.pt"; strict=true), :UNSAFE_FILE)
    @test size(TorchABI.load("$folder/checkpoint.pt"; dims=:julia)["base"]) == (4, 3)
end

function check_calls(rows)
    for row in rows
        got = TorchABI.call(row["name"], row["args"]...; symbols(row["keywords"])...)
        fits = close_to(got isa Tuple ? got : (got,), row["results"])
        fits || println("  ", row["name"], ": ", got, " is not ", row["results"])
        @test fits
    end
end

function check_layers(rows)
    for row in rows
        manual_seed(row["seed"])
        layer = getproperty(nn, Symbol(row["name"]))(row["args"]...; symbols(row["keywords"])...)
        x = requires_grad!(randn(Tensor, size(row["x"])...))
        @test x == row["x"]
        out = layer(x)
        y = out isa Tuple ? out[1] : out
        backward(sum(y .^ 2))
        state = state_dict(layer; dims=:julia)
        fits = close_to(detach(y), row["y"]) && close_to(grad(x), row["grad"]) &&
               close_to([grad(p) for p in parameters(layer)], row["grads"]) && keys(state) == keys(row["state"]) &&
               close_to(collect(values(state)), collect(values(row["state"])))
        fits || println("  ", row["name"], " differs")
        @test fits
        @test load_state_dict!(layer, row["state"]; dims=:julia).missing == []
    end
end

function check_optimisers(rows)
    for row in rows
        make(ps) = getproperty(optim, Symbol(row["name"]))(ps; symbols(row["options"])...)
        function train!(o, ps)
            for _ in 1:20
                zero_grad!(o)
                backward(sum((vec(sum(ps[1]; dims=2)) .* ps[2] .- row["target"]) .^ 2))
                step!(o)
            end
        end
        ps = [requires_grad!(copy(p)) for p in row["start"]]
        o = make(ps)
        train!(o, ps)
        @test close_to(map(detach, ps), row["middle"])
        train!(o, ps)
        @test close_to(map(detach, ps), row["end"])
        # What Python began, Julia goes on with.
        qs = [requires_grad!(copy(p)) for p in row["middle"]]
        p = optim.SGD === getproperty(optim, Symbol(row["name"])) ? optim.SGD(qs) : make(qs)
        load_state_dict!(p, row["state"]; dims=:julia)
        train!(p, qs)
        @test close_to(map(detach, qs), row["end"])
    end
end

function check_writing(folder)
    manual_seed(1)
    M = tensor([1.0 2 3; 4 5 6])
    model, x = nn.Sequential(nn.Linear(3, 2)), tensor(ones(Float32, 3, 4))
    y = detach(model(x))
    o = optim.Adam(parameters(model); lr=0.25)
    backward(sum(model(x)))
    model_state = state_dict(copy(model))
    step!(o)
    TorchABI.save("$folder/julia.pt",
                  (matrix=M, row=view(M, 1, :), number=3, text="☃", list=[1, 2.5, nothing, true], tuple=(1, "a"), dtype=Float32,
                   dtypes=Dict(TorchABI.dtype_name(T) => tensor(reshape(T[1, 0], 2, 1)) for T in
                               (Bool, Int8, Int64, UInt8, Float16, Float32, Float64, ComplexF32, TorchABI.BFloat16)),
                   model=model_state, optimiser=state_dict(o), x=python_dims(x), y=python_dims(y)))
    @test success(oracle("read_back.py", folder))
end

if has_oracle()
    mktempdir() do folder
        oracle("../../../../tests/oracle/results.py", folder)
        results = TorchABI.load("$folder/results.pt"; dims=:julia)
        @testset Tally "checkpoints of Python" begin check_checkpoint(folder) end
        @testset Tally "operators" begin check_calls(results["calls"]) end
        @testset Tally "an operator of each kind" begin check_calls(TorchABI.load("$folder/recorded.pt"; dims=:julia)) end
        @testset Tally "layers" begin check_layers(results["layers"]) end
        @testset Tally "optimisers" begin check_optimisers(results["optimisers"]) end
        @testset Tally "random numbers" begin
            manual_seed(42)
            @test rand(Tensor, 4, 3) == results["random"]["rand"] && randn(Tensor{Float64}, 5) == results["random"]["randn"]
            @test ops.randperm(10) == results["random"]["order"]
        end
        @testset Tally "files of Julia" begin check_writing(folder) end
    end
else
    skip("all of oracle", "TORCHABI_PYTHON names no Python with PyTorch")
end
