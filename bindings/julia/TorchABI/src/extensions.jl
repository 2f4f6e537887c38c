# Code for other packages, loaded when they are: by Julia itself from 1.9 on, by what stands here before.

"The file in ext, and the packages that it needs: as under [extensions] in Project.toml."
const EXTENSIONS = [
    "TorchABIChainRulesCoreExt" => ["ChainRulesCore" => "d360d2e6-b24c-11e9-a2a3-2a2ae2dbcce4"],
    "TorchABIZygoteExt" => ["Zygote" => "e88e6eb3-aa80-5325-afca-941959d7151f"],
    "TorchABINNlibExt" => ["NNlib" => "872c559c-99b0-510c-b3b7-b6c96a88d5cd",
                           "ChainRulesCore" => "d360d2e6-b24c-11e9-a2a3-2a2ae2dbcce4"],
    "TorchABIFluxExt" => ["Flux" => "587475ba-b771-5e3f-ad9e-33799f191a9c",
                          "Zygote" => "e88e6eb3-aa80-5325-afca-941959d7151f"],
    "TorchABIFluxTrainingExt" => ["FluxTraining" => "7bf95e4d-ca32-48da-9824-f0dc5310474f",
                                  "Flux" => "587475ba-b771-5e3f-ad9e-33799f191a9c",
                                  "Zygote" => "e88e6eb3-aa80-5325-afca-941959d7151f"],
    "TorchABIGenExt" => ["Gen" => "ea4f424c-a589-11e8-07c0-fd5c91b9da4a"],
]

"The names of all packages that extensions need."
const TRIGGERS = unique(String[trigger.first for (_, triggers) in EXTENSIONS for trigger in triggers])

package_id(trigger::Pair) = Base.PkgId(Base.UUID(trigger.second), trigger.first)

if !isdefined(Base, :get_extension)
    const extensions_loaded = Set{String}()

    "Whether a package is there as a whole: while its own loading loads others, it is known already."
    is_loaded(id) = haskey(Base.loaded_modules, id) &&
                    !(isdefined(Base, :package_locks) && haskey(Base.package_locks, id))

    "Loads the extensions whose packages are all there."
    function load_extensions()
        # What is only being precompiled cannot take other packages' code with it.
        ccall(:jl_generating_output, Cint, ()) == 1 && return nothing
        for (name, triggers) in EXTENSIONS
            name in extensions_loaded && continue
            all(t -> is_loaded(package_id(t)), triggers) || continue
            push!(extensions_loaded, name)
            for trigger in triggers
                package = Symbol(trigger.first)
                isdefined(TorchABI, package) || @eval TorchABI const $package = $(Base.loaded_modules[package_id(trigger)])
            end
            try
                Base.include(TorchABI, joinpath(@__DIR__, "..", "ext", name * ".jl"))
            catch e
                @error("TorchABI's code for $(join(first.(triggers), " and ")) could not be loaded", exception = e)
            end
        end
        return nothing
    end

    # Most packages that a program loads have no extension, and this is compiled at every start.
    is_trigger(name::String) = name in TRIGGERS
    package_loaded(id::Base.PkgId) = (is_trigger(id.name) && rare(load_extensions)(); nothing)
    function watch_packages()
        for id in keys(Base.loaded_modules)
            is_trigger(id.name) && (rare(load_extensions)(); break)
        end
        push!(Base.package_callbacks, package_loaded)
        return nothing
    end
else
    watch_packages() = nothing
end

"The module of an extension that is loaded, or nothing."
extension(name::Symbol) =
    isdefined(Base, :get_extension) ? Base.get_extension(TorchABI, name) :
    isdefined(TorchABI, name) ? getfield(TorchABI, name) : nothing
