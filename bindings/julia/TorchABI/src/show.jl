# Printing: as an array does, with a note of where it is and whether gradients flow to it.

Base.print_array(io::IO, t::Tensor) = Base.print_array(io, to_show(t))
Base.show(io::IO, t::Tensor) = show(io, to_show(t))
isdefined(Base, :_show_nonempty) && @eval Base._show_nonempty(io::IO, t::Tensor, prefix::String) = Base._show_nonempty(io, to_show(t), prefix)

function Base.showarg(io::IO, t::Tensor{T,N}, toplevel) where {T,N}
    toplevel || print(io, "::")
    print(io, Tensor{T,N})
    toplevel || return
    d, info = device(t), describe(t)
    is_cpu(d) || print(io, " on ", d)
    is_strided(info) || print(io, ", ", Layout(info.layout))
    info.requires_grad == 0 || print(io, ", requires grad")
end

"The elements for printing, copied where their memory cannot be read as it is."
function to_show(t::Tensor{T}) where {T}
    device(t).type == Raw.TABI_DEVICE_META && return fill(Unknown(), size(t))
    info = describe(t)
    is_strided(info) || (t = ops.to_dense(t)::Tensor)
    startswith(dtype_name(T), "q") && (t = ops.dequantize(t)::Tensor)
    return Array(detach(t))
end

struct Unknown end
Base.show(io::IO, ::Unknown) = print(io, "?")

# `?nn.Conv2d`, `?optim.Adam` and `?ops.relu` in the REPL: what stands under a name tells of itself.
const Named = Union{Layers,OptimiserNames,Operators}
Base.Docs.Binding(x::Named, name::Symbol) = getproperty(x, name)
const Described = Union{LayerType,ContainerType,ComposedType,OptimiserType,Operator}
Base.Docs.doc(x::Described, ::Type=Union{}) = Base.Docs.Text(description(x))
Base.Docs.getdoc(x::Described) = Base.Docs.Text(description(x))
Base.Docs.getdoc(x::Described, sig) = Base.Docs.getdoc(x)
description(x::LayerType) = "nn.$(x.name)$(x.signature)\n\nA layer of PyTorch, as torch.nn.$(x.name). Every layer also takes " *
                            "dev and dtype. See ?nn for the order of dimensions."
description(x::OptimiserType) = "optim.$(x.name)(params; options...)\n\nAn optimiser of PyTorch, as torch.optim.$(x.name), " *
                                "with the options $(x.signature). See ?optim."
description(x::Union{ContainerType,ComposedType}) = "$x\n\nSee ?nn."
