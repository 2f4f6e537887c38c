# What a tensor does beside what an Array does: each line for random sizes and element types, by one seed.

const REAL = (Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64)
const ALL = (Bool, REAL..., ComplexF32, ComplexF64)
const draws = MersenneTwister(2026)

function random(::Type{T}, size...) where {T}
    T === Bool && return rand(draws, Bool, size)
    T <: Complex && return map(T, rand(draws, -4:4, size), rand(draws, -4:4, size))
    return map(T, T <: Unsigned ? rand(draws, 0:9, size) : T <: Integer ? rand(draws, -9:9, size) : randn(draws, size))
end

# A tensor without dimensions counts as its number, for gradients: see `scalar`.
as_arrays(x) = x
as_arrays(x::Tensor) = as_arrays(Array(x))
as_arrays(x::AbstractArray{<:Any,0}) = x[]
as_arrays(x::AbstractArray) = eltype(x) <: Number ? collect(x) : map(as_arrays, collect(x))
as_arrays(x::Union{Tuple,Pair}) = map(as_arrays, Tuple(x))

alike(a, b) = isequal(a, b)
alike(a::Number, b::Number) = typeof(a) === typeof(b) && isapprox(a, b; rtol=tolerance(a), nans=true)
alike(a::AbstractArray, b::AbstractArray) =
    size(a) == size(b) && (eltype(a) <: Number ? eltype(a) === eltype(b) : true) &&
    (isempty(a) || (eltype(a) <: Number ? isapprox(a, b; rtol=tolerance(first(a)), nans=true) : all(map(alike, a, b))))
alike(a::Tuple, b::Tuple) = length(a) == length(b) && all(map(alike, a, b))
tolerance(x) = x isa Integer ? 0 : sqrt(eps(real(float(typeof(x)))))

outcome(@nospecialize(f), @nospecialize(args)) =
    try
        f(args...)
    catch e
        e
    end

"Whether a function gives for tensors what it gives for arrays: values, sizes, element types, or the kind of exception."
function agrees(name, @nospecialize(f), @nospecialize(arrays...))
    expected = outcome(f, map(copy, arrays))
    got = outcome(f, map(tensor, arrays))
    if expected isa Exception || got isa Exception
        fits = typeof(expected) === typeof(got) || 
               expected isa Union{SingularException,LinearAlgebra.LAPACKException} && got isa TorchError && got.code === :LINALG_ERROR
    else
        fits = alike(as_arrays(expected), as_arrays(got))
    end
    fits || println("  ", name, " of ", join(map(summary, arrays), ", "), ": ",
                    told(got), " is not ", told(expected))
    return fits
end
told(x) = first(x isa Exception ? sprint(showerror, x) : repr(as_arrays(x)), 200)

"Runs rows of name => function on arrays of `n` dimensions (0 to 4 where it is nothing), `times` each."
function compare(rows, types, n; times=1, least=0, beside=0)
    for (name, f) in rows, _ in 1:times
        T, N = rand(draws, types), n === nothing ? rand(draws, 0:4) : n
        size = ntuple(_ -> rand(draws, least:least + (least < 2 ? 4 - least : 2)), N)
        @test agrees(name, f, ntuple(_ -> random(T, size...), 1 + beside)...)
    end
end

