# Modules.

make_net() = nn.Module("Net"; conv=nn.Conv2d(1, 4, 3; padding=1), norm=nn.BatchNorm2d(4), fc=nn.Linear(4, 3)) do m, x
    x = relu(m.norm(m.conv(x)))
    return m.fc(ops.mean(x, (2, 3)))
end

@testset Tally "layers" begin
    manual_seed(1)
    l = nn.Linear(3, 2)
    x = randn(Tensor, 3, 5)
    @test size(l.weight) == (3, 2) && size(l.bias) == (2,)
    @test l(x) ≈ transpose(l.weight) * x .+ l.bias && size(l(x)) == (2, 5)
    @test size(nn.Conv2d(1, 6, 3)(randn(Tensor, 9, 8, 1, 2))) == (7, 6, 6, 2)
    @test size(nn.Conv2d(1, 6, (3, 1); padding=(1, 0), bias=false)(randn(Tensor, 9, 8, 1, 2))) == (9, 8, 6, 2)
    @test size(nn.MaxPool2d(2)(randn(Tensor, 9, 8, 1, 2))) == (4, 4, 1, 2)
    @test nn.Flatten()(randn(Tensor, 3, 4, 5, 2)) |> size == (60, 2)
    @test nn.Softmax(-1)(tensor([1.0, 1.0])) == [0.5, 0.5]
    @test size(nn.Embedding(10, 4)(tensor([1 2; 3 9]))) == (4, 2, 2)
    o, (h, c) = nn.LSTM(3, 4)(randn(Tensor, 3, 1, 5))
    @test size(o) == (4, 1, 5) && size(h) == (4, 1, 1) && o[:, 1, 5] ≈ h[:, 1, 1]
    @test nn.LSTM(3, 4)(randn(Tensor, 3, 1, 5), (h, c)) isa Tuple
    @test nn.Linear(3, 2; dtype=Float64).weight isa Tensor{Float64,2}
    @test device(nn.Linear(3, 2; dev=-1).weight) == device(nn.Linear(3, 2; device=:cpu).weight) == Device("cpu")
    @test l(ones(Float32, 3, 2)) isa Tensor{Float32,2} && l(ones(Float32, 3)) isa Tensor{Float32,1}
    @test refused(() -> nn.Linear(3), :TYPE_ERROR) && refused(() -> nn.Linear(3, 2; bais=true), :TYPE_ERROR)
    @test refused(() -> nn.Linear("three", 2), :TYPE_ERROR) && refused(() -> l(ones(Tensor, 4)), :RUNTIME_ERROR)
    @test thrown(() -> nn.Lineal) isa ArgumentError
    @test refused(() -> l(x; momentum=3), :TYPE_ERROR)
    attention = nn.MultiheadAttention(4, 2; batch_first=true)
    y, w = attention(randn(Tensor, 4, 3, 2), randn(Tensor, 4, 3, 2), randn(Tensor, 4, 3, 2); need_weights=false)
    @test size(y) == (4, 3, 2) && w === nothing && size(attention.out_proj.weight) == (4, 4)
    stack = nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8; dropout=0.0), 2)
    @test size(stack(randn(Tensor, 4, 2, 3))) == (4, 2, 3) && size(stack["layers.1.linear1"].weight) == (4, 8)
    packed = nn.utils.rnn.pack_padded_sequence(randn(Tensor, 3, 2, 4), [2, 4]; enforce_sorted=false)
    states, h = nn.GRU(3, 5)(packed)
    @test size(nn.utils.rnn.pad_packed_sequence(states)[1]) == (5, 2, 4) && size(h) == (5, 2, 1)
    loss = nn.CrossEntropyLoss(; weight=tensor([1.0, 2.0, 3.0]))
    @test loss(randn(Tensor{Float64}, 3, 4), tensor([0, 1, 2, 1])) isa Tensor{Float64,0} && haskey(state_dict(loss), "weight")
    adaptive = nn.AdaptiveLogSoftmaxWithLoss(4, 10, [3, 6])
    @test method_names(adaptive) == ["forward", "log_prob", "predict", "reset_parameters"]
    likely, x = invoke_method(adaptive, :log_prob, tensor(4f0 .* randn(Float32, 4, 20))), copy(adaptive.head.weight)
    @test size(likely) == (10, 20) && vec(sum(exp.(likely); dims=1)) ≈ ones(20)
    @test invoke_method(adaptive, :reset_parameters) === nothing && adaptive.head.weight != x
    @test nn.init.constant!(zeros(Tensor, 2), 3.0) == [3, 3] && nn.init.calculate_gain("tanh") == 5 / 3
    @test :kaiming_uniform! in propertynames(nn.init) && :pack_sequence in propertynames(nn.utils.rnn)
    for name in propertynames(nn)
        layer = getproperty(nn, name)
        @test occursin("nn.$name(", repr(layer))
    end
    @test occursin("(in_features, out_features, bias=True", repr(nn.Linear)) && occursin("Linear(in_features=3", repr(l))
