# What an error says, and that it harms nothing.

@testset Tally "the exception" begin
    e = thrown(() -> ops.add(tensor([1.0, 2]), tensor([1.0, 2, 3])))
    @test e isa TorchError && e.code === :RUNTIME_ERROR && e.func == "tabi_call_tt" && isempty(e.backtrace)
    @test occursin("size of tensor", e.message)
    @test sprint(showerror, e) == "TorchError: $(e.message) [RUNTIME_ERROR in tabi_call_tt]"
    withenv("TORCHABI_BACKTRACE" => "1") do
        @test !isempty(thrown(() -> ops.add(tensor([1.0, 2]), tensor([1.0, 2, 3]))).backtrace)
    end
    for i in 1:1000
        thrown(() -> ops.add(tensor([1.0, 2]), tensor([1.0, 2, 3]))) isa TorchError || @test false
    end
    @test sum(tensor([1.0, 2])) == 3
end

@testset Tally "of the host" begin
    t = tensor([1.0 2; 3 4])
    @test thrown(() -> t[3, 1]) isa BoundsError && thrown(() -> t * tensor([1.0])) isa DimensionMismatch
    @test thrown(() -> TorchABI.OrderedDict("a" => 1)["b"]) isa KeyError
    @test thrown(() -> Tensor(-1)) isa TorchError
    @test thrown(() -> tensor(["text"])) isa ArgumentError
    @test thrown(() -> size(t, 0)) isa BoundsError && size(t, 3) == 1
    @test thrown(() -> set_num_threads("many")) isa MethodError
end

@testset Tally "a Julia that cannot throw says so when the package loads" begin
    if occursin("libgcc_s", get(ENV, "LD_PRELOAD", ""))
        code, text = run_julia("1"; LD_PRELOAD="")
        @test code == 1 && occursin("start Julia with LD_PRELOAD=libgcc_s.so.1", text)
        code, text = run_julia("print(try error(\"x\") catch; \"caught\" end)"; LD_LIBRARY_PATH="")
        @test code == 1 ? occursin("install libunwind8 1.3.2", text) : text == "caught"
    else
        skip("Julia with another libunwind", "this one is not Debian's")
    end
    code, text = run_julia("1"; TORCHABI_LIBRARY="/nowhere/libtorchabi.so")
    @test code == 1 && occursin("/nowhere/libtorchabi.so: no such file", text)
end

@testset Tally "no ambiguity of methods" begin
    foreign = r"CHOLMOD|Transpose"
    for (a, b) in detect_ambiguities(TorchABI, Base, LinearAlgebra; recursive=false)
        TorchABI in (a.module, b.module) || continue
        occursin(foreign, string(a, b)) || @test (a, b) === nothing
    end
    @test isempty(detect_ambiguities(TorchABI; recursive=false))
    @test isempty(Test.detect_unbound_args(TorchABI))
end

@testset Tally "every public name has a docstring" begin
    for name in names(TorchABI)
        name === :detach && continue
        haskey(Base.Docs.meta(TorchABI), Base.Docs.Binding(TorchABI, name)) || @test (name, "is documented") === nothing
    end
    for name in (:load, :save, :call, :operator, :operators, :schema, :select, :OrderedDict, :PythonObject, :Operator, :BFloat16,
                 :Float8, :register_parameter!, :register_buffer!, :add_group!, :seed!, :seed, :state, :state!, :drain, :dtype,
                 :has_feature, :torch_version, :library_version, :default_generator, :is_training, :is_same, :TorchModule,
                 :Optimiser, :Layout, :MemoryFormat, :current_device, :empty_cache, :device_memory, :set_flush_denormal, :Hook,
                 :is_autocast_enabled, :autocast_dtype, :grad_norm, :use_deterministic_algorithms, :deterministic_algorithms,
                 :set_detect_anomaly, :update!,
                 :verify, :format_of, :convert_file, :arrays, :stored, :StoredTensor, :LazyDict, :LazyVector, :fileio_load,
                 :fileio_save)
        @test haskey(Base.Docs.meta(TorchABI), Base.Docs.Binding(TorchABI, name))
    end
    for name in (:StateDicts, :flatten, :nest, :select, :rename, :strip_prefix, :add_prefix, :merge, :compare)
        @test haskey(Base.Docs.meta(TorchABI.StateDicts), Base.Docs.Binding(TorchABI.StateDicts, name)) ||
              haskey(Base.Docs.meta(TorchABI), Base.Docs.Binding(TorchABI, name))
    end
end
