# What is saved is loaded.

back(x; keywords...) = mktempdir() do folder
    TorchABI.save("$folder/x.pt", x; keywords...)
    TorchABI.load("$folder/x.pt"; keywords...)
end

@testset Tally "round trips" begin
    for x in (1, -2.5, true, nothing, "text ☃", 1.5 + 2im, [1, 2, 3], [1.5, 2], ["a", "b"], (1, "a", nothing), Any[1, "a", [2.0]],
              (), Any[], UInt8[1, 2, 3], Set([1, 2]), Float32, TorchABI.BFloat16, Device("cpu"), ((1, 2), (3,)))
        @test back(x) == x && typeof(back(x)) == (x isa Set ? Set{Any} : typeof(x))
    end
    d = back(Dict("a" => 1, "b" => [1.0, 2]))
    @test d isa TorchABI.OrderedDict{String,Any} && d == Dict("a" => 1, "b" => [1.0, 2])
    @test back((x=1, y=(z=2,))) == Dict("x" => 1, "y" => Dict("z" => 2))
    @test back(Dict(1 => "a", (1, "b") => 2)) == Dict(1 => "a", (1, "b") => 2)
    ordered = TorchABI.OrderedDict("z" => 1, "a" => 2, "m" => 3)
    @test collect(keys(back(ordered))) == ["z", "a", "m"]
    for T in (Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64, ComplexF16, ComplexF32,
              ComplexF64)
        t = tensor(T <: Complex ? T[1 2im; 3 4; 5 6] : T <: Bool ? T[1 0; 0 1; 1 1] : T[1 2; 3 4; 5 6])
        @test same(back(t), t) && same(back(t; dims=:julia), t)
    end
    bf = tensor(TorchABI.BFloat16[1, 2.5])
    @test same(back(bf), bf)
    @test back(tensor(3.5)) == tensor(3.5) && back([1 2; 3 4]) == [1 2; 3 4]
    @test back(requires_grad!(tensor([1.0]))) == [1]
end

@testset Tally "order of dimensions" begin
    mktempdir() do folder
        A = reshape(collect(1.0:6), 2, 3)
        TorchABI.save("$folder/a.pt", tensor(A))
        @test TorchABI.load("$folder/a.pt") == A && TorchABI.load("$folder/a.pt"; dims=:julia) == A'
        TorchABI.save("$folder/a.pt", tensor(A); dims=:julia)
        @test TorchABI.load("$folder/a.pt") == A' && TorchABI.load("$folder/a.pt"; dims=:julia) == A
        @test thrown(() -> TorchABI.load("$folder/a.pt"; dims=:c)) isa ArgumentError
    end
end

@testset Tally "sharing, sources, refusals" begin
    t = tensor([1.0, 2, 3, 4])
    d = back(Dict("whole" => t, "part" => view(t, 2:3)))
    d["whole"][2] = 20
    @test d["part"] == [20, 3]
    # What is one object stays one.
    list, p = Any["a", tensor([1.0])], requires_grad!(tensor([1.0 2; 3 4]))
    d = back(Dict("one" => list, "other" => list, "p" => p, "q" => [p], "t" => t))
    @test d["one"] === d["other"] && d["p"] === d["q"][1] && is_leaf(d["p"]) && requires_grad(d["p"])
    @test d["t"] == t
    mktempdir() do folder
        TorchABI.save("$folder/x.pt", [1, 2])
        bytes = read("$folder/x.pt")
        @test TorchABI.load(bytes) == [1, 2] && open(TorchABI.load, "$folder/x.pt") == [1, 2]
        @test refused(() -> TorchABI.load("$folder/none.pt"), :IO_ERROR)
        @test refused(() -> TorchABI.load(bytes[1:end ÷ 2]), :CORRUPT_FILE)
        @test refused(() -> TorchABI.save("$folder/no/x.pt", 1), :IO_ERROR)
        @test thrown(() -> TorchABI.save("$folder/y.pt", sin)) isa ArgumentError
        @test thrown(() -> TorchABI.save("$folder/y.pt", big(2)^80)) isa ArgumentError
        @test thrown(() -> TorchABI.save("$folder/y.pt", nn.Linear(1, 1))) isa ArgumentError
        @test !isfile("$folder/y.pt") && TorchABI.load("$folder/x.pt") == [1, 2]
        @test device(TorchABI.load("$folder/x.pt"; map_location=:cpu) |> tensor) == Device(-1)
    end
    @test live_handles(:tree) == 0
