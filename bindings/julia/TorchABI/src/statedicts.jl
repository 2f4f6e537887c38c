# State dicts and other dictionaries of tensors: other keys, parts, comparisons.

"""
    TorchABI.StateDicts

What is done with dictionaries of tensors, such as state dicts and loaded checkpoints, besides loading and saving them:
`flatten`, `nest`, `select`, `rename`, `strip_prefix`, `add_prefix`, `merge` and `compare`, each with help of its own.

They take any dictionary, vector or tuple that [`TorchABI.save`](@ref) takes, and give a new
[`TorchABI.OrderedDict`](@ref) whose tensors share the memory of the old one; of a [`TorchABI.LazyDict`](@ref) they give
another, and read nothing. Vectors count as lists.

A path is the keys on the way to an entry, joined by dots: `"model.fc.weight"`, `"param_groups.0.lr"`; in lists, entries
count from 0, as Python's do. In a pattern `"*"` stands for any letters but a dot, `"**"` for any letters.
"""
module StateDicts

using ..TorchABI: Raw, Lazy, Trees, @check, lazy_tree, patterns, read_tree, with_planted

"Runs `f` with the handle of a tree that stands for `x`."
with_tree(f, x, trees=Trees()) = with_planted(x, trees) do value
    value.tag == Raw.TABI_TAG_TREE ||
        throw(ArgumentError("a dictionary of tensors is needed, or a vector or tuple of such, not a $(typeof(x))"))
    f(convert(Raw.tabi_tree, value.u.p))
end

"What a call of the library makes of the tree of `x`, as `x` is."
function made_of(call, x)
    out = Ref{Raw.tabi_tree}(C_NULL)
    if x isa Lazy
        @check call(x.handle, out)
    else
        with_tree(handle -> @check(call(handle, out)), x)
    end
    return x isa Lazy ? lazy_tree(out[], x.dims) : read_tree(out[])
end

"""
    flatten(d) -> OrderedDict

A dictionary of everything in `d` that is no dictionary, vector or tuple, by its path.
"""
flatten(d) = made_of(Raw.tabi_tree_flatten, d)

"""
    nest(d) -> OrderedDict

Dictionaries in dictionaries, of one whose keys are paths. A `TorchError` where one path goes on from another's entry.
"""
nest(d) = made_of(Raw.tabi_tree_nest, d)

"""
    select(d, pattern, …)

The part of `d` whose paths match one of the patterns, nested as before. A pattern that matches a dictionary, vector or
tuple takes all of it. A `TorchError` with code `:KEY_ERROR` where a pattern matches nothing.

    StateDicts.select(checkpoint, "model.**", "epoch")
"""
function select(d, first, rest...)
    wanted = foldl(append!, map(patterns, (first, rest...)); init=String[])
    return made_of((handle, out) -> Raw.tabi_tree_select(handle, wanted, length(wanted), out), d)
end

"""
    rename(d, pattern => name, …) -> OrderedDict

A dictionary with other keys. The first pair whose pattern matches a key renames it; what a star matched stands where
the name has the same star, in order. Other keys stay. A `TorchError` where two keys become one.

    StateDicts.rename(d, "encoder.*.w" => "layers.*.weight", "module.**" => "**")
"""
function rename(d, pairs::Pair...)
    from, to = String[String(p.first) for p in pairs], String[String(p.second) for p in pairs]
    return made_of((handle, out) -> Raw.tabi_tree_rename(handle, from, to, length(pairs), out), d)
end

"""
    strip_prefix(d, prefix) -> OrderedDict
    add_prefix(d, prefix) -> OrderedDict

Takes a prefix such as `"module."` off the keys that begin with it, or puts it before every key.
"""
strip_prefix(d, prefix::AbstractString) = rename(d, plain(prefix) * "**" => "**")
@doc (@doc strip_prefix) add_prefix(d, prefix::AbstractString) = rename(d, "**" => plain(prefix) * "**")

plain(prefix) = '*' in prefix ? throw(ArgumentError("a prefix has no stars: \"$prefix\"")) : prefix

"""
    merge(d, …) -> OrderedDict

One dictionary of several that have no key in common, such as the shards of a checkpoint. A `TorchError` where they have
one.
"""
function merge(d, rest...)
    all = (d, rest...)
    stays_lazy = Base.all(x -> x isa Lazy && x.dims === d.dims, all)
    out = Ref{Raw.tabi_tree}(C_NULL)
    with_tree(collect(Any, all), Trees(stays_lazy && d.dims === :python)) do trees
        @check Raw.tabi_tree_merge(trees, out)
    end
    return stays_lazy ? lazy_tree(out[], d.dims) : read_tree(out[])
end

"""
    compare(a, b; rtol = 0, atol = 0) -> OrderedDict

Where two dictionaries differ, entry by entry, by path: `"equal"`, the number of equal entries; `"only_a"` and
`"only_b"`, the paths that the other has not; `"different"`, a dictionary of paths to a sentence each. Tensors are equal
when element type, size and every element are, or `|a - b| ≤ atol + rtol |b|` as in `torch.allclose`; NaN equals NaN.
"""
function compare(a, b; rtol::Real=0, atol::Real=0)
    out = Ref{Raw.tabi_tree}(C_NULL)
    # Sizes in the report are those that Julia shows.
    with_tree(a, Trees(true)) do tree_a
        with_tree(b, Trees(true)) do tree_b
            @check Raw.tabi_tree_compare(tree_a, tree_b, rtol, atol, out)
        end
    end
    return read_tree(out[])
end

end
