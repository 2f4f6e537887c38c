# Making tensors, element types, conversions.

const ELEMENTS = (Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64, ComplexF16,
                  ComplexF32, ComplexF64)
sample(::Type{T}) where {T} = T <: Complex ? T[1 + 2im 3; -1im 4; 5 6] : T <: Bool ? T[1 0; 0 1; 1 1] : T[1 2; 3 4; 5 6]

@testset Tally "to and from arrays" begin
    for T in ELEMENTS
        A = sample(T)
        t = tensor(A)
        @test t isa Tensor{T,2}
        @test size(t) == (3, 2) && torch_size(t) == (2, 3) && length(t) == 6
        @test collect(t) == A && Array(t) isa Array{T,2} && convert(Array, t) == A
        @test t == A && A == t
        @test t[2, 1] == A[2, 1]
        @test similar(t) isa Tensor{T,2}
        @test zero(t) == zero(A)
        @test TorchABI.dtype(TorchABI.dtype_name(T)) === T
    end
    @test tensor(fill(2.5)) isa Tensor{Float64,0} && tensor(2.5)[] == 2.5
    @test size(tensor(zeros(3, 0, 2))) == (3, 0, 2)
    @test tensor(1:3) == [1, 2, 3]
    @test tensor(BitArray([true, false])) isa Tensor{Bool,1}
    @test tensor(Any[1, 2]) isa Tensor{Int64,1}
    @test tensor([1 2; 3 4]') == [1 3; 2 4]
    @test tensor(view([1 2; 3 4], :, 2)) == [2, 4]
    @test thrown(() -> tensor(["a"])) isa ArgumentError
    @test thrown(() -> tensor([1//2])) isa ArgumentError
    @test tensor([1, 2]; dtype=Float32) isa Tensor{Float32,1}
    @test tensor(Float32[1 2]; requires_grad=true) |> requires_grad
    for N in 0:10
        A = reshape(Float32.(1:2^N), ntuple(_ -> 2, N))
        @test tensor(A) isa Tensor{Float32,N} && Array(tensor(A)) == A
        @test same(ops.clone(tensor(A)), A)
    end
end

@testset Tally "constructors" begin
    z = Tensor(3, 3)
    @test z isa Tensor{Float32,2} && z == zeros(3, 3)
    @test Tensor(3, 3, dev=-1) == z && Tensor(Float64, 2; dev=:cpu) isa Tensor{Float64,1}
    @test Tensor{Int32}(undef, 2, 3) isa Tensor{Int32,2}
    @test Tensor{Int32,1}(undef, 2) isa Tensor{Int32,1}
    @test zeros(Tensor{Int64}, 2, 3) == zeros(2, 3) && zeros(Tensor, (2,)) isa Tensor{Float32,1}
    @test ones(Tensor{Float64}, 2, 3) == ones(2, 3) && ones(Tensor) isa Tensor{Float32,0}
    @test fill(7, Tensor{Int16}, 2) == Int16[7, 7]
    @test size(rand(Tensor{Float64}, 2, 3)) == (2, 3) && eltype(randn(Tensor, 2)) === Float32
    @test Tensor([1 2; 3 4]) == [1 2; 3 4] && Tensor{Float32}([1, 2]) isa Tensor{Float32,1}
    @test convert(Tensor{Float64,1}, [1, 2]) isa Tensor{Float64,1}
    @test similar(z, Int64, 5) isa Tensor{Int64,1} && similar(z, String) isa Matrix{String}
    r = rand(Float32, 3, 3)
    @test collect(tensor(r, dev=-1)) == r
end

@testset Tally "types and devices" begin
    t = tensor([1.5, -2.5])
    @test to(t, Float32) isa Tensor{Float32,1} && to(t, Int64) == [1, -2]
    @test to(t; dtype="bfloat16") isa Tensor{TorchABI.BFloat16,1}
    @test to(t) === t && to(t, Float64) === t
    @test !TorchABI.is_same(to(t; copy=true), t)
    @test Float32.(t) isa Tensor{Float32,1}
    @test device(t) == Device("cpu") == Device(-1) == Device(:cpu)
    @test string(Device("cuda:1")) == "cuda:1"
    @test to(t, "meta") |> device == Device("meta")
    @test thrown(() -> Device(-2)) isa ArgumentError
    @test refused(() -> Device("moon"), :VALUE_ERROR)
    device_count() == 0 && @test thrown(() -> Tensor(2, dev=0)) isa ArgumentError
    @test device_count("cpu") == 1
    if device_count() == 0
        skip("tensors on a GPU", "none here")
    else
        g = tensor([1.0 2.0], dev=0)
        @test device(g) == Device("cuda:0") && collect(g .+ 1) == [2.0 3.0]
        @test occursin("on cuda:0", summary(g))
        @test cpu(g) == [1.0 2.0]
    end
end

@testset Tally "small floats" begin
    BF = TorchABI.BFloat16
    for x in (0.0, -1.5, 3.14159, 1e30, Inf, -Inf)
        @test Float32(BF(x)) == Float32(Array(to(tensor(Float32[x]), BF))[1])
    end
    @test isnan(BF(NaN32)) && BF(1) + BF(2) == BF(3) && Float32(BF(1//2)) == 0.5f0
    t = tensor(BF[1, 2.5])
    @test eltype(t) === BF && Float32.(t) == [1, 2.5] && sum(t) == BF(3.5)
    for F in (:e5m2, :e4m3fn, :e5m2fnuz, :e4m3fnuz, :e8m0fnu)
        T = TorchABI.Float8{F}
        codes = reinterpret(T, collect(0x00:0xff))
        t = tensor(collect(codes))
        @test eltype(t) === T
        @test isequal(Float32.(codes), Array(to(t, Float32)))
        @test Float32(T(2)) == 2
    end
    @test repr(tensor(BF[1])) isa String
end

@testset Tally "copies and writes" begin
    A = Float32[1 2; 3 4]
    t = tensor(A)
    c, d = copy(t), deepcopy(t)
    fill!(t, 9)
    @test c == A && d == A && t == fill(9, 2, 2)
    copyto!(t, A)
    @test t == A
    copyto!(t, [5 6; 7 8])
    @test t == [5 6; 7 8]
    copyto!(t, c)
    @test t == A
    copyto!(t, 2, [10, 20], 1, 2)
    @test t == [1 20; 10 4]
    B = zeros(Float32, 2, 2)
    copyto!(B, c)
    @test B == A
    @test thrown(() -> fill!(tensor([1, 2]), 1.5)) isa InexactError
    @test Float64(tensor(2.0)) === 2.0 && Int(tensor(3)) === 3 && convert(Float32, tensor(2)) === 2f0
    @test item(tensor([7])) === 7 && thrown(() -> item(tensor([1, 2]))) isa ArgumentError
    @test isapprox(t, t .+ 1f-6; atol=1e-3)
    @test hash(tensor(A)) == hash(A) && isequal(tensor(A), A)
    @test 2f0 in tensor(A)
    buffer = IOBuffer()
    TorchABI.Serialization.serialize(buffer, c)
    seekstart(buffer)
    @test same(TorchABI.Serialization.deserialize(buffer), c)
end

@testset Tally "iteration" begin
    A = [1 2; 3 4]
    @test [x for x in tensor(A)] == A && collect(enumerate(tensor(A))) == collect(enumerate(A))
    @test isempty([x for x in tensor(Int[])])
    @test map(x -> 2x, tensor(A)) == 2A
    @test collect(eachcol(tensor(A))) == collect(eachcol(A))
    @test first(tensor(A)) == 1 && last(tensor(A)) == 4
end
