# What a training was like: a row of numbers an epoch.

"""
    History

A table of a training, a row an epoch: `:epoch`, `:lr`, `:loss`, `:val_loss`, the metrics, `:seconds`. `h[:loss]` is a column,
`h[end]` a row, a named tuple; iteration gives rows, so that `collect(h)` is a table to other packages. Shown, it is a table.

- `h.interrupted`: whether Ctrl-C ended the training; the epoch that it cut short has no row
- `h.best`: `nothing`, or the column that was watched (`monitor`), its best `value`, and the `epoch` that had it

[`TorchABI.csv`](@ref) writes it to a file, [`TorchABI.plot`](@ref) draws it.
"""
mutable struct History
    columns::Vector{Symbol}
    rows::Vector{NamedTuple}
    interrupted::Bool
    best::Any
    History(columns) = new(collect(Symbol, columns), NamedTuple[], false, nothing)
end

function Base.push!(h::History, row::NamedTuple)
    collect(keys(row)) == h.columns ||
        throw(ArgumentError("a row of this history has $(join(h.columns, ", ")), not $(join(keys(row), ", "))"))
    push!(h.rows, row)
    return h
end
Base.length(h::History) = length(h.rows)
Base.eltype(::Type{History}) = NamedTuple
Base.iterate(h::History, i=1) = i > length(h.rows) ? nothing : (h.rows[i], i + 1)
Base.getindex(h::History, i::Integer) = h.rows[i]
Base.firstindex(::History) = 1
Base.lastindex(h::History) = length(h.rows)
function Base.getindex(h::History, name::Symbol)
    name in h.columns ||
        throw(ArgumentError("a history has no column $name; this one has $(join(h.columns, ", "))"))
    return [row[name] for row in h.rows]
end

shown(x::Integer) = string(x)
shown(x) = isfinite(x) ? replace(string(round(x; sigdigits=4)), r"\.0$" => "") : string(x)

Base.show(io::IO, h::History) = print(io, "History of ", length(h), length(h) == 1 ? " epoch" : " epochs")
function Base.show(io::IO, ::MIME"text/plain", h::History)
    lines = [String.(h.columns), (String[shown(x) for x in row] for row in h.rows)...]
    widths = [maximum(length(line[i]) for line in lines) for i in 1:length(h.columns)]
    join(io, (join(map(lpad, line, widths), "  ") for line in lines), '\n')
end

"""
    TorchABI.csv(h, path)

Writes a [`History`](@ref TorchABI.History) as comma-separated values, names in the first line.
"""
function csv(h::History, path::AbstractString)
    open(path, "w") do io
        println(io, join(h.columns, ','))
        foreach(row -> println(io, join(row, ',')), h.rows)
    end
    return nothing
end

"""
    TorchABI.plot([io], h, columns...; width = …, height = 12)

Draws columns of a [`History`](@ref TorchABI.History) over the epochs with characters; `:loss` and, if there is one, `:val_loss`
when none is named.
"""
plot(h::History, names::Symbol...; keywords...) = plot(stdout, h, names...; keywords...)
function plot(io::IO, h::History, names::Symbol...; width::Integer=min(displaysize(io)[2], 100), height::Integer=12)
    isempty(names) && (names = filter(in(h.columns), (:loss, :val_loss)))
    series = [tensor(collect(Float64, h[name])) for name in names]
    texts, out = String[String(name) for name in names], Ref{Cstring}(C_NULL)
    GC.@preserve series begin
        @check Raw.tabi_metric_curves(texts, handles(series), length(series), width, height, out)
    end
    println(io, unsafe_string(out[]))
end

"A line on standard error that tells how an epoch goes, and what it came to; nothing unless it is wanted."
mutable struct Bar
    io::IO
    is_wanted::Bool
    shown::Float64
end
Bar(progress) = Bar(stderr, progress === nothing ? stderr isa Base.TTY : progress, -Inf)

"Draws the line again, ten times a second at most. `total` is nothing where nobody knows."
function show_bar!(bar::Bar, done, total, seconds, note)
    bar.is_wanted && (done == total || seconds - bar.shown >= 0.1) || return
    bar.shown = seconds
    width = max(displaysize(bar.io)[2] - 1, 20)
    if total !== nothing && done <= total
        out = Ref{Cstring}(C_NULL)
        @check Raw.tabi_metric_bar(done, total, seconds, note, width, out)
        line = unsafe_string(out[])
    else
        line = first("$done [$(round(Int, seconds)) s] $note", width)
    end
    print(bar.io, "\r", line, "\e[K")
end

"Takes the line away; leaves a text in its place."
function end_bar!(bar::Bar, text="")
    bar.shown = -Inf
    bar.is_wanted && print(bar.io, "\r\e[K", text, isempty(text) ? "" : "\n")
end
