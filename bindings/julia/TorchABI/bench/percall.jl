# What calls from Julia cost, in nanoseconds of this process's CPU time for one iteration, on one thread.
#
#     julia percall.jl                    reads commands from standard input, one a line, until it ends: `list` prints the
#                                         names; `add4_raw 20000` runs so many iterations and prints nanoseconds for one
#     julia percall.jl NAME ITERATIONS    prints a sample a line, of five rounds
#     julia percall.jl json               medians of all, as JSON on one line
#
# Every benchmark runs once before it is timed, so that nothing is compiled meanwhile. `startup` is no loop: it is the time on
# the clock from the start of the process to its first tensor, to 10 ms, whatever number of iterations is asked for.
# Learning rates are tiny: a model that converges would compute with denormal numbers, which are slow.

using TorchABI
using TorchABI: Raw

const first_tensor = Tensor(2, 2)

"Nanoseconds since this process started, by the kernel's clock of 100 ticks a second."
function since_start()
    fields = split(split(read("/proc/self/stat", String), ") ")[2])
    uptime = parse(Float64, split(read("/proc/uptime", String))[1])
    return (uptime - parse(Int, fields[20]) / 100) * 1e9
end
const startup_time = since_start()

"Nanoseconds of CPU time of this process."
function cpu_time()
    spec = Ref((Clong(0), Clong(0)))
    ccall(:clock_gettime, Cint, (Cint, Ref{Tuple{Clong,Clong}}), 2, spec)
    return spec[][1] * 10^9 + spec[][2]
end

set_num_threads(1)
manual_seed(0)
const x4, y4 = rand(Tensor, 4), rand(Tensor, 4)
const a44, b44 = randn(Tensor, 4, 4), randn(Tensor, 4, 4)

add4_raw(n) = for _ in 1:n
    Raw.tabi_free(Raw.tabi_call_tt(TorchABI.op_add, x4, y4))
end
add4(n) = for _ in 1:n
    x4 + y4
end
matmul4_raw(n) = for _ in 1:n
    Raw.tabi_free(Raw.tabi_call_tt(TorchABI.op_matmul, a44, b44))
end
matmul4(n) = for _ in 1:n
    a44 * b44
end
relu4_raw(n) = for _ in 1:n
    Raw.tabi_free(Raw.tabi_call_t(TorchABI.op_relu, a44))
end
relu4(n) = for _ in 1:n
    relu(a44)
end
index(n) = for _ in 1:n
    a44[2, 3]
end

# Operators of ten shapes, with keyword arguments, as workloads.py of Python has them.
const scale4, bias4 = rand(Tensor, 4), rand(Tensor, 4)
const image, filters, filter_bias = rand(Tensor, 8, 8, 1, 1), rand(Tensor, 3, 3, 1, 2), rand(Tensor, 2)
const indices = Tensor([2, 0])
repeated(call) = n -> for _ in 1:n
    call()
end
const KEYWORDS = ["sum" => repeated(() -> ops.sum(a44; dim=1, keepdim=true)),
                  "max" => repeated(() -> ops.max(a44; dim=1)),
                  "softmax" => repeated(() -> ops.softmax(a44; dim=1, dtype=Float64)),
                  "clamp" => repeated(() -> ops.clamp(a44; min=-0.5, max=0.5)),
                  "cat" => repeated(() -> ops.cat((a44, a44); dim=1)),
                  "conv2d" => repeated(() -> ops.conv2d(image, filters, filter_bias; stride=2, padding=1)),
                  "index_select" => repeated(() -> ops.index_select(a44; dim=1, index=indices)),
                  "layer_norm" => repeated(() -> ops.layer_norm(a44; normalized_shape=(4,), weight=scale4, bias=bias4,
                                                                eps=1e-6)),
                  "split" => repeated(() -> ops.split(a44, 2; dim=1)),
                  "addmm" => repeated(() -> ops.addmm(bias4, a44, a44; beta=0.5, alpha=2))]

"A loop of training steps on one batch."
function training(model, make_optimiser, x, classes)
    target = ops.randint(classes, [size(x)[end]])
    optimiser = make_optimiser(parameters(model))
    return n -> for _ in 1:n
        loss = ops.cross_entropy_loss(model(x), target)
        zero_grad!(optimiser)
        backward(loss)
        step!(optimiser)
    end
end

mlp() = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
lenet() = nn.Module("LeNet"; conv1=nn.Conv2d(1, 6, 3), conv2=nn.Conv2d(6, 16, 3), fc1=nn.Linear(16 * 6 * 6, 120),
                    fc2=nn.Linear(120, 84), fc3=nn.Linear(84, 10)) do m, x
    x = ops.max_pool2d(relu(m.conv1(x)), 2)
    x = ops.max_pool2d(relu(m.conv2(x)), 2)
    x = relu(m.fc1(ops.flatten(x, 1)))
    return m.fc3(relu(m.fc2(x)))
end
lstm() = nn.Module((m, x) -> m.fc(m.lstm(x)[1][:, end, :]), "LSTM"; lstm=nn.LSTM(28, 128; batch_first=true), fc=nn.Linear(128, 10))
sgd(ps) = optim.SGD(ps; lr=1e-6, momentum=0.9)
adam(ps) = optim.Adam(ps; lr=1e-6)

const BENCHMARKS = ["add4_raw" => add4_raw, "add4" => add4, "matmul4_raw" => matmul4_raw, "matmul4" => matmul4,
                    "relu4_raw" => relu4_raw, "relu4" => relu4, "index" => index, KEYWORDS...,
                    "mlp_sgd" => training(mlp(), sgd, randn(Tensor, 784, 64), 10),
                    "mlp_adam" => training(mlp(), adam, randn(Tensor, 784, 64), 10),
                    "lenet_sgd" => training(lenet(), sgd, randn(Tensor, 32, 32, 1, 64), 10),
                    "lenet_adam" => training(lenet(), adam, randn(Tensor, 32, 32, 1, 64), 10),
                    "lstm_adam" => training(lstm(), adam, randn(Tensor, 28, 28, 64), 10),
                    "resnet18_adam" => training(models.resnet18(num_classes=10), adam, randn(Tensor, 64, 64, 3, 8), 10)]
const by_name = Dict(BENCHMARKS)
const names = [first.(BENCHMARKS); "startup"]
const warm = Set{String}()

function sample(name, iterations)
    name == "startup" && return startup_time
    run = by_name[name]
    name in warm || run(max(iterations ÷ 10, 2))
    push!(warm, name)
    began = cpu_time()
    run(iterations)
    return (cpu_time() - began) / iterations
end

median5(name, iterations) = sort([sample(name, iterations) for _ in 1:5])[3]
iterations_of(name) = startswith(name, "resnet") ? 5 : startswith(name, "lenet") || startswith(name, "lstm") ? 30 : startswith(name, "mlp") ? 300 : 20_000

if ARGS == ["json"]
    parts = ["\"$name\": $(round(median5(name, iterations_of(name)); digits=1))" for name in names]
    println("{", join(parts, ", "), "}")
elseif length(ARGS) == 2
    foreach(_ -> println(sample(ARGS[1], parse(Int, ARGS[2]))), 1:5)
else
    for line in eachline(stdin)
        words = split(line)
        isempty(words) && continue
        println(words[1] == "list" ? join(names, ' ') : sample(words[1], parse(Int, words[2])))
        flush(stdout)
    end
end
