# Extensions are there whatever is loaded first, each time in a Julia of its own.
const PRODUCT = """
    m = TorchABI.torch(Flux.Dense(3, 2))
    g = Zygote.gradient(m -> sum(m(ones(TorchABI.Tensor{Float32}, 3, 1))), m)[1]
    print(m.weight isa TorchABI.Tensor, ' ', Array(g.bias) == [1, 1], ' ', join(filter(NAMES) do name
        TorchABI.extension(name) === nothing
    end))"""
const NAMES = (:TorchABIChainRulesCoreExt, :TorchABIZygoteExt, :TorchABINNlibExt, :TorchABIFluxExt)

"What a program prints in a Julia that was started for it."
function printed(program)
    prepared = "append!(empty!(LOAD_PATH), $(copy(LOAD_PATH))); const NAMES = $NAMES; $program"
    return read(`$(Base.julia_cmd()) --startup-file=no -e $prepared`, String)
end

@testset Tally "orders" begin
    for imports in ("import TorchABI; import Flux, Zygote", "import Flux, Zygote; import TorchABI", "import Zygote, TorchABI, Flux")
        @test printed("$imports; $PRODUCT") == "true true "
    end
end