end

@testset Tally "Python's order of dimensions" begin
    m = nn.Conv2d(1, 2, 3)
    A = randn(Float32, 4, 1, 8, 9)
    @test size(m(tensor(A); dims=:python)) == (4, 2, 6, 7)
    @test m(tensor(A); dims=:python) ≈ python_dims(m(pytensor(A)))
    @test thrown(() -> m(tensor(A); dims=:matlab)) isa ArgumentError
end

@testset Tally "composed" begin
    manual_seed(0)
    m = make_net()
    @test collect(keys(named_parameters(m))) ==
          ["conv.weight", "conv.bias", "norm.weight", "norm.bias", "fc.weight", "fc.bias"]
    @test collect(keys(named_buffers(m))) == ["norm.running_mean", "norm.running_var", "norm.num_batches_tracked"]
    @test length(parameters(m)) == 6 && length(buffers(m)) == 3 && isempty(parameters(m; recurse=false))
    @test collect(keys(state_dict(m))) == ["conv.weight", "conv.bias", "norm.weight", "norm.bias", "norm.running_mean",
                                           "norm.running_var", "norm.num_batches_tracked", "fc.weight", "fc.bias"]
    x = randn(Tensor, 8, 8, 1, 4)
    @test size(m(x)) == (3, 4) && requires_grad(m(x))
    @test m.fc isa TorchABI.TorchModule && m["fc.weight"] == m.fc.weight && m["conv"] === m.conv && m[1] === m.conv
    @test length(m) == 3 && [c for c in m][3] === m.fc && m[end] === m.fc && collect(keys(children(m))) == ["conv", "norm", "fc"]
    @test haskey(m, "conv.bias") && !haskey(m, "conv.nothing") && :fc in propertynames(m) && :weight in propertynames(m.fc)
    @test thrown(() -> m["nope"]) isa KeyError && thrown(() -> m["conv.nope"]) isa KeyError
    @test thrown(() -> m["nope.weight"]) isa KeyError && thrown(() -> m[4]) isa BoundsError
    @test refused(() -> m.nope, :KEY_ERROR)
    @test startswith(repr(m), "Net(\n  (conv): Conv2d(1, 4")
    backward(sum(m(x)))
    @test all(p -> grad(p) isa Tensor, parameters(m))
    zero_grad!(m; set_to_none=false)
    @test all(p -> norm(grad(p)) == 0, parameters(m))
    zero_grad!(m)
    @test all(p -> grad(p) === nothing, parameters(m))
    @test m.training && !eval!(m).norm.training && train!(m).norm.training
    eval!(m)
    @test m(x) == m(x)
    to(m, Float64)
    @test all(p -> eltype(p) === Float64, parameters(m)) && m["norm.num_batches_tracked"] isa Tensor{Int64,0}
    @test m(to(x, Float64)) isa Tensor{Float64,2}
    nothing_to_run = nn.Module("Parts"; a=nn.Linear(1, 1))
    @test thrown(() -> nothing_to_run(x)) isa ArgumentError
    scaled(m, x, y; by=1) = m.l(x .+ y) .* by
    with_keywords = nn.Module(scaled, "Scaled"; l=nn.Linear(2, 2))
    @test with_keywords(ones(Tensor, 2), 1; by=0) == [0, 0]
    free!(m)
    @test refused(() -> m(x), :INVALID_HANDLE) && refused(() -> parameters(m), :INVALID_HANDLE)
