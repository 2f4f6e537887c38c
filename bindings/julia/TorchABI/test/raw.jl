# The generated layer against the C library itself.

@testset Tally "layout of structs" begin
    @test !isempty(Raw.LAYOUT)
    for (type, bytes, offsets) in Raw.LAYOUT
        @test sizeof(type) == bytes
        @test ntuple(i -> Int(fieldoffset(type, i)), fieldcount(type)) == offsets
    end
    cc, include_folder = Sys.which("cc"), normpath(joinpath(@__DIR__, "..", "..", "..", "..", "include"))
    if cc === nothing || !isdir(include_folder)
        skip("layout by the C compiler", "no cc or no headers")
    else
        mktempdir() do folder
            lines = ["#include <torchabi/torchabi.h>", "#include <stddef.h>", "#include <stdio.h>", "int main(void) {"]
            for (type, _, _) in Raw.LAYOUT
                name = string(nameof(type))
                push!(lines, "printf(\"%zu\\n\", sizeof($name));")
                append!(lines, ["printf(\"%zu\\n\", offsetof($name, $field));" for field in fieldnames(type)])
            end
            write(joinpath(folder, "layout.c"), join([lines; "return 0; }\n"], '\n'))
            run(`$cc -I$include_folder $folder/layout.c -o $folder/layout`)
            told = parse.(Int, readlines(`$folder/layout`))
            ours = vcat([[sizeof(t); [Int(fieldoffset(t, i)) for i in 1:fieldcount(t)]] for (t, _, _) in Raw.LAYOUT]...)
            @test told == ours
        end
    end
end

@testset Tally "functions" begin
    for name in fieldnames(Raw.Functions)
        @test getfield(Raw.functions, name) != C_NULL
    end
    @test Raw.tabi_abi_version() >> 16 == Raw.ABI_VERSION[1]
    @test unsafe_string(Raw.tabi_status_name(Raw.TABI_TYPE_ERROR)) == "TABI_TYPE_ERROR"
    @test TorchABI.torch_version() >= v"2.11"
    @test TorchABI.library_version() >= v"0.1"
    @test !TorchABI.has_feature("libunwind_clash")
    @test refused(() -> TorchABI.has_feature("teleport"), :KEY_ERROR)
end

@testset Tally "finding the library" begin
    code, text = run_julia(""; TORCHABI_LIBRARY="/nowhere/libtorchabi.so")
    @test code != 0
    @test occursin("TORCHABI_LIBRARY", text) && occursin("/nowhere/libtorchabi.so: no such file", text)
    mktempdir() do folder
        broken = joinpath(folder, "libtorchabi.so")
        write(broken, "this is no library")
        code, text = run_julia(""; TORCHABI_LIBRARY=broken)
        @test code != 0
        @test occursin(broken, text)
    end
end
