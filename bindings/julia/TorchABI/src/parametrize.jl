# Parameters that are computed from others whenever they are used.

"""
    register_parametrization!(m, name, parametrization) -> m
    weight_norm!(m; name = "weight", dim = 0) -> m
    spectral_norm!(m; name = "weight", n_power_iterations = 1, eps = 1e-12, dim = nothing) -> m
    orthogonal!(m; name = "weight", orthogonal_map = nothing, use_trivialization = true) -> m
    remove_parametrizations!(m, name = "weight"; leave_parametrized = true) -> m
    is_parametrized(m) -> Bool
    is_parametrized(m, name) -> Bool

As `torch.nn.utils.parametrize` and `torch.nn.utils.parametrizations`: `m.weight` is what the parametrization, a layer that maps
a tensor to one of its size, makes of `m["parametrizations.weight.original"]`; a further one takes what those before it make.
Removing leaves the value that was computed, or the original. Dimensions are PyTorch's.
"""
function register_parametrization!(m::TorchModule, name, parametrization::TorchModule)
    @check Raw.tabi_module_register_parametrization(m, path_of(name), parametrization)
    return see_parametrizations!(m, path_of(name))
end
@doc (@doc register_parametrization!) function remove_parametrizations!(m::TorchModule, name="weight"; leave_parametrized::Bool=true)
    @check Raw.tabi_module_remove_parametrizations(m, path_of(name), leave_parametrized)
    return see_parametrizations!(m, path_of(name))
end

"Takes over what the library has now for the child that computes."
function see_parametrizations!(m::TorchModule, path)
    owner, _ = parent_and_name(m, path)
    children, out = getfield(owner, :children), Ref{Raw.tabi_module}(C_NULL)
    filter!(c -> c.first !== :parametrizations, children)
    Raw.tabi_module_child(owner, "parametrizations", out) == Raw.TABI_OK && push!(children, :parametrizations => adopt(out[]))
    return m
end

@doc (@doc register_parametrization!) function is_parametrized(m::TorchModule, name=nothing)
    found = child_or_nothing(m, :parametrizations)
    return found !== nothing && (name === nothing || child_or_nothing(found, Symbol(name)) !== nothing)
end

register_named!(m, kind, name, options) =
    register_parametrization!(m, name, layer_types()[Symbol("parametrizations.", kind)](; options...))
@doc (@doc register_parametrization!) weight_norm!(m::TorchModule; name="weight", options...) =
    register_named!(m, "weight_norm", name, options)
@doc (@doc register_parametrization!) spectral_norm!(m::TorchModule; name="weight", options...) =
    register_named!(m, "spectral_norm", name, options)
@doc (@doc register_parametrization!) orthogonal!(m::TorchModule; name="weight", options...) =
    register_named!(m, "orthogonal", name, options)
