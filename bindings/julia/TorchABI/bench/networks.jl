# What networks cost from Julia: this library's, planned or not, Flux's on the CPU, and training steps by Zygote.
#
#     julia networks.jl    reads commands from standard input, one a line, until it ends: `list` prints the names of what can be
#                          run with the packages that are installed; `threads 2` sets LibTorch's; `resnet50_b1 3` runs so many
#                          iterations and prints nanoseconds on the clock for one
#
# What a name needs is made when it is first asked for, and forgotten when another name is.
# Learning rates are tiny: a model that converges would compute with denormal numbers, which are slow.

using TorchABI
const has_flux = all(name -> Base.find_package(name) !== nothing, ("Flux", "Zygote"))
if has_flux
    @eval import Flux, Zygote
    # Flux's own matrix products.
    import LinearAlgebra
end

manual_seed(0)
image(batch, side=224) = randn(Tensor, side, side, 3, batch)
inferring(model, x) = () -> no_grad(() -> model(x))
network(name) = eval!(getproperty(models, name)())

plain(name, batch) = inferring(network(name), image(batch))
planned(name, batch) = (x = image(batch); inferring(optimize(network(name), x), x))
by_flux(name, batch) = (model = flux(network(name)); x = Array(image(batch)); () -> model(x))
moved_by_torch(name, batch) = inferring(torch(flux(network(name))), image(batch))

# Training steps: of this library's modules and of Flux's moved by `torch`, with the gradients that Zygote gives.

lenet() = nn.Module("LeNet"; conv1=nn.Conv2d(1, 6, 3), conv2=nn.Conv2d(6, 16, 3), fc1=nn.Linear(16 * 6 * 6, 120),
                    fc2=nn.Linear(120, 84), fc3=nn.Linear(84, 10)) do m, x
    x = ops.max_pool2d(relu(m.conv1(x)), 2)
    x = ops.max_pool2d(relu(m.conv2(x)), 2)
    x = relu(m.fc1(ops.flatten(x, 1)))
    return m.fc3(relu(m.fc2(x)))
end
flux_lenet() = Flux.Chain(Flux.Conv((3, 3), 1 => 6, Flux.relu), Flux.MaxPool((2, 2)), Flux.Conv((3, 3), 6 => 16, Flux.relu),
                          Flux.MaxPool((2, 2)), Flux.flatten, Flux.Dense(16 * 6 * 6, 120, Flux.relu),
                          Flux.Dense(120, 84, Flux.relu), Flux.Dense(84, 10))

function module_step(m, x)
    target, ps = ops.randint(10, [size(x)[end]]), parameters(m)
    trained, optimiser = Zygote.Params(ps), optim.SGD(ps; lr=1e-6, momentum=0.9)
    return function ()
        gs = Zygote.gradient(() -> ops.cross_entropy_loss(m(x), target), trained)
        foreach(p -> grad!(p, gs[p]), trained)
        step!(optimiser)
    end
end
function flux_step(m, x)
    target = torch(Flux.onehotbatch(rand(1:10, size(x)[end]), 1:10))
    trained, optimiser = Flux.params(m), Flux.Momentum(1e-6)
    return function ()
        gs = Zygote.gradient(() -> Flux.Losses.logitcrossentropy(m(x), target), trained)
        Flux.Optimise.update!(optimiser, trained, gs)
    end
end

const a4, b4 = rand(Tensor, 4), rand(Tensor, 4)
add4() = a4 + b4

const CASES = Pair{String,Function}["add4" => () -> add4]
for name in (:resnet50, :resnet101, :vgg19), batch in (1, 8)
    push!(CASES, "$(name)_b$batch" => () -> plain(name, batch), "$(name)_b$(batch)_optimized" => () -> planned(name, batch))
    has_flux && push!(CASES, "$(name)_b$(batch)_moved" => () -> moved_by_torch(name, batch),
                      "$(name)_b$(batch)_flux" => () -> by_flux(name, batch))
end
has_flux && push!(CASES, "lenet_zygote" => () -> module_step(lenet(), randn(Tensor, 32, 32, 1, 64)),
                  "lenet_zygote_flux" => () -> flux_step(torch(flux_lenet()), randn(Tensor, 32, 32, 1, 64)),
                  "resnet18_zygote" => () -> module_step(models.resnet18(num_classes=10), image(8, 64)),
                  "resnet18_zygote_flux" => () -> flux_step(torch(flux(models.resnet18(num_classes=10))), image(8, 64)))

"The step that was asked for last, by its name."
mutable struct Current
    name::String
    run::Any
end
const current = Current("", nothing)

function step_of(name)
    if current.name != name
        current.run, current.name = nothing, ""
        GC.gc()
        make = Dict(CASES)[name]
        current.run, current.name = make(), name
        foreach(_ -> current.run(), 1:2)
    end
    return current.run
end

function sample(run, iterations)
    began = time_ns()
    for _ in 1:iterations
        run()
    end
    return (time_ns() - began) / iterations
end

for line in eachline(stdin)
    words = split(line)
    isempty(words) && continue
    if words[1] == "list"
        println(join(first.(CASES), ' '))
    elseif words[1] == "threads"
        set_num_threads(parse(Int, words[2]))
        has_flux && LinearAlgebra.BLAS.set_num_threads(parse(Int, words[2]))
        println("ok")
    else
        run = Base.invokelatest(step_of, String(words[1]))
        println(Base.invokelatest(sample, run, parse(Int, words[2])))
    end
    flush(stdout)
end