@testset Tally "elementwise" begin
    compare(["+" => (a, b) -> a + b, "-" => (a, b) -> a - b, ".*" => (a, b) -> a .* b, "./" => (a, b) -> a ./ b,
             ".==" => (a, b) -> a .== b, "!=" => (a, b) -> a .!= b, "==" => (a, b) -> a == b, "fused" => (a, b) -> @.(2a + b * 3 - a),
             "map" => (a, b) -> map(+, a, b), "map!" => (a, b) -> map!(-, similar(a), a, a),
             "isequal." => (a, b) -> isequal.(a, b), "ifelse" => (a, b) -> (c = ifelse.(a .== b, a, b); c)], ALL, nothing; beside=1, times=2)
    compare(["min" => (a, b) -> min.(a, b), "max" => (a, b) -> max.(a, b), "<" => (a, b) -> a .< b, ">=" => (a, b) -> a .>= b,
             "hypot" => (a, b) -> hypot.(a, b), "atan" => (a, b) -> atan.(a, b), "clamp" => (a, b) -> clamp.(a, 0, 1) .+ b],
            REAL, nothing; beside=1, times=2)
    compare(["unary -" => a -> -a, "abs" => a -> abs.(a), "abs2" => a -> abs2.(a), "conj" => conj, "real" => real, "imag" => imag,
             "+ 1" => a -> a .+ 1, "* 2.0" => a -> a * 2.0, "* 2f0" => a -> a .* 2f0, "/ 2" => a -> a / 2, "2 .-" => a -> 2 .- a,
             "^ 2" => a -> a .^ 2, "^ 3" => a -> (a .+ 1) .^ 3, "* im" => a -> a .* (1.0im), "+ π" => a -> a .+ π,
             "* true" => a -> a .* true, "zero" => zero, "Int16" => a -> a .+ Int16(1), "0.5 .<" => a -> 0.5 .< abs.(a),
             "float" => a -> float.(a), "Ref" => a -> a .+ Ref(1), "tuple" => a -> vec(a) .+ (2,), "sign" => a -> sign.(real(a))],
            ALL, nothing)
    compare(["sqrt" => a -> sqrt.(abs.(a)), "exp" => a -> exp.(a), "sin" => a -> sin.(a), "tanh" => a -> tanh.(a),
             "log" => a -> log.(abs.(a) .+ 1), "inv" => a -> inv.(a .+ 20)], (Int16, Int64, UInt8, Float32, Float64, ComplexF64), nothing)
    compare(["round" => a -> round.(a), "floor" => a -> floor.(a), "round Int" => a -> round.(Int, a), "trunc" => a -> trunc.(a),
             "digits" => a -> round.(a; digits=2), "div" => a -> div.(a, eltype(a)(3)), "fld" => a -> fld.(a, eltype(a)(3)), "cld" => a -> cld.(a, eltype(a)(3)),
             "rem" => a -> rem.(a, eltype(a)(3)), "mod" => a -> mod.(a, eltype(a)(3)), "mod1" => a -> mod1.(a, eltype(a)(2)),
             "copysign" => a -> copysign.(a, 1), "isnan" => a -> isnan.(a)], REAL, nothing)
    compare(["&" => a -> a .& 3, "|" => a -> a .| 4, "xor" => a -> xor.(a, 5), "<<" => a -> a .<< 2, ">>" => a -> a .>> 1,
             "iseven" => a -> iseven.(a), "isodd" => a -> count(isodd, a)],
            (Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64), nothing)
    for _ in 1:40
        S, T = rand(draws, ALL), rand(draws, ALL)
        s, t = random(S, 3), random(T, 3)
        f = (a, b) -> (a .+ b, a .* b, a .== b)
        S <: Signed && T <: Unsigned || S <: Unsigned && T <: Signed || @test agrees("promotion", f, s, t)
    end
end

@testset Tally "in place" begin
    compare(["+=" => a -> (b = copy(a); b .+= 1; b), "*=" => a -> (b = copy(a); b .*= b; b), ".= number" => a -> (b = copy(a); b .= 1; b),
             "fill!" => a -> fill!(copy(a), 3), "copyto!" => a -> copyto!(similar(a), a), ".-=" => a -> (b = copy(a); b .-= a; b),
             "@." => a -> (b = copy(a); @.(b = b + a); b), "broadcast!" => a -> broadcast!(+, similar(a), a, a),
             "reshape shares" => a -> (b = copy(a); vec(b) .= 1; b), "0.5" => a -> (b = copy(a); b .= 0.5; b),
             "wider" => a -> (b = similar(a, Int8, size(a)); b .= a; b)], REAL, nothing)
    compare(["overlap" => a -> (b = copy(a); @views b[2:end] .= b[1:end - 1]; b), "overlap copyto!" => a -> (b = copy(a); copyto!(view(b, 1:4), b[2:5]); b),
             "reverse!" => a -> reverse!(copy(a)), "sort!" => a -> sort!(copy(a)), "copyto! part" => a -> copyto!(zero(a), 2, a, 1, 3),
             "@views" => a -> (b = copy(a); @views(b[2:3] .*= 2); b), "push back" => a -> (b = copy(a); b[end] += 1; b)], REAL, 1; least=5)
end

