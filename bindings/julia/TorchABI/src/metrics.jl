# Metrics, with torchmetrics' names and meanings.

"""
    Metric

See [`metrics`](@ref): [`update!`](@ref TorchABI.update!)`(m, predictions, targets)`, [`compute`](@ref TorchABI.compute)`(m)`,
[`reset!`](@ref TorchABI.reset!)`(m)`; `m(predictions, targets)` takes a batch in and gives the metric of that batch alone.
"""
mutable struct Metric
    handle::Raw.tabi_metric
    type::String
    args::Any
    keywords::Any
    Metric(handle::Raw.tabi_metric, type, args, keywords) = own(new(handle, type, args, keywords))
end
Base.unsafe_convert(::Type{Raw.tabi_metric}, m::Metric) = m.handle
kept_handles!(kept, m::Metric) = push!(kept, m.handle)
free!(m::Metric) = (Raw.tabi_free(m.handle); nothing)
Base.show(io::IO, m::Metric) = print(io, "metrics.", m.type, "(…)")

"A type of metric; printing it shows its options."
struct MetricType
    name::String
    signature::String
end

function (type::MetricType)(args...; keywords...)
    roots, out = Any[args], Ref{Raw.tabi_metric}(C_NULL)
    names, values = pack_options(keywords, roots)
    prepend!(names, fill(Cstring(C_NULL), length(args)))
    prepend!(values, Raw.tabi_value[pack(a, roots) for a in args])
    GC.@preserve roots begin
        @check Raw.tabi_metric_new(type.name, names, values, length(values), out)
    end
    return Metric(out[], type.name, args, keywords)
end

"Holds the types of metrics; see [`metrics`](@ref)."
struct Metrics end

"""
    metrics

Metrics gathered over batches, on the tensors' own device: `metrics.Accuracy(top_k = 5)`, `metrics.ConfusionMatrix(10)`,
`metrics.F1Score(10)`, `metrics.AUROC()`, `metrics.Mean()`. `metrics.Accuracy` alone prints its options. Predictions are scores,
classes × examples, or labels, numbers from 0 as targets are.
"""
const metrics = Metrics()

const metric_table = Ref(Dict{Symbol,MetricType}())

function metric_types()
    isempty(metric_table[]) || return metric_table[]
    count, name, signature = Ref{Int64}(0), Ref{Cstring}(C_NULL), Ref{Cstring}(C_NULL)
    @check Raw.tabi_metric_type_count(count)
    table = Dict{Symbol,MetricType}()
    for i in 0:count[] - 1
        @check Raw.tabi_metric_type_at(i, name, signature)
        text = unsafe_string(name[])
        table[Symbol(text)] = MetricType(text, unsafe_string(signature[]))
    end
    return metric_table[] = table
end

function Base.getproperty(::Metrics, name::Symbol)
    found = get(metric_types(), name, nothing)
    found === nothing &&
        throw(ArgumentError("no metric is called $name; there are $(join(propertynames(metrics), ", "))"))
    return found
end
Base.propertynames(::Metrics, private::Bool=false) = sort!(collect(keys(metric_types())))
Base.show(io::IO, ::Metrics) = print(io, "TorchABI.metrics")
Base.show(io::IO, type::MetricType) = print(io, "metrics.", type.name, type.signature)

"""
    update!(m, predictions, targets)

Takes a batch in. A `Mean` takes values and, if there are any, weights.
"""
function update!(m::Metric, tensors::AbstractArray...)
    list = Tensor[as_tensor(t) for t in tensors]
    GC.@preserve list begin
        @check Raw.tabi_metric_update(m, handles(list), length(list))
    end
    return m
end

"""
    compute(m)

The metric of all that it took in since it was made or reset: a number, or an array; NaN where that is nothing. A confusion
matrix has a row for each true class.
"""
function compute(m::Metric)
    out = Ref{Raw.tabi_tensor}(C_NULL)
    @check Raw.tabi_metric_compute(m, out)
    t = wrap(out[])
    return ndims(t) == 0 ? item(t) : python_dims(t)
end

"    reset!(m)\n\nForgets what a metric took in."
function reset!(m::Metric)
    @check Raw.tabi_metric_reset(m)
    return m
end

function (m::Metric)(tensors::AbstractArray...)
    alone = metric_types()[Symbol(m.type)](m.args...; m.keywords...)
    update!(alone, tensors...)
    update!(m, tensors...)
    return compute(alone)
end
