# Random numbers.

@testset Tally "seeds" begin
    manual_seed(7)
    a = (rand(Tensor, 3), randn(Tensor{Float64}, 2, 2), ops.randperm(9))
    manual_seed(7)
    b = (rand(Tensor, 3), randn(Tensor{Float64}, 2, 2), ops.randperm(9))
    @test a == b && a[1] != rand(Tensor, 3) && TorchABI.initial_seed() == 7
    @test all(0 .<= rand(Tensor, 100) .< 1)
end

@testset Tally "generators" begin
    g = Generator(3)
    x = rand(g, Tensor, 4)
    @test rand(Generator(3), Tensor, 4) == x && rand(TorchABI.seed!(g, 3), Tensor, 4) == x && TorchABI.seed(g) == 3
    s = TorchABI.state(g)
    @test s isa Tensor{UInt8,1}
    y = randn(g, Tensor{Float64}, 2, 2)
    @test randn(TorchABI.state!(g, s), Tensor{Float64}, 2, 2) == y
    @test refused(() -> TorchABI.state!(g, tensor([1.0])), :TYPE_ERROR)
    manual_seed(5)
    z = rand(Tensor, 2)
    TorchABI.seed!(TorchABI.default_generator(), 5)
    @test rand(Tensor, 2) == z
    t = Tensor(1000)
    @test 0.4 < mean(rand!(t)) < 0.6 && abs(mean(randn!(t))) < 0.2
end

@testset Tally "threads" begin
    n = get_num_threads()
    set_num_threads(1)
    @test get_num_threads() == 1
    set_num_threads(n)
    @test refused(() -> set_num_threads(0), :INVALID_ARGUMENT)
    @test TorchABI.get_num_interop_threads() >= 1
    @test TorchABI.set_flush_denormal(false) isa Bool
end
