# Who frees what, when.

clean() = (GC.gc(); GC.gc(); TorchABI.drain(); live_handles())

@testset Tally "free!" begin
    t = tensor([1.0, 2.0])
    v = view(t, 1:1)
    before = live_handles()
    free!(t)
    @test live_handles() == before - 1
    free!(t)
    @test live_handles() == before - 1
    @test refused(() -> t .+ 1, :INVALID_HANDLE)
    @test refused(() -> Array(t), :INVALID_HANDLE)
    @test refused(() -> t[1], :INVALID_HANDLE)
    @test refused(() -> ops.add(v, t), :INVALID_HANDLE)
    @test occursin("freed", thrown(() -> t + t).message)
    @test size(t) == (2,)
    @test v == [1]
    g = Generator(1)
    free!(g)
    @test refused(() -> rand(g, Tensor, 2), :INVALID_HANDLE)
end

@testset Tally "scopes" begin
    outside = tensor([1.0])
    before = clean()
    kept = with_scope() do
        a = outside .+ 1
        b = a .* 2
        for _ in 1:100
            a .+ b
        end
        inner = with_scope(() -> (x=a .+ 5, rest=[b .+ 1, Dict("k" => b .+ 2)]))
        @test inner.x == [7] && inner.rest[1] == [5] && inner.rest[2]["k"] == [6]
        (b, inner.rest[1])
    end
    @test clean() == before + 2
    @test kept[1] == [4] && kept[2] == [5]
    leaked = Ref{Any}()
    with_scope(() -> (leaked[] = outside .+ 1; nothing))
    @test refused(() -> leaked[] .+ 1, :INVALID_HANDLE)
    @test thrown(() -> with_scope(() -> (leaked[] = outside .+ 1; error("inside")))) isa ErrorException
    @test refused(() -> leaked[] .+ 1, :INVALID_HANDLE)
    m = with_scope(() -> nn.Sequential(nn.Linear(2, 2), relu))
    @test size(m(ones(Tensor, 2, 3))) == (2, 3)
    o = with_scope(() -> optim.SGD(parameters(m); lr=0.1))
    @test o.lr == 0.1
    @test parameters(m)[1] isa Tensor
end

@testset Tally "sharing in" begin
    A = [1.0 2; 3 4]
    t = tensor(A; share=true)
    @test t == A
    A[1, 2] = 20
    @test t[1, 2] == 20
    t[2, 1] = 30
    @test A[2, 1] == 30
    v = tensor(view(A, 1, :); share=true)
    v .= 7
    @test A[1, :] == [7, 7]
    @test thrown(() -> tensor(1:3; share=true)) isa ArgumentError
    @test thrown(() -> tensor(["a"]; share=true)) isa ArgumentError
    empty = tensor(zeros(0, 2); share=true)
    @test size(empty) == (0, 2)
    foreach(free!, (t, v, empty))
    # The array lives as long as LibTorch uses it, by a view of it too; and no longer.
    @noinline shared() = (B = fill(3.0, 1000); (view(tensor(B; share=true), 1:10), WeakRef(B)))
    @noinline function lifetime()
        u, w = shared()
        clean()
        alive = w.value !== nothing && u == fill(3.0, 10)
        free!(u)
        clean()
        return alive, w
    end
    alive, w = lifetime()
    clean()
    @test alive && w.value === nothing && isempty(TorchABI.borrowed.objects)
    # Garbage that was shared is let go of while others are made.
    @noinline many() = foreach(i -> tensor(fill(Float64(i), 10); share=true), 1:1000)
    many()
    clean()
    @test isempty(TorchABI.borrowed.objects)
end

