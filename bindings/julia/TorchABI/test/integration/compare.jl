# Layers of Flux on tensors and on arrays.
using Flux, Zygote

near(a, b; tol=1e-5) = size(a) == size(b) && isapprox(Array(a), Array(b); rtol=tol, atol=tol)

"A weighted sum, whose gradient is different for every element."
weighted(y) = sum(y .* reshape(Float32.(sin.(1:length(y))), size(y)))
weighted(y::Tensor) = sum(y .* tensor(reshape(Float32.(sin.(1:length(y))), size(y))))

"""
Whether two gradients as Zygote has them, of arrays and of tensors, are the same in form and value. Those of options (a layer's
ϵ) and of running statistics, which Zygote finds in Flux's own code, are nobody's.
"""
same_gradient(g, t; tol) = true
same_gradient(g::AbstractArray{<:Number}, t; tol) = t === nothing ? all(iszero, g) : t isa Tensor && near(t, g; tol=tol)
same_gradient(g::Base.RefValue, t; tol) = same_gradient(g[], t isa Base.RefValue ? t[] : t; tol=tol)
same_gradient(g::Union{Tuple,AbstractVector}, t; tol) =
    all(same_gradient(g[i], t === nothing ? nothing : t[i]; tol=tol) for i in eachindex(g))
same_gradient(g::NamedTuple, t; tol) =
    all(same_gradient(g[name], t === nothing ? nothing : t[name]; tol=tol) for name in keys(g) if !(name in (:μ, :σ²)))

apply(m, x) = m(x)
slope(y) = reshape(Float32.(sin.(1:length(y))), size(y))  # another one for each element

"Output, running statistics, and gradients of the parameters and of the input are those of Flux on arrays."
function same_layer(model, x; tol=1e-5, train=nothing)
    train === nothing || (train ? Flux.trainmode!(model) : Flux.testmode!(model))
    moved = torch(model)
    y, back = Zygote.pullback(apply, model, x)
    ty, tback = Zygote.pullback(apply, moved, tensor(x))
    wrong = String[]
    ty isa Tensor && near(ty, y; tol=tol) || push!(wrong, "output")
    (g, gx), (tg, tgx) = back(slope(y)), tback(tensor(slope(y)))
    same_gradient(g, tg; tol=10tol) || push!(wrong, "gradient of the model")
    same_gradient(gx, tgx; tol=10tol) || push!(wrong, "gradient of the input")
    for name in (:μ, :σ²)
        hasproperty(model, name) && getfield(model, name) !== nothing || continue
        near(getfield(moved, name), getfield(model, name)) || push!(wrong, String(name))
    end
    isempty(wrong) || println("  ", model, ": ", join(wrong, ", "))
    return isempty(wrong)
end
