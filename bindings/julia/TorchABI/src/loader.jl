# Finds libtorchabi at run time, so that a precompiled package never remembers a path.

using Libdl

"Where the library is looked for, in order."
function library_candidates()
    chosen = get(ENV, "TORCHABI_LIBRARY", "")
    isempty(chosen) || return [chosen]
    file = "libtorchabi." * Libdl.dlext
    package = normpath(joinpath(@__DIR__, ".."))
    checkout = normpath(joinpath(package, "..", "..", ".."))
    return [joinpath(package, "lib", file), joinpath(package, file), joinpath(checkout, "build", "meson", file),
            file * ".0", file]
end

function open_library()
    tried = String[]
    for path in library_candidates()
        if isabspath(path) && !isfile(path)
            push!(tried, "  $path: no such file")
            continue
        end
        try
            return dlopen(path)
        catch e
            e isa ErrorException || rethrow()
            push!(tried, "  $path: " * replace(e.msg, '\n' => ": "))
        end
    end
    error("libtorchabi was not found; set the environment variable TORCHABI_LIBRARY to its path. Tried:\n" *
          join(tried, '\n'))
end

# Debian's Julia 1.5 under the libunwind of Debian 12 ends at the first exception, this package's own and caught ones too:
# all that is left is to say so. That libunwind is known by the C library that it needs.
function check_unwinder()
    Sys.islinux() && VERSION < v"1.6" || return
    found = dlopen("libunwind.so.8", RTLD_LAZY | RTLD_NOLOAD; throw_error=false)
    found === nothing || !occursin("GLIBC_2.34", read(dlpath(found), String)) || rare(refuse_unwinder)(dlpath(found))
    return nothing
end
function refuse_unwinder(path)
    println(stderr, "ERROR: TorchABI: this Julia ends at its first exception, because $path is not the libunwind that it " *
                    "was built with; install libunwind8 1.3.2 of Debian 11, or unpack it and put its folder in LD_LIBRARY_PATH")
    exit(1)
end

refuse_version(library, found, wanted) =
    error("$(dlpath(library)) has ABI version $found, but this package needs $wanted or a later one of the same major version")

"Loads the library, refuses one of another ABI, and fills in the table of its functions."
function load_library!()
    check_unwinder()
    library = open_library()
    address(name) = dlsym(library, name)
    abi = ccall(address(:tabi_abi_version), UInt32, ())
    major, minor = Int(abi >> 16), Int(abi & 0xffff)
    wanted_major, wanted_minor = Raw.ABI_VERSION
    major == wanted_major && minor >= wanted_minor ||
        rare(refuse_version)(library, "$major.$minor", "$wanted_major.$wanted_minor")
    Raw.load!(address)
    @check Raw.tabi_init()
    has_feature("libunwind_clash") &&
        error("this Julia unwinds C++ exceptions with its own libunwind, which ends the process at the first error " *
              "inside LibTorch; start Julia with LD_PRELOAD=libgcc_s.so.1")
    return nothing
end

"""
    TorchABI.has_feature(name) -> Bool

Whether the LibTorch in use was built with a feature: `"cuda"`, `"cudnn"`, `"mps"`, `"xpu"`, `"mkl"`, `"mkldnn"`,
`"openmp"`, `"lapack"`, … An unknown name is a [`TorchError`](@ref) that lists the known ones.
"""
function has_feature(name::AbstractString)
    out = Ref{Int32}(0)
    @check Raw.tabi_has_feature(name, out)
    return out[] != 0
end

"    TorchABI.torch_version() -> VersionNumber\n\nVersion of the LibTorch in use."
torch_version() = VersionNumber(unsafe_string(Raw.tabi_torch_version()))

"    TorchABI.library_version() -> VersionNumber\n\nVersion of libtorchabi."
library_version() = VersionNumber(unsafe_string(Raw.tabi_version()))
