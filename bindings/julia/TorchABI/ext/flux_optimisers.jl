# Flux's optimisers as PyTorch's.

const Rules = Flux.Optimise

"A rule of Flux that PyTorch has no equal of, run on the tensors themselves."
struct OwnRule
    rule::Any
    parameters::Vector{Tensor}
end
function TorchABI.step!(o::OwnRule)
    for p in o.parameters
        g = grad(p)
        g === nothing || Flux.Optimise.update!(o.rule, p, g)
    end
end
TorchABI.zero_grad!(o::OwnRule) = foreach(p -> grad!(p, nothing), o.parameters)

"The optimisers that a learner of a backend can have."
const Either = Union{Optimiser,OwnRule}

TorchABI.convert_optimiser(rule::Union{Rules.AbstractOptimiser,Rules.AdaBelief}, ps) = OwnRule(rule, ps)
TorchABI.convert_optimiser(o::OwnRule, ps) = o

# What computes the same.
TorchABI.convert_optimiser(o::Rules.Descent, ps) = optim.SGD(ps; lr=o.eta)
TorchABI.convert_optimiser(o::Rules.Momentum, ps) = optim.SGD(ps; lr=o.eta, momentum=o.rho)
TorchABI.convert_optimiser(o::Rules.Nesterov, ps) = optim.SGD(ps; lr=o.eta, momentum=o.rho, nesterov=true)
TorchABI.convert_optimiser(o::Rules.RMSProp, ps) = optim.RMSprop(ps; lr=o.eta, alpha=o.rho, eps=o.epsilon)
TorchABI.convert_optimiser(o::Rules.ADAM, ps) = optim.Adam(ps; lr=o.eta, betas=o.beta, eps=o.epsilon)
TorchABI.convert_optimiser(o::Rules.ADAGrad, ps) =
    optim.Adagrad(ps; lr=o.eta, eps=o.epsilon, initial_accumulator_value=o.epsilon)
TorchABI.convert_optimiser(o::Rules.ADADelta, ps) = optim.Adadelta(ps; lr=1.0, rho=o.rho, eps=o.epsilon)
function TorchABI.convert_optimiser(o::Rules.Optimiser, ps)
    if length(o.os) == 2 && o.os[1] isa Rules.ADAM && o.os[2] isa Rules.WeightDecay
        # Flux's ADAMW decays by a share of the weight, PyTorch's by that times the learning rate.
        adam = o.os[1]
        return optim.AdamW(ps; lr=adam.eta, betas=adam.beta, eps=adam.epsilon, weight_decay=o.os[2].wd / adam.eta)
    end
    if length(o.os) == 2 && o.os[1] isa Rules.WeightDecay &&
       o.os[2] isa Union{Rules.Descent,Rules.Momentum,Rules.Nesterov,Rules.ADAM,Rules.RMSProp}
        made = TorchABI.convert_optimiser(o.os[2], ps)
        made.weight_decay = Float64(o.os[1].wd)
        return made
    end
    return OwnRule(o, ps)
end

"The learning rate: of a rule within others, that of the last which has one."
rate!(o::Optimiser, value) = (o.lr = Float64(value))
rate!(o::OwnRule, value) = rate!(o.rule, value)
rate!(rule::Rules.Optimiser, value) = rate!(rule.os[something(findlast(r -> hasproperty(r, :eta), rule.os))], value)
rate!(rule, value) = (rule.eta = value)