end

@testset Tally "parts of one's own" begin
    m = nn.Module("Affine"; scale=requires_grad!(tensor([2.0, 3.0])), shift=tensor([1.0, 1.0])) do m, x
        m.scale .* x .+ m.shift
    end
    @test collect(keys(named_parameters(m))) == ["scale"] && collect(keys(named_buffers(m))) == ["shift"]
    @test m(tensor([1.0, 1.0])) == [3, 4]
    m.shift = tensor([0.0, 0.0])
    m.scale = requires_grad!(tensor([5.0]))
    @test m(tensor([1.0, 1.0])) == [5, 5] && collect(keys(named_buffers(m))) == ["shift"]
    TorchABI.register_buffer!(m, "count", tensor(0))
    TorchABI.register_parameter!(m, :bias, nothing)
    @test m.count == tensor(0) && !haskey(m, "bias") && collect(keys(named_parameters(m))) == ["scale"]
    @test thrown(() -> m.name = "text") isa ArgumentError
    l = nn.Linear(2, 3)
    l.weight = requires_grad!(ones(Tensor, 2, 4))
    l.bias = requires_grad!(zeros(Tensor, 4))
    @test l(ones(Tensor, 2)) == [2, 2, 2, 2] && length(parameters(l)) == 2
    l.weight[1, 1] isa Float32 && no_grad(() -> l.weight .= 0)
    @test l(ones(Tensor, 2)) == zeros(4)
end

@testset Tally "containers" begin
    s = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
    x = ones(Tensor, 2, 4)
    @test TorchABI.is_native(s) && size(s(x)) == (1, 4) && s(x) == s[3](relu(s[1](x)))
    @test collect(keys(named_parameters(s))) == ["0.weight", "0.bias", "2.weight", "2.bias"]
    s[3] = nn.Linear(3, 7)
    @test size(s(x)) == (7, 4) && s["2"] === s[3]
    s["1"] = nn.Tanh()
    @test s(x) == s[3](tanh.(s[1](x)))
    f = nn.Sequential(nn.Linear(2, 3), relu, y -> y .* 2)
    @test !TorchABI.is_native(f) && f(x) == relu(f[1](x)) .* 2
    named = nn.Sequential("first" => nn.Linear(2, 2), "act" => relu)
    @test collect(keys(named_parameters(named))) == ["first.weight", "first.bias"] && named.first isa TorchABI.TorchModule
    @test nn.Sequential([nn.Linear(2, 2), nn.ReLU()]) |> length == 2 && nn.Sequential()(x) == x
    list = nn.ModuleList([nn.Linear(2, 2) for _ in 1:3])
    @test length(list) == 3 && length(parameters(list)) == 6 && size(foldl((y, l) -> l(y), list; init=x)) == (2, 4)
    @test nn.ModuleDict(; a=nn.Linear(1, 2)).a(ones(Tensor, 1)) |> size == (2,)
    several = nn.ParameterDict(; a=randn(Tensor, 2), b=randn(Tensor, 3))
    @test collect(keys(named_parameters(several))) == ["a", "b"] && occursin("of size 3", repr(several))
    deep = nn.Sequential(nn.Sequential(nn.Linear(2, 2), relu), nn.Linear(2, 1))
    @test size(deep(x)) == (1, 4) && deep["0.0.weight"] == deep[1][1].weight
    deep["0.0"] = nn.Linear(2, 2; bias=false)
    @test length(parameters(deep)) == 3
    @test refused(() -> (s.self = s), :INVALID_ARGUMENT)
    tied = nn.Module("Tied"; a=nn.Linear(2, 2), b=nn.Linear(2, 2))
    tied.b.weight = tied.a.weight
    @test length(parameters(tied)) == 3 && length(state_dict(tied)) == 4
