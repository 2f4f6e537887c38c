# Operators by name, with every kind of argument and result.

@testset Tally "kinds of arguments" begin
    x, y = tensor([1.0, 2.0]), tensor([3.0, 4.0])
    @test TorchABI.call("aten::add.Tensor", x, y; alpha=2) == [7, 10]
    @test TorchABI.call("add", x, y) == [4, 6] && TorchABI.call("aten::add", x, 1) == [2, 3] && ops.add(x, y; alpha=2) == [7, 10]
    @test ops.sub(1, x) == [0, -1] && ops.mul(x, 2.5) == [2.5, 5] && ops.add(x, 1 + 2im)[1] == 2 + 2im
    @test ops.sum(pytensor([1 2; 3 4]), [0]) == [4, 6] && ops.sum(pytensor([1 2; 3 4]), (0, 1))[] == 10
    @test ops.sum(pytensor([1 2; 3 4]); dim=1) == [3, 7] && ops.sum(x, 0; keepdim=true) == [3]
    @test ops.zeros(2, 3) isa Tensor{Float32,2} && ops.zeros([2, 3]; dtype=Int16) isa Tensor{Int16,2}
    @test torch_size(ops.zeros((2, 3); dtype="float64", device=:cpu)) == (2, 3)
    @test ops.zeros(2; device=Device("meta")) |> device == Device("meta")
    @test ops.empty((2, 3, 4, 4); memory_format=TorchABI.channels_last) |> strides == (3, 12, 1, 48)
    @test ops.zeros((2,); layout=TorchABI.strided) == [0, 0]
    @test ops.cat([x, y]) == [1, 2, 3, 4] && ops.cat((x, y), 0) == [1, 2, 3, 4] && ops.stack(Tensor[x, y], 1) == [1 2; 3 4]
    @test ops.clamp(x, nothing, 1.5) == [1, 1.5] && ops.clamp(x; min=1.5) == [1.5, 2]
    @test ops.div(y, x; rounding_mode="floor") == [3, 2] && ops.div(y, x; rounding_mode=:trunc) == [3, 2]
    @test ops.pad(x, [1, 2]; value=9) == [9, 1, 2, 9, 9] && ops.pad(x, (1, 0); mode="constant") == [0, 1, 2]
    @test ops.index(x, [tensor([1, 0])]) == [2, 1] && ops.index(pytensor([1 2; 3 4]), [nothing, tensor([1])]) == [2 4]
    @test ops.randperm(5; generator=Generator(1)) == ops.randperm(5; generator=Generator(1))
    @test ops.normal(0.0, 1.0, [2]; generator=Generator(1)) isa Tensor{Float32,1}
    @test ops.upsample_nearest1d(ops.reshape(x, [1, 1, 2]), [4]; scales=nothing) |> vec == [1, 1, 2, 2]
    @test ops.where(x .> 1, x, 0) == [0, 2] && ops.add([1.0 2], [3.0 4]) == [4 6]
    @test ops.to(x, Int64) == [1, 2] && ops.add(true, tensor([1])) == [2] && ops.pow(2, x) == [2, 4] && ops.add(x, π) ≈ [1, 2] .+ π
    @test ops.slice(tensor(0:9), 0; start=2, var"end"=8, step=3) == [2, 5]
    @test ops.permute(tensor(zeros(2, 3, 4)), 2, 0, 1) |> torch_size == (2, 4, 3)
end

@testset Tally "modules of operators" begin
    A = Float32[2 1; 1 3]
    @test ops.linalg.det(tensor(A))[] ≈ 5 && ops.special.expit(tensor([0.0])) == [0.5]
    @test abs.(Array(ops.fft.fft(tensor(ones(4))))) == [4, 0, 0, 0]
    x = requires_grad!(tensor([1.0, 2.0]))
    backward(nn.functional.mse_loss(x, zeros(Tensor{Float64}, 2); reduction="sum"))
    @test grad(x) == [2, 4]
    @test size(nn.functional.interpolate(ones(Tensor, 4, 5, 1, 1); scale_factor=2.0)) == (8, 10, 1, 1)
    @test ops.signal.windows.bartlett(5) == Float32[0, 0.5, 1, 0.5, 0] && propertynames(ops.signal) == [:windows]
    @test :hann in propertynames(ops.signal.windows) && repr(ops.signal.windows) == "TorchABI.ops.signal.windows"
    @test :det in propertynames(ops.linalg) && :cross_entropy in propertynames(nn.functional)
    @test repr(ops.linalg) == "TorchABI.ops.linalg" && repr(nn.functional) == "TorchABI.nn.functional"
    @test refused(() -> nn.functional.mse_loss(x, x; reduction="most"), :VALUE_ERROR)
    @test refused(() -> ops.linalg.dett, :NOT_IMPLEMENTED)
end

@testset Tally "libraries of operators" begin
    @test refused(() -> TorchABI.load_library("/nowhere/lib.so"), :IO_ERROR)
    if haskey(ENV, "TORCHABI_OP_LIBRARY")
        TorchABI.load_library(ENV["TORCHABI_OP_LIBRARY"])
        x = requires_grad!(tensor([1.0, 2.0]))
        y = TorchABI.call("torchabi_test::cube", x; factor=2)
        @test y == [2, 16]
        backward(sum(y))
        @test grad(x) == [1, 1]
        scaled = TorchABI.call("torchabi_test::scaled", Dict("a" => tensor([1.0]), "b" => tensor([2.0])), Dict("a" => 3))
        @test scaled["a"] == [3] && scaled["b"] == [2]
        @test refused(() -> TorchABI.call("torchabi_test::scaled", Dict(), Dict(1 => 3)), :TYPE_ERROR)
        @test TorchABI.call("torchabi_test::parts", x) isa Tuple{Tensor{Float64,0},Vector}
    else
        skip("a library of operators", "TORCHABI_OP_LIBRARY names none")
    end
