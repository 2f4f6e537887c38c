# The pages of docs: what stands in their tables as new is run, and what their sessions show is shown.

const DOCS = joinpath(@__DIR__, "..", "docs")

"A module of its own for a page, in a folder of its own."
function in_page(f)
    page = Module(:Page)
    mktempdir(folder -> cd(() -> f(page), folder))
    for name in names(page; all=true)
        isdefined(page, name) && !isconst(page, name) && Core.eval(page, :($name = nothing))
    end
end

"Runs a line as the REPL does."
run_line(page, line) = Base.include_string(page, line)

"The pieces of Julia in the column `new` of a page's tables, and in its blocks, in the order of the page."
function pieces(text)
    found = Tuple{Symbol,String}[]
    block = nothing
    for line in split(text, '\n')
        if block !== nothing
            startswith(line, "```") ? (push!(found, block); block = nothing) : (block = (block[1], block[2] * line * '\n'))
        elseif startswith(line, "```julia-repl")
            block = (:session, "")
        elseif startswith(line, "```julia")
            block = (:block, "")
        elseif startswith(line, "| `") && count(==('|'), line) >= 3
            for m in eachmatch(r"`([^`]+)`", split(line, '|')[3])
                push!(found, (:line, m[1]))
            end
        end
    end
    return found
end

"Lines of a session, each with what the REPL shows after it."
function exchanges(session)
    found = Tuple{String,String}[]
    for part in split(session, "julia> "; keepempty=false)
        lines = split(rstrip(part), '\n')
        n = something(findfirst(n -> Meta.parse(join(lines[1:n], '\n')) |> e -> !(e isa Expr && e.head === :incomplete), 1:length(lines)))
        push!(found, (join(lines[1:n], '\n'), join(lines[n + 1:end], '\n')))
    end
    return found
end

"What the REPL shows of a value, as Julia from 1.6 on writes types and arrays."
function repl_text(x)
    x === nothing && return ""
    text = shown_in_repl(x)
    VERSION >= v"1.6" && return text
    text = replace(text, r"\{(\w+),(\d)\}" => s"{\1, \2}")
    text = replace(text, r"Array\{(\w+), 1\}" => s"Vector{\1}")
    return replace(text, r"Array\{(\w+), 2\}" => s"Matrix{\1}")
end
function shown_in_repl(x)
    out = IOBuffer()
    show(IOContext(out, :limit => true, :displaysize => (24, 80)), MIME"text/plain"(), x)
    return String(take!(out))
end

needs_gpu(line) = occursin(r"dev *= *0", line)

for file in sort(readdir(DOCS))
    endswith(file, ".md") || continue
    @testset Tally "$file" begin
        in_page() do page
            for (kind, text) in pieces(read(joinpath(DOCS, file), String))
                packages = filter(p -> Base.find_package(p) === nothing, [String(m[1]) for m in eachmatch(r"using (\w+)", text)])
                if !isempty(packages)
                    # What follows on the page goes on with it.
                    skip("$file from the part with $(packages[1]) on", "not installed: $(packages[1])")
                    break
                elseif kind === :session
                    for (line, expected) in exchanges(text)
                        if needs_gpu(line) && device_count() == 0
                            skip(line, "no GPU here")
                            continue
                        end
                        got = repl_text(run_line(page, line))
                        endswith(line, ';') && (got = "")
                        @test (line, rstrip(got)) == (line, rstrip(expected))
                    end
                elseif needs_gpu(text) && device_count() == 0
                    skip(text, "no GPU here")
                else
                    @test (run_line(page, text); true)
                end
            end
        end
    end
end