@testset Tally "reductions" begin
    whole = ["sum" => sum, "prod" => a -> prod(vec(a)[1:min(end, 9)]), "mean" => mean, "var" => var, "std" => std, "sum f" => a -> sum(abs2, a),
             "count" => a -> count(x -> x == 0, a), "any" => a -> any(x -> x == 1, a), "all" => a -> all(x -> x == x, a),
             "iszero" => iszero, "foldl" => a -> foldl(+, vec(a)), "reduce" => a -> reduce(+, a; init=zero(eltype(a))),
             "mapreduce" => a -> mapreduce(abs2, +, a), "unique" => unique, "allunique" => allunique, "filter" => a -> filter(x -> x == x, a)]
    compare(whole, ALL, nothing; least=1)
    compare(["minimum" => minimum, "maximum" => maximum, "extrema" => extrema, "findmax" => findmax, "findmin" => findmin,
             "argmax" => argmax, "argmin" => argmin, "maximum f" => a -> maximum(abs, a), "branch" => a -> count(x -> x > 0 && x < 2, a),
             "filter" => a -> filter(x -> x > 0 && x < 5, a), "reduce max" => a -> reduce(max, a), "median" => a -> median(vec(a)),
             "quantile" => a -> quantile(vec(a), [0.25, 0.5])], REAL, nothing; least=1)
    dims(f) = a -> (f(a; dims=1), f(a; dims=2), f(a; dims=(1, 3)), f(a; dims=4))
    one_dim(f) = a -> (f(a; dims=1), f(a; dims=3))
    compare(["sum" => dims(sum), "prod" => dims(prod), "mean" => dims(mean), "sum f" => a -> sum(abs2, a; dims=2),
             "mapreduce" => a -> mapreduce(abs2, +, a; dims=(1, 2)), "cumsum" => one_dim(cumsum), "cumprod" => one_dim(cumprod),
             "var" => a -> var(a; dims=1), "std" => a -> std(a; dims=(1, 2)), "any" => a -> any(a .== 1; dims=1),
             "all" => a -> all(a .== a; dims=(1, 2)), "accumulate" => a -> accumulate(+, a; dims=2), "mapslices" => a -> mapslices(sum, a; dims=1),
             "sum!" => a -> sum!(zeros(eltype(a), size(a, 1)) |> x -> a isa Tensor ? tensor(x) : x, a), "dropdims" => a -> dropdims(sum(a; dims=2); dims=2)],
            ALL, 3; least=1)
    compare(["maximum" => dims(maximum), "minimum" => dims(minimum), "findmax" => a -> findmax(a; dims=1), "argmin" => a -> argmin(a; dims=3),
             "extrema" => a -> extrema(a; dims=1), "reduce" => a -> reduce(min, a; dims=2), "median" => a -> median(a; dims=1),
             "accumulate" => a -> accumulate(max, a; dims=1)], REAL, 3; least=1)
    compare(["sum" => a -> sum(a), "sum dims" => a -> sum(a; dims=1), "prod" => a -> prod(a), "maximum" => a -> isempty(a) ? maximum(a) : 0,
             "mean" => a -> mean(float.(a)), "cumsum" => a -> cumsum(a; dims=1), "any" => a -> any(isnan, a), "sort" => a -> sort(a; dims=1)],
            REAL, 2; times=2)
end

