# Datasets, loaders and metrics; Python's tests compare their numbers with PyTorch's.

const ROWS = 23
examples() = (tensor(reshape(Float32.(1:2ROWS), 2, ROWS)), tensor(collect(1:ROWS)))
numbers(batches) = [Array(batch[2]) for batch in batches]

"The order that a generator gives, drawn as PyTorch draws it."
function order_of(g)
    ops.random_(Tensor(Int64); generator=g)
    order = Array(ops.randperm(ROWS; generator=g, dtype=Int64)) .+ 1
    ops.randperm(ROWS; generator=g)
    return order
end

@testset Tally "loaders" begin
    x, y = examples()
    for workers in (0, 2), drop in (false, true)
        loader = DataLoader((x, y); batchsize=5, drop_last=drop, num_workers=workers)
        @test length(loader) == (drop ? 4 : 5)
        @test numbers(loader) == [collect(i:min(i + 4, ROWS)) for i in 1:5:(drop ? 20 : ROWS)] == numbers(loader)
        a, b = first(loader)
        @test size(a) == (2, 5) && Array(a) == Array(x)[:, 1:5]
    end
    for workers in (0, 3)
        loader = DataLoader((x, y); batchsize=4, shuffle=true, generator=Generator(5), num_workers=workers)
        g = Generator(5)
        @test all(reduce(vcat, numbers(loader)) == order_of(g) for _ in 1:3)
        @test all(Array(a)[2, :] == 2 * Array(b) for (a, b) in loader)
    end
    for (a, b) in DataLoader((x, y); batchsize=7)
        fill!(a, 0)
    end
    @test Array(x)[1] == 1
    @test [Array(b) for b in DataLoader(y; batchsize=20)] == [collect(1:20), collect(21:23)]
    batch = first(DataLoader((image=Array(x), label=1:ROWS); batchsize=3))
    @test batch.label == [1, 2, 3] && size(batch.image) == (2, 3)
    heavy = DataLoader(y; weights=Float64[i == 3 for i in 1:ROWS], num_samples=6, batchsize=6)
    @test Array(first(heavy)) == fill(3, 6)
    @test length(DataLoader(y; batchsize=4, pin_memory=true)) == 6
    @test refused(() -> DataLoader(y; batchsize=0), :VALUE_ERROR) && refused(() -> DataLoader(y; speed=1), :TYPE_ERROR)
    @test refused(() -> DataLoader(y; prefetch_factor=2), :VALUE_ERROR)
    @test refused(() -> TensorDataset(x, Tensor(3)), :VALUE_ERROR)
    @test thrown(() -> TensorDataset(("a", "b"))) isa ArgumentError
    @test repr(DataLoader(y; batchsize=4)) == "DataLoader of 6 batches"
end

@testset Tally "datasets" begin
    x, y = examples()
    data = TensorDataset(x, y)
    @test length(data) == ROWS && data[2][2] === 2 && Array(data[end][1]) == [45, 46]
    @test Array(data[[3, 3, 1]][2]) == [3, 3, 1]
    few = TorchABI.Subset(data, [5, 5, 9])
    both = TorchABI.ConcatDataset([few, data])
    @test length(both) == ROWS + 3 && both[3][2] == 9 && both[4][2] == 1
    @test numbers(DataLoader(both; batchsize=5))[1] == [5, 5, 9, 1, 2]
    @test thrown(() -> data[0]) isa BoundsError && thrown(() -> both[ROWS + 4]) isa BoundsError
    @test refused(() -> TorchABI.Subset(data, [0]), :INDEX_ERROR)
    a, b = random_split(data, (0.75, 0.25); generator=Generator(1))
    dealt = Array(ops.randperm(ROWS; generator=Generator(1))) .+ 1
    @test vcat(a.indices, b.indices) == dealt && length(a) == 18
    @test refused(() -> random_split(data, [3, 4]), :VALUE_ERROR)
end