end

@testset Tally "state and copies" begin
    manual_seed(3)
    m, other = make_net(), make_net()
    d = state_dict(m)
    @test size(d["conv.weight"]) == (4, 1, 3, 3) && size(state_dict(m; dims=:julia)["conv.weight"]) == (3, 3, 1, 4)
    @test load_state_dict!(other, d) == (missing=String[], unexpected=String[])
    @test state_dict(other) == d
    @test load_state_dict!(other, state_dict(m; dims=:julia); dims=:julia).missing == String[]
    d["fc.bias"] .= 7
    @test m.fc.bias == [7, 7, 7]
    broken = copy(d)
    delete!(broken, "fc.bias")
    broken["extra"] = tensor([1.0])
    e = thrown(() -> load_state_dict!(other, broken))
    @test e.code === :RUNTIME_ERROR && occursin("missing keys: fc.bias", e.message) && occursin("extra", e.message)
    @test load_state_dict!(other, broken; strict=false) == (missing=["fc.bias"], unexpected=["extra"])
    broken = copy(d)
    broken["fc.bias"] = tensor([1.0])
    @test refused(() -> load_state_dict!(other, broken; strict=false), :RUNTIME_ERROR)
    x = randn(Tensor, 8, 8, 1, 2)
    twin = copy(eval!(m))
    @test twin(x) == m(x) && state_dict(twin) == state_dict(m) && !twin.training
    no_grad(() -> twin.fc.weight .= 0)
    @test m.fc.weight != twin.fc.weight
    twin.fc = nn.Linear(4, 9)
    @test size(twin(x)) == (9, 2) && size(m(x)) == (3, 2)
    @test deepcopy(m)(x) == m(x)
end

@testset Tally "parameters computed from others" begin
    m = weight_norm!(nn.Linear(3, 2))
    @test keys(named_parameters(m)) == ["bias", "parametrizations.weight.original0", "parametrizations.weight.original1"]
    @test startswith(sprint(show, m), "ParametrizedLinear(") && is_parametrized(m, "weight") && !is_parametrized(m, "bias")
    x = ones(Tensor{Float32}, 3, 1)
    y = m(x)
    backward(sum(y))
    @test size(grad(m["parametrizations.weight.original0"])) == (1, 2)
    twin = copy(m)
    twin.weight = ones(Tensor{Float32}, 3, 2)
    @test twin.weight == ones(3, 2) && m(x) == y
    @test refused(() -> remove_parametrizations!(m; leave_parametrized=false), :VALUE_ERROR)
    remove_parametrizations!(m)
    @test !is_parametrized(m) && m(x) == y
    chained = register_parametrization!(spectral_norm!(nn.Linear(3, 2); n_power_iterations=2), "weight", nn.Tanh())
    @test length(chained["parametrizations.weight"]) == 2
    square = orthogonal!(nn.Linear(4, 4); orthogonal_map="cayley")
    @test maximum(abs.(Array(square.weight)' * Array(square.weight) - [i == j for i in 1:4, j in 1:4])) < 1e-5
end

@testset Tally "transformers keep what they have seen" begin
    m = eval!(models.gpt2(vocab_size=11, n_positions=8, n_embd=8, n_layer=2, n_head=2))
    first, seen = m(tensor(reshape([1, 2, 3], 3, 1)); use_cache=true)
    last = m(tensor(reshape([4], 1, 1)), seen)
    whole = m(tensor(reshape([1, 2, 3, 4], 4, 1)))
    @test size(first) == (11, 3, 1) && length(seen) == 4
    @test maximum(abs.(Array(last)[:, 1, 1] - Array(whole)[:, 4, 1])) < 1e-5
end