end

@testset Tally "ordered dictionary" begin
    d = TorchABI.OrderedDict("b" => 1, "a" => 2)
    d["c"] = 3
    d["b"] = 10
    @test collect(d) == ["b" => 10, "a" => 2, "c" => 3] && collect(values(d)) == [10, 2, 3] && length(d) == 3
    @test d["a"] == 2 && get(d, "x", 0) == 0 && get(() -> 5, d, "x") == 5 && haskey(d, "b") && !haskey(d, "x")
    @test thrown(() -> d["x"]) isa KeyError && pop!(d, "a") == 2 && collect(keys(d)) == ["b", "c"]
    @test delete!(copy(d), "b") == Dict("c" => 3) && length(d) == 2 && isempty(empty!(copy(d))) && get!(d, "n", 9) == 9
    @test d == Dict("b" => 10, "c" => 3, "n" => 9) && occursin("\"b\" => 10", sprint(show, MIME"text/plain"(), d))
    @test python_dims(Dict("a" => tensor([1 2; 3 4]), "n" => 1))["a"] == [1 3; 2 4]
    @test python_dims((tensor([1 2]), [tensor([1 2])], "x"))[2][1] == permutedims([1 2])
end

@testset Tally "sparse matrices" begin
    S = sparse([3, 1, 2, 1], [1, 2, 2, 4], Float32[1, 2, 3, 4], 3, 5)
    t = tensor(S)
    @test t isa Tensor{Float32,2} && size(t) == (3, 5) && Array(t) == Matrix(S) && sparse(t) == S
    @test sparse(ops.to_sparse_csr(t)) == S && sparse(ops.to_sparse_csc(t)) == S && sparse(ops.to_dense(t)) == S
    @test sparse(tensor([3, 1]), tensor([1, 2]), tensor([5.0, 6.0])) == sparse([3, 1], [1, 2], [5.0, 6.0])
    @test sparse(tensor([1]), tensor([1]), [2.0], 4, 5) == sparse([1], [1], [2.0], 4, 5)
    @test occursin("sparse_coo", summary(t)) && eltype(tensor(S; dtype=Float64)) === Float64
    @test thrown(() -> strides(t)) isa ArgumentError
    @test tensor(spzeros(2, 2)) |> sparse == spzeros(2, 2)
    for (m, n) in ((1, 1), (5, 3), (4, 9)), T in (Float32, Float64, Int64, ComplexF64), layout in (TorchABI.sparse_coo, TorchABI.sparse_csr)
        M = sprand(m, n, 0.4) .> 0
        R = SparseMatrixCSC{T,Int32}(T(3) .* M)
        u = tensor(R; layout=layout)
        @test u isa Tensor{T,2} && size(u) == (m, n) && occursin(string(layout)[10:end], summary(u)) && Array(u) == Matrix(R)
        @test sparse(u) == R && sparse(u) isa SparseMatrixCSC{T,Int} && sparse(ops.to_sparse_csc(ops.to_dense(u))) == R
    end
    unsorted = ops.sparse_coo_tensor(tensor([2 0; 0 1; 2 0]), tensor([1.0, 2, 3]), [4, 3])
    @test sparse(unsorted) == sparse([1, 2], [3, 1], [4.0, 2.0], 3, 4)
    turned = ops.sparse_csr_tensor(tensor([0, 2]), tensor([1, 0]), tensor([1.0, 2]), [1, 2]; dtype=Float64)
    @test sparse(turned) == sparse([2, 1], [1, 1], [1.0, 2])
    @test thrown(() -> tensor(S; layout=TorchABI.sparse_bsr)) isa ArgumentError
end