@testset Tally "examples of Julia" begin
    data = [(i, (name="example $i", x=Float32[i, i + 1])) for i in 1:7]
    batches = collect(DataLoader(data; batchsize=3))
    @test length(batches) == 3
    n, rest = batches[2]
    @test n == [4, 5, 6] && rest.name == ["example 4", "example 5", "example 6"]
    @test Array(rest.x) == [4 5 6; 5 6 7]
    @test collect(DataLoader(data; batchsize=4, collate=length)) == [4, 3]
    @test Array(first(DataLoader([Dict("a" => 1), Dict("a" => 2)]; batchsize=2))["a"]) == [1, 2]
    shuffled = DataLoader(collect(Any, 1:ROWS); batchsize=5, shuffle=true, generator=Generator(2))
    @test reduce(vcat, map(Array, shuffled)) == order_of(Generator(2))
    @test thrown(() -> DataLoader(data; num_workers=1)) isa ArgumentError
end

@testset Tally "states" begin
    x, y = examples()
    for make in (g -> DataLoader((x, y); batchsize=4, shuffle=true, generator=g),
                 g -> DataLoader((x, y); batchsize=4, shuffle=true, generator=g, num_workers=2),
                 g -> DataLoader([(i, i) for i in 1:ROWS]; batchsize=4, shuffle=true, generator=g)), at in (0, 2, 6)
        loader, other = make(Generator(3)), make(Generator(4))
        state, found = nothing, Vector{Int}[]
        at == 0 && (state = state_dict(loader))
        for (i, batch) in enumerate(loader)
            i > at && push!(found, Array(batch[2]))
            i == at && (state = state_dict(loader))
        end
        append!(found, numbers(loader))
        numbers(other)
        load_state_dict!(other, state)
        @test found == [numbers(other); numbers(other)][1:length(found)]
    end
    plain = DataLoader(y; batchsize=4)
    @test refused(() -> load_state_dict!(plain, state_dict(DataLoader(y; generator=Generator(1)))), :VALUE_ERROR)
end

@testset Tally "files" begin
    path = tempname()
    write(path, "n,x,name\n1,0.5,\"a, b\"\n2,,c\n")
    table = TorchABI.read_csv(path)
    @test collect(keys(table)) == ["n", "x", "name"] && table["n"] == [1, 2] && table["name"] == ["a, b", "c"]
    @test isequal(Array(table["x"]), [0.5, NaN])
    @test refused(() -> TorchABI.read_csv(path; delimiter="::"), :VALUE_ERROR)
    write(path, UInt8[0, 0, 11, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 1, 0])
    @test Array(TorchABI.load(path; dims=:julia)) == Int16[1 4; 2 5; 3 256]
    rm(path)
end

@testset Tally "metrics" begin
    scores, targets = tensor(Float32[1 0 0 3; 0 2 0 0; 0 0 1 0]), tensor([0, 1, 1, 0])
    m = metrics.Accuracy()
    @test isnan(TorchABI.compute(m)) && m(scores, targets) == 0.75
    TorchABI.update!(m, tensor([1, 1]), tensor([0, 0]))
    @test TorchABI.compute(m) == 0.5
    TorchABI.reset!(m)
    @test isnan(TorchABI.compute(m))
    @test metrics.Accuracy(; top_k=3)(scores, targets) == 1
    @test Array(metrics.ConfusionMatrix(3)(scores, targets)) == [2 0 0; 0 1 1; 0 0 0]
    @test metrics.Precision(3; average="micro")(scores, targets) == 0.75
    @test metrics.AUROC()([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) == 0.75
    @test metrics.Mean()([1.0, 4.0], [3.0, 1.0]) == 1.75
    @test occursin("top_k=1", repr(metrics.Accuracy)) && :Mean in propertynames(metrics)
    @test thrown(() -> metrics.Accurate) isa ArgumentError && refused(() -> metrics.Recall(1), :VALUE_ERROR)
    @test refused(() -> m(targets), :VALUE_ERROR)
    free!(m)
    @test refused(() -> TorchABI.compute(m), :INVALID_HANDLE)
end
