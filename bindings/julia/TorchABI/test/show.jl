# Printing.

function shown(x)
    out = IOBuffer()
    show(IOContext(out, :limit => true, :displaysize => (24, 80)), MIME"text/plain"(), x)
    return String(take!(out))
end
type_name(T, N) = VERSION < v"1.6" ? "Tensor{$T,$N}" : "Tensor{$T, $N}"

@testset Tally "as arrays print" begin
    for A in (Float32[1 2; 3 4], [1, 2, 3], Bool[1 0], rand(3, 4, 2), zeros(0, 3), rand(100, 100), fill(2.5), [1.5 + 2im])
        t = tensor(A)
        @test split(shown(t), '\n')[2:end] == split(shown(A), '\n')[2:end]
        @test string(t) == string(A) && sprint(print, t) == sprint(print, A)
    end
    @test split(shown(Tensor(3, 3)), '\n')[1] == "3×3 $(type_name(Float32, 2)):"
    @test sprint(show, [tensor([1.0])]) isa String && sprint(show, (tensor([1.0]), 2)) == "([1.0], 2)"
end

@testset Tally "notes" begin
    @test occursin("requires grad", summary(requires_grad!(tensor([1.0]))))
    @test occursin("sparse_coo", shown(tensor(sparse([1.0 0; 0 2]))))
    @test occursin("on meta", shown(to(tensor([1.0]), "meta")))
    q = ops.quantize_per_tensor(tensor(Float32[1, 2]), 0.5, 0, TorchABI.dtype("qint8"))
    @test occursin("1.0", shown(q)) && eltype(q) === TorchABI.Bits8{:qint8}
    @test occursin("1.5", shown(to(tensor([1.5]), TorchABI.BFloat16))) && occursin("1.5", shown(to(tensor([1.5]), TorchABI.Float8{:e5m2})))
    @test repr(Device("cpu")) == "Device(\"cpu\")" && repr(TorchABI.channels_last) == "TorchABI.channels_last"
    @test repr(ops) == "TorchABI.ops" && repr(nn) == "TorchABI.nn" && repr(optim) == "TorchABI.optim"
    @test repr(optim.SGD(requires_grad!(tensor([1.0])))) == "optimiser with 1 group"
end