@testset Tally "shape" begin
    compare(["vec" => vec, "reshape" => a -> reshape(a, :), "reshape 1" => a -> reshape(a, 1, size(a)...), "copy" => copy,
             "similar" => a -> size(similar(a)), "deepcopy" => deepcopy, "repeat" => a -> repeat(a, 2, 1, 2, 1), "collect" => a -> collect(enumerate(a)),
             "pairs" => a -> collect(pairs(a)), "zip" => a -> collect(zip(a, a)), "string" => string, "hash" => hash, "isequal" => a -> isequal(a, a),
             "isapprox" => a -> a ≈ a, "axes" => a -> (axes(a), eachindex(a), ndims(a), length(a)), "in" => a -> 1 in a, "comprehension" => a -> [x for x in a],
             "cat" => a -> cat(a, a; dims=ndims(a) + 1), "reverse" => a -> reverse(a; dims=1), "bad reshape" => a -> reshape(a, length(a) + 1)],
            ALL, nothing)
    compare(["permutedims" => permutedims, "copy(a')" => a -> copy(a'), "transpose" => a -> copy(transpose(a)), "hcat" => a -> [a a], "vcat" => a -> [a; a],
             "hvcat" => a -> [a a; a a], "hcat number" => a -> hcat(a, fill(eltype(a)(1), size(a, 1)) |> x -> a isa Tensor ? tensor(x) : x),
             "cat (1,2)" => a -> cat(a, a; dims=(1, 2)), "circshift" => a -> circshift(a, (1, -1)), "circshift 1" => a -> circshift(a, 2),
             "rotl90" => rotl90, "rot180" => rot180, "inner" => a -> repeat(a; inner=(2, 1), outer=(1, 3)), "selectdim" => a -> selectdim(a, 2, 1),
             "eachcol" => a -> map(sum, eachcol(a)), "eachrow" => a -> [r[1] for r in eachrow(a)], "eachslice" => a -> [sum(s) for s in eachslice(a; dims=2)],
             "diff" => a -> diff(a; dims=1), "tril" => tril, "triu" => a -> triu(a, 1), "unique" => unique, "dims" => a -> permutedims(a, (2, 1)),
             "bad perm" => a -> permutedims(a, (1, 1)), "bad dropdims" => a -> dropdims(a; dims=1),
             "bad +" => a -> a + vcat(a, a), "bad .+" => a -> a .+ vcat(a, a, a)], ALL, 2; least=2)
    compare(["permutedims 3" => a -> permutedims(a, (3, 1, 2)), "dropdims" => a -> dropdims(a[:, 1:1, :]; dims=2), "cat 2" => a -> cat(a, a; dims=2),
             "reverse 2" => a -> reverse(a; dims=2), "circshift" => a -> circshift(a, (0, 1, 2)), "reshape" => a -> reshape(a, size(a, 1), :)], ALL, 3; least=1)
    compare(["sort" => sort, "sort rev" => a -> sort(a; rev=true), "sort by" => a -> sort(a; by=x -> -x), "sortperm" => sortperm,
             "sortperm rev" => a -> sortperm(a; rev=true), "partialsort" => a -> partialsort(a, 2), "issorted" => issorted, "reverse" => reverse,
             "searchsorted" => a -> searchsortedfirst(sort(a), a[1]), "diff" => diff, "cumsum" => cumsum, "setdiff" => a -> setdiff(a, a[1:1]),
             "findall" => a -> findall(x -> x > 0, a), "findfirst" => a -> findfirst(x -> x > 100, a), "foreach" => a -> (s = 0.0; foreach(x -> s += x, a); s)],
            REAL, 1; least=3)
    compare(["sort dims" => a -> sort(a; dims=1), "sort dims 2" => a -> sort(a; dims=2, rev=true)], REAL, 3; least=1)
end

@testset Tally "indices" begin
    index(n) = rand(draws, (rand(draws, 1:n), :, 1:n, 2:n, n:-1:1, 1:2:n, rand(draws, 1:n, 3), rand(draws, 1:n, 2, 2), rand(draws, Bool, n)))
    for _ in 1:25
        T, N = rand(draws, ALL), rand(draws, 1:4)
        A = random(T, ntuple(_ -> rand(draws, 2:4), N)...)
        I = ntuple(d -> index(size(A, d)), N)
        @test agrees("getindex $I", a -> a[I...], A)
        x = random(T, size(A[I...])...)
        @test agrees("setindex! $I", (a, b) -> (c = copy(a); c[I...] = ndims(b) == 0 ? b[] : b; c), A, x)
        @test agrees("view $I", a -> copy(view(a, I...)), A)
        all(i -> i isa Int, I) || @test agrees("dotted $I", a -> (c = copy(a); c[I...] .= one(eltype(a)); c), A)
    end
    for _ in 1:8
        T = rand(draws, ALL)
        A = random(T, rand(draws, 2:4, 3)...)
        m, i = rand(draws, Bool, size(A)), rand(draws, 1:length(A))
        for I in ((m,), (vec(m),), (i,), (CartesianIndices(A)[i],), (findall(m),), (1, m[1, :, :]), (1, :, :, 1), (1:i,),
                  ([CartesianIndex(1, 2), CartesianIndex(2, 1)], 1), (Int[],), ([],), (1:0, :, 1))
            f = rand(draws, (a -> a[I...], a -> (b = copy(a); b[I...] = a[I...]; b)))
            @test agrees("index $I", f, A)
        end
        @test agrees("a transposed one", a -> (b = permutedims(a, (2, 1, 3)); b[i] = a[1]; b[1:2] .= a[1]; b), A)
        @test agrees("a transposed view", a -> (b = a isa Tensor ? python_dims(copy(a)) : permutedims(a, (3, 2, 1)); b[i] = a[1]; b[2:3] = a[1:2]; b), A)
        for I in ((length(A) + 1,), (0,), (1, 5, 1), (:, :, 9), (trues(9),), (1:9, 1, 1), ([1, 9], 1, 1), (1, 1, 1, 2))
            @test agrees("out of bounds $I", a -> a[I...], A)
        end
        @test agrees("end", a -> (a[end], a[end, end, end], a[end - 1, 1, 1], a[begin]), A)
    end
end

@testset Tally "linear algebra" begin
    compare(["A*A'" => a -> a * a', "A'*A" => a -> a' * a, "A*x" => a -> a * a[1, :], "x'*A" => a -> a[:, 1]' * a, "x'*x" => a -> a[:, 1]' * a[:, 1],
             "x*x'" => a -> a[:, 1] * a[:, 1]', "dot" => a -> dot(a, a), "kron" => a -> kron(a, a), "diag" => diag, "diag 1" => a -> diag(a, 1),
             "norm" => a -> norm(vec(a)), "norm 1" => a -> norm(a, 1), "norm Inf" => a -> norm(a, Inf), "bad *" => a -> a * vcat(a, a)',
             "bad dot" => a -> dot(a, vcat(a, a)), "mul!" => a -> mul!(similar(a, size(a, 1), size(a, 1)), a, copy(a')), "A^2" => a -> (a * a')^2],
            (Int32, Int64, UInt8, Float32, Float64, ComplexF32, ComplexF64), 2; least=2)
    for (T, n) in ((Float32, 3), (Float64, 1), (Float64, 4), (ComplexF64, 3))
        A = random(T, n, n) + 9I
        S = A * A' + I
        b, B = random(T, n), random(T, n, 2)
        @test agrees("solve", (a, b, B) -> (a \ b, a \ B, B' / a, inv(a), a / a, det(a), tr(a), logdet(a * a')), A, b, B)
        @test agrees("tall", (a, b) -> (a[:, 1:1] \ b, pinv(a[:, 1:1])), A, b)
        @test agrees("with I", a -> (a + I, a - 2I, I - a, a * I, I + a), A)
        @test agrees("diagonal", (a, b) -> (collect(Diagonal(b) * a), collect(a * Diagonal(b)), Diagonal(b .+ 9) \ a), A, b)
        @test agrees("mul!", (a, b) -> (mul!(copy(b), a, b), mul!(copy(a), a, a, 2, 1), mul!(copy(b), a, b, 2, 0)), A, b)
        @test agrees("in place", (a, b) -> (lmul!(2, copy(a)), rmul!(copy(a), 3), axpy!(2, b, copy(b)), normalize(b .+ 1), normalize!(b .+ 2)), A, b)
        @test agrees("norms", a -> (opnorm(a), opnorm(a, 1), cond(a), rank(a), norm(a), issymmetric(a), ishermitian(a * a')), A)
        @test agrees("powers", a -> (a^2, a^-1, a^0), A)
        @test agrees("exp", a -> exp(a / 9), A)
        @test agrees("svdvals", svdvals, A)
        @test agrees("eigvals", a -> eigvals(a), S)
        @test agrees("isposdef", a -> (isposdef(a), isposdef(-a)), S)
        t = tensor(A)
        for F in (svd(t), qr(t), lu(t), cholesky(tensor(S)), eigen(tensor(S)))
            M = F isa TorchABI.Factored{:cholesky} || F isa TorchABI.Factored{:eigen} ? S : A
            @test Matrix(F) ≈ M && Array(F \ tensor(b)) ≈ M \ b && Array(F \ B) ≈ M \ B && size(F) == (n, n)
        end
        U, s, V = svd(t)
        @test Array(U * Diagonal(s) * V') ≈ A && Array(s) ≈ svd(A).S && size(svd(t[:, 1:1]).U) == (n, 1)
        Q, R = qr(t)
        @test Array(Q * R) ≈ A && Array(Q' * Q) ≈ Matrix(I, n, n) && istriu(Array(R))
        L, W, p = lu(t)
        @test Array(L * W) ≈ A[Array(p), :] && p == lu(A).p && det(lu(t)) ≈ det(A)
        @test Array(cholesky(tensor(S)).U) ≈ cholesky(Hermitian(S)).U && det(cholesky(tensor(S))) ≈ det(S) &&
              logdet(cholesky(tensor(S))) ≈ logdet(S)
        @test Array(eigen(tensor(S)).values) ≈ eigvals(Hermitian(S)) && Array(inv(lu(t))) ≈ inv(A)
        @test Array(eigen(t).vectors * Diagonal(eigen(t).values)) ≈ A * Array(eigvecs(t))
    end
    @test agrees("singular", inv, zeros(2, 2)) && agrees("cholesky", a -> cholesky(a).L, [1.0 0; 0 -1]) && agrees("inv", inv, ones(2, 3))
    @test agrees("cross", a -> cross(a, 2 .* a .+ 1), [1.0, 2, 4]) && agrees("three", a -> dot(a, a * a', a), [1.0, 2, 4])
    @test agrees("cov", a -> (cov(a), cor(a), cov(a; dims=2), cov(a[:, 1]), cor(a[:, 1], a[:, 2]), cov(a[:, 1], a[:, 2])), random(Float64, 5, 3))
    @test agrees("complex cov", a -> cov(a), random(ComplexF64, 5, 3))
    @test occursin("svd of a 2×2 tensor", sprint(show, MIME"text/plain"(), svd(tensor([1.0 0; 0 2]))))
    x = requires_grad!(tensor([2.0 1; 1 3]))
    backward(sum(svd(x).S))
    @test size(grad(x)) == (2, 2)
end

@testset Tally "types and conversions" begin
    for T in (Bool, Int8, Int64, UInt16, Float16, Float32, ComplexF64)
        A = random(T, 2, 3)
        @test agrees("similar", a -> (eltype(similar(a)), size(similar(a, 4)), eltype(similar(a, Int8)), size(similar(a, Float64, (1, 2)))), A)
        @test agrees("convert", a -> (convert(Array{ComplexF64,2}, a), convert(AbstractArray{ComplexF64}, a), ComplexF64.(a)), A)
        @test agrees("one", a -> (one(a[:, 1:2]), zero(a), oneunit(a[:, 1:2])), A)
        @test agrees("one", one, A)
        @test agrees("reinterpret", a -> reinterpret(UInt8, vec(a)), A)
        @test agrees("empty", a -> (b = a[1:0, :]; (sum(b), size(b), isempty(b), b == b, vcat(b, a), length(b[:]), [x for x in b])), A)
        @test agrees("no dimensions", a -> (b = reshape(a[1:1], ()); (b[], size(b), ndims(b), b .+ 1, [x for x in b], b == b)), A)
        @test thrown(() -> Tensor(T, 2)[1] = "x") isa ArgumentError || T <: Complex
    end
    @test agrees("inexact", a -> (b = copy(a); b[1] = 1.5; b), [1, 2]) && agrees("inexact", a -> (b = copy(a); b .= a .+ 0.5; b), [1, 2])
    @test agrees("inexact", a -> (b = similar(a, UInt8); b .= a; b), [1, 300]) && agrees("inexact", a -> fill!(copy(a), 1im), [1.0])
    @test agrees("exact", a -> (b = similar(a, UInt8); b .= a; b), [1.0, 200]) && agrees("inexact", a -> (b = similar(a, Float64); b .= a; b), [1.0im])
    @test agrees("nan", a -> (maximum(a), minimum(a), sort(a), isnan.(a), isequal(a, a), a == a, a .== a), [1.0, NaN, -Inf])
    @test agrees("large", a -> (a .> 5, a .<= UInt64(3), max.(a, UInt64(7)), min.(a, a), 5 .< a), [typemax(UInt64), UInt64(3)])
    @test agrees("large", a -> (maximum(a), minimum(a), sort(a), a .+ 1, sum(a), fill!(copy(a), typemax(UInt64))), [typemax(UInt64), UInt64(3)])
    @test tensor(Float32[1, 2]) == [1.0, 2] && tensor([1]) != ["a"] && isequal(tensor([NaN]), [NaN])
end

@testset Tally "random numbers" begin
    for f in (rand!, randn!), T in (Float32, Float64)
        @test Array(f(MersenneTwister(3), Tensor(T, 2, 3))) == f(MersenneTwister(3), zeros(T, 2, 3))
    end
    for T in ALL
        @test rand(Tensor{T}, 3, 2) isa Tensor{T,2} && rand!(Tensor(T, 5)) isa Tensor{T,1}
    end
    @test length(unique(rand(Tensor{Int64}, 50))) == 50 && any(rand(Tensor{UInt8}, 200) .> 127) && extrema(rand!(Tensor(Int32, 500), 1:6)) == (1, 6)
    @test agrees("shuffle", a -> (shuffle(MersenneTwister(1), a), shuffle!(MersenneTwister(2), copy(a)), a[randperm(MersenneTwister(3), 5)]), [1, 2, 3, 4, 5])
    Random.seed!(4)
    a = shuffle(tensor(1:9))
    Random.seed!(4)
    @test a == shuffle(1:9) && rand(tensor([7, 7])) == 7
end
