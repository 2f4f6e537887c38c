# Optimisers.jl: its rules on tensors take the steps that they take on arrays.
using Optimisers, Zygote

"A rule by its name of now, or by that before version 0.2.5."
named(now, before) = getfield(Optimisers, isdefined(Optimisers, now) ? now : before)
const RULES = [Descent(0.1f0), Momentum(0.05f0), Nesterov(0.05f0), RMSProp(0.01f0), named(:Adam, :ADAM)(0.01f0),
               named(:AdaGrad, :ADAGrad)(0.1f0), named(:AdaDelta, :ADADelta)(0.9f0), AMSGrad(0.01f0), named(:NAdam, :NADAM)(0.01f0),
               named(:RAdam, :RADAM)(0.01f0), named(:OAdam, :OADAM)(0.01f0), AdaMax(0.01f0), AdaBelief(0.01f0),
               named(:AdamW, :ADAMW)(0.01f0), OptimiserChain(WeightDecay(0.01f0), Descent(0.1f0)),
               OptimiserChain(ClipGrad(0.1f0), Descent(0.1f0)), OptimiserChain(ClipNorm(0.1f0), Descent(0.1f0))]

loss(m, x) = sum(abs2, tanh.(m.W * x .+ m.b))
near(a, b) = isapprox(Array(a), b; rtol=1e-4, atol=1e-6)

@testset Tally "rules" begin
    model = (W=randn(Float32, 3, 4), b=randn(Float32, 3))
    x = randn(Float32, 4, 5)
    for rule in RULES
        array_model, moved = deepcopy(model), map(tensor, model)
        state, array_state = Optimisers.setup(rule, moved), Optimisers.setup(rule, array_model)
        for _ in 1:4
            array_state, array_model = Optimisers.update!(array_state, array_model, Zygote.gradient(loss, array_model, x)[1])
            state, moved = Optimisers.update!(state, moved, Zygote.gradient(loss, moved, tensor(x))[1])
        end
        @test near(moved.W, array_model.W) && near(moved.b, array_model.b)
        # Without the mark, what was there stays as it was.
        before, g = Array(moved.W), Zygote.gradient(loss, moved, tensor(x))[1]
        _, next = Optimisers.update(state, moved, g)
        @test Array(moved.W) == before && near(next.W, Optimisers.update(array_state, array_model, map(Array, g))[2].W)
    end
end