end

@testset Tally "kinds of results" begin
    x = tensor([1.0, 5, 2])
    values, indices = ops.topk(x, 2)
    @test values == [5, 2] && indices == [1, 2]
    @test ops.split(x, 2) == [[1, 5], [2]] && ops.split(x, 2) isa Vector
    @test ops.is_floating_point(x) === true && ops.size(x, 0) === 3 && ops.item(tensor(2.5)) === 2.5
    @test ops.item(tensor(true)) === true && ops.item(tensor(1 + 0.5im)) === 1 + 0.5im
    @test ops.result_type(x, tensor([1])) === Float64
    @test ops._assert_async(tensor(true)) === nothing
    @test ops.svd(tensor([1.0 0; 0 2])) isa Tuple{Tensor,Tensor,Tensor}
    @test ops.slogdet(tensor([1.0 0; 0 2])) |> length == 2
    y = tensor([1.0])
    @test TorchABI.is_same(ops.add_(y, 1), y) && y == [2]
    out = Tensor(Float64, 1)
    ops.add(y, 1; out=out)
    @test out == [3]
end

@testset Tally "refusals" begin
    x = tensor([1.0, 2.0])
    @test refused(() -> ops.no_such_operator(x), :NOT_IMPLEMENTED)
    @test refused(() -> TorchABI.call("aten::add.NoSuchOverload", x, x), :NOT_IMPLEMENTED)
    @test refused(() -> ops.add(x, "two"), :TYPE_ERROR)
    @test refused(() -> ops.add(x, x; beta=2), :TYPE_ERROR)
    @test refused(() -> ops.add(x), :TYPE_ERROR)
    @test refused(() -> ops.add(x, tensor([1.0, 2, 3])), :RUNTIME_ERROR)
    @test refused(() -> ops.softmax(x, 5), :INDEX_ERROR)
    @test refused(() -> ops.cat([x, nothing]), :TYPE_ERROR)
    @test thrown(() -> ops.add(x, Ref(1))) isa ArgumentError
    @test thrown(() -> ops.zeros(2; dtype=String)) isa ArgumentError
    @test thrown(() -> ops.add(x, big(2)^70)) isa InexactError
end

@testset Tally "operators say what they do" begin
    text = string(Base.Docs.getdoc(ops.add))
    @test startswith(text, "Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i.\nSupports broadcasting")
    @test occursin("\n\naten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor\naten::add.out(", text)
    @test string(@doc ops.add) == text == string(Base.Docs.getdoc(ops.add, Union{}))
    @test occursin("Shape: A (*, n, n).", string(@doc ops.linalg.det))
    @test startswith(string(@doc nn.functional.cross_entropy), "Computes the cross entropy")
    @test startswith(string(@doc ops.copy_sparse_to_sparse), "aten::copy_sparse_to_sparse(")
    @test startswith(sprint(show, MIME"text/plain"(), ops.relu), "operator of PyTorch\nApplies the rectified linear unit")
end

@testset Tally "in-place operators end in !" begin
    x = tensor(Float32[-1, 2])
    ops.relu!(x)
    @test Array(x) == Float32[0, 2]
    nn.functional.relu!(ops.neg!(x))
    @test Array(x) == Float32[0, 0]
    ops.add!(x, 1; alpha=2)
    @test Array(x) == Float32[2, 2]
    @test ops.relu! === ops.relu_ && TorchABI.operator("aten::add!") === TorchABI.operator("aten::add_")
    @test refused(() -> ops.matmul!, :NOT_IMPLEMENTED) && refused(() -> nn.functional.linear!, :NOT_IMPLEMENTED)
    @test issubset([:relu, :relu_, :relu!, :add!, :fill!], propertynames(ops))
    @test :matmul! ∉ propertynames(ops) && :__and_! ∉ propertynames(ops) && issorted(propertynames(ops))
    @test issubset([:relu, :relu!, :leaky_relu!], propertynames(nn.functional))
    @test all(getproperty(nn.functional, n) isa TorchABI.Operator for n in propertynames(nn.functional))
end

@testset Tally "every operator by its name" begin
    names = TorchABI.operators()
    @test length(names) > 2500 && allunique(names)
    found = 0
    for name in names
        overload = TorchABI.Operator(occursin('.', name) ? name : name * ".default")
        schema = TorchABI.schema(overload)
        found += startswith(schema, name * "(") && !occursin('\n', schema)
    end
    @test found == length(names)
    @test "aten::add.Tensor" in names && :relu in propertynames(ops)
    @test TorchABI.schema("aten::relu") |> s -> startswith(s, "aten::relu(Tensor self) -> Tensor\n")
    @test TorchABI.schema(ops.relu) == TorchABI.schema("relu")
    @test occursin("aten::add.Tensor", sprint(show, MIME"text/plain"(), ops.add))
    @test repr(ops.add) == "TorchABI.operator(\"add\")"
    @test TorchABI.operator("add") === TorchABI.operator(:add) === ops.add
end