@testset Tally "sharing out" begin
    t = tensor([1.0 2; 3 4])
    A = unsafe_array(t)
    @test A isa Matrix{Float64} && A == [1 2; 3 4]
    A[1, 1] = 10
    @test t[1, 1] == 10
    t .+= 1
    @test A == [11 3; 4 5]
    free!(t)
    clean()
    @test A == [11 3; 4 5]
    function given_out()
        return unsafe_array(with_scope(() -> tensor([5.0, 6.0])))
    end
    B = given_out()
    clean()
    @test B == [5, 6] && reshape(B, 1, 2) == [5 6]
    inside = with_scope(() -> unsafe_array(tensor([7.0, 8.0])))
    clean()
    @test inside == [7, 8]
    u = tensor([1.0 2; 3 4])
    @test thrown(() -> unsafe_array(u')) isa ArgumentError
    @test unsafe_array(contiguous(u')) == [1 3; 2 4]
    @test thrown(() -> unsafe_array(to(u, "meta"))) isa ArgumentError
    @test thrown(() -> unsafe_array(ops.to_sparse(u))) isa ArgumentError
    @test thrown(() -> unsafe_array(ops.conj(tensor([1.0 + 2im])))) isa ArgumentError
    @test unsafe_array(tensor(Float64[])) == Float64[] && unsafe_array(requires_grad!(tensor([1.0]))) == [1]
end

@testset Tally "counters" begin
    clean()
    before = memory_counters()
    t = Tensor(1 << 18)
    now = memory_counters()
    @test now.live - before.live == 1 << 20 && now.total - before.total == 1 << 20
    v = view(t, 1:10)
    @test memory_counters().live == now.live
    free!(t)
    @test memory_counters().live == now.live
    free!(v)
    @test memory_counters().live == before.live
    @test live_handles(:tensor) isa Int && thrown(() -> live_handles(:banana)) isa ArgumentError
end

@testset Tally "garbage is collected under pressure" begin
    # A loop that drops what it makes stays small, large tensors and small ones alike.
    code, text = run_julia("""
        x = Tensor(1 << 18)
        loop(n) = for _ in 1:n; x .+ 1f0; end
        loop(20_000)
        peak = parse(Int, match(r"VmHWM:\\s+(\\d+)", read("/proc/self/status", String))[1]) ÷ 1024
        y = Tensor(4)
        small(n) = (most = 0; for i in 1:n; y .+ 1f0; i % 100 == 0 && (most = max(most, live_handles())); end; most)
        print(peak, ' ', small(200_000))
        """; OMP_NUM_THREADS="1")
    @test code == 0
    peak, most = parse.(Int, split(text))
    @test peak < 600
    @test most < 140_000
    # What lives through many collections is found too.
    code, text = run_julia("""
        kept = Tensor[]
        for round in 1:400
            for _ in 1:20
                push!(kept, Tensor(1 << 18))
            end
            length(kept) > 100 && empty!(kept)
        end
        print(parse(Int, match(r"VmHWM:\\s+(\\d+)", read("/proc/self/status", String))[1]) ÷ 1024)
        """; OMP_NUM_THREADS="1")
    @test code == 0 && parse(Int, text) < 900
end

@testset Tally "out of memory" begin
    @test refused(() -> Tensor(Float64, 1 << 58), :OUT_OF_MEMORY) || refused(() -> Tensor(Float64, 1 << 58), :RUNTIME_ERROR)
    @test refused(() -> Tensor(1 << 48), :OUT_OF_MEMORY)
    # Garbage that fills all there is goes when memory runs out, and the call is tried again.
    if Sys.islinux()
        code, text = run_julia("""
            warm = Tensor(1 << 20) .+ 1f0
            size = parse(UInt64, match(r"VmSize:\\s+(\\d+)", read("/proc/self/status", String))[1]) << 10
            limits = UInt64[0, 0]
            ccall(:getrlimit, Cint, (Cint, Ptr{UInt64}), 9, limits)
            ccall(:setrlimit, Cint, (Cint, Ptr{UInt64}), 9, UInt64[size + (5 << 28) - (1 << 26), limits[2]])
            TorchABI.pressure.step = TorchABI.pressure.batch = typemax(Int) >> 1
            for _ in 1:20; Tensor(1 << 26); end
            print("made ", try Tensor(1 << 30) catch e; e.code end)
            """; OMP_NUM_THREADS="1")
        @test (code, text) == (0, "made OUT_OF_MEMORY")
    else
        skip("garbage when memory runs out", "no limit of memory is known here")
    end
end

@testset Tally "threads and exit" begin
    code, text = run_julia("""
        x = Tensor(1000)
        results = zeros(Threads.nthreads())
        Threads.@threads for i in 1:Threads.nthreads()
            for _ in 1:2000
                results[i] = sum(x .+ i)
            end
        end
        print(Threads.nthreads(), ' ', results == 1000 .* (1:Threads.nthreads()))
        """; threads=4, OMP_NUM_THREADS="1")
    # Julia 1.5 starts no more threads than there are processors.
    @test code == 0 && text == "$(VERSION < v"1.6" ? min(4, Sys.CPU_THREADS) : 4) true"
    # Made on one thread and dropped, freed and used on others; gradients, scopes and errors are each thread's own.
    code, text = run_julia("""
        shared = requires_grad!(tensor(Float32[1 2; 3 4]))
        fine = zeros(Int, 4)
        Threads.@threads for i in 1:4
            for n in 1:300
                y = with_scope(() -> sum(shared * shared .* Float32(i)))
                kept = n % 2 == 0 ? no_grad(() -> shared .+ 1) : shared .+ 1
                refused = try ops.add(kept, tensor([1, 2, 3])); 0 catch e; e isa TorchError ? 1 : 0 end
                fine[i] += refused == 1 && requires_grad(kept) == (n % 2 == 1) && requires_grad(y) && grad_enabled() &&
                           gradients(y, [shared])[1] == Float32(i) .* (ones(Tensor, 2, 2) * shared' .+ shared' * ones(Tensor, 2, 2))
                free!(kept); free!(kept)
            end
        end
        print(fine)
        """; threads=4, OMP_NUM_THREADS="1")
    @test code == 0 && text == "[300, 300, 300, 300]"
    code, text = run_julia("""
        kept = tensor([1.0]); m = nn.Linear(2, 2); A = unsafe_array(kept); s = tensor(ones(3); share=true)
        atexit(() -> print(kept isa Tensor))
        """)
    @test code == 0 && text == "true"
end
