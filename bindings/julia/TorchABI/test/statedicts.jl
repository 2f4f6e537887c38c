# State dicts and other dictionaries of tensors: other keys, parts, comparisons.

const S = TorchABI.StateDicts

@testset Tally "keys" begin
    w, b = tensor(Float32[1 2 3; 4 5 6]), tensor([1, 2])
    fc = TorchABI.OrderedDict("weight" => w, "bias" => b)
    nested = TorchABI.OrderedDict("model" => TorchABI.OrderedDict("fc" => fc), "epoch" => 3)
    flat = S.flatten(nested)
    @test collect(keys(flat)) == ["model.fc.weight", "model.fc.bias", "epoch"] && same(flat["model.fc.weight"], w)
    @test S.nest(flat) == nested && S.flatten([w, Dict("a" => b)]) == Dict("0" => w, "1.a" => b)
    flat["model.fc.bias"][1] = 7
    @test b == [7, 2]
    @test S.select(nested, "**.bias") == Dict("model" => Dict("fc" => Dict("bias" => b)))
    @test S.select(nested, "epoch", ["model.fc.w*"]) == Dict("model" => Dict("fc" => Dict("weight" => w)), "epoch" => 3)
    @test refused(() -> S.select(nested, "x"), :KEY_ERROR)
    d = TorchABI.OrderedDict("module.a.w" => w, "module.b.w" => b, "n" => 1)
    @test collect(keys(S.strip_prefix(d, "module."))) == ["a.w", "b.w", "n"]
    @test collect(keys(S.add_prefix(d, "x."))) == ["x.module.a.w", "x.module.b.w", "x.n"]
    @test collect(keys(S.rename(d, "module.*.w" => "*.weight", "n" => "count"))) == ["a.weight", "b.weight", "count"]
    @test refused(() -> S.rename(d, "module.*.w" => "w"), :VALUE_ERROR)
    @test thrown(() -> S.strip_prefix(d, "module.*")) isa ArgumentError
    one, other = Dict("a" => w), Dict("b" => b)
    @test S.merge(one, other) == Dict("a" => w, "b" => b) && S.merge(one) == one
    @test refused(() -> S.merge(one, one), :VALUE_ERROR)
    @test thrown(() -> S.flatten(3)) isa ArgumentError && thrown(() -> S.flatten("a")) isa ArgumentError
    state = state_dict(nn.Sequential(nn.Linear(2, 3)))
    state.attributes = Dict("_metadata" => Dict("" => Dict("version" => 1)))
    @test S.add_prefix(state, "m.").attributes["_metadata"] isa AbstractDict
    @test S.add_prefix(state, "m.").python_type == "collections.OrderedDict"
    p = requires_grad!(tensor([1.0]))
    backward(sum(S.add_prefix(Dict("p" => p), "x.")["x.p"] .* 3))
    @test grad(p) == [3]
end

@testset Tally "comparison" begin
    a = TorchABI.OrderedDict("w" => tensor([1.0 2 3; 4 5 6]), "x" => 1, "only" => tensor([1]), "nan" => tensor([NaN]))
    b = TorchABI.OrderedDict("w" => tensor([1.0 2 3; 4 5 7]), "x" => 1, "other" => [1, 2], "nan" => tensor([NaN]))
    found = S.compare(a, b)
    @test found["equal"] == 2 && found["only_a"] == ["only"] && found["only_b"] == ["other.0", "other.1"]
    @test collect(keys(found["different"])) == ["w"] && found["different"]["w"] isa String
    @test isempty(S.compare(a, b; atol=1)["different"]) && isempty(S.compare(a, b; rtol=0.5)["different"])
    shapes = S.compare(Dict("w" => ones(Tensor, 2, 3)), Dict("w" => ones(Tensor, 3, 2)))["different"]["w"]
    @test occursin("2, 3", shapes) && findfirst("2, 3", shapes)[1] < findfirst("3, 2", shapes)[1]
    @test isempty(S.compare(python_dims(a), python_dims(a))["different"])
end

@testset Tally "lazy ones" begin
    mktempdir() do folder
        w, b = tensor(Float32[1 2 3; 4 5 6]), tensor([1, 2])
        TorchABI.save("$folder/x.pt", Dict("module.w" => w))
        TorchABI.save("$folder/y.pt", Dict("module.b" => b))
        x, y = (TorchABI.load("$folder/$name.pt"; lazy=true) for name in ("x", "y"))
        both = S.strip_prefix(S.merge(x, y), "module.")
        @test both isa TorchABI.LazyDict && both["w"] == w && both["b"] == b
        @test S.select(x, "**") isa TorchABI.LazyDict && TorchABI.stored(y, "module.b").is_loaded
        @test S.merge(x, Dict("n" => w)) == Dict("module.w" => w, "n" => w)
        for dims in (:python, :julia), other in (:python, :julia)
            lazy = TorchABI.load("$folder/x.pt"; lazy=true, dims=dims)
            @test isempty(S.compare(lazy, TorchABI.load("$folder/x.pt"; dims=dims))["different"])
            @test isempty(S.compare(lazy, TorchABI.load("$folder/x.pt"; dims=other))["different"]) == (dims === other)
        end
        TorchABI.save("$folder/z.pt", both)
        @test TorchABI.load("$folder/z.pt") == Dict("w" => w, "b" => b)
    end
end
