# Broadcasting against arrays of Julia.

const B = Float32[0.5 1.5 -2; 3 -0.25 0.75]
const TB = tensor(B)

@testset Tally "functions of one number" begin
    for f in (-, abs, abs2, sign, inv, exp, exp2, exp10, expm1, sin, cos, tan, atan, sinh, cosh, tanh, asinh, floor, ceil, trunc,
              round, isnan, isinf, isfinite, signbit, cbrt, sinpi, cospi, deg2rad, rad2deg, zero, one, float, real, imag, conj,
              identity, relu, sigmoid)
        @test isapprox(Array(f.(TB)), f.(B); rtol=1e-5, atol=1e-5)
    end
    for f in (sqrt, log, log2, log10, log1p, acosh)
        @test Array(f.(abs.(TB) .+ 1)) ≈ f.(abs.(B) .+ 1)
    end
    for f in (asin, acos, atanh)
        @test Array(f.(TB ./ 4)) ≈ f.(B ./ 4)
    end
    for T in (Float16, Float32, Float64)
        steps = T[0.75, -1, 0, 3e-6, floatmax(T), Inf, NaN]
        for f in (eps, nextfloat, prevfloat)
            @test isequal(Array(f.(tensor(steps))), f.(steps))
        end
    end
    @test relu(TB) == max.(B, 0) && relu(-2.0) == 0.0 && sigmoid(TB) ≈ sigmoid.(B)
end

@testset Tally "functions of two" begin
    C = Float32[1 2 -1; 0.5 3 2]
    TC = tensor(C)
    for f in (+, -, *, /, \, max, min, hypot, atan, rem, mod, fld, cld, div, copysign, ==, !=, <, <=, >, >=)
        @test isapprox(Array(f.(TB, TC)), f.(B, C); rtol=1e-5)
        f === copysign || @test isapprox(Array(f.(2, TC)), f.(2, C); rtol=1e-5)
        @test isapprox(Array(f.(TB, 1.5f0)), f.(B, 1.5f0); rtol=1e-5)
    end
    @test TB .^ 2 == B .^ 2 && TB .^ -1 ≈ B .^ -1 && abs.(TB) .^ 0.5 ≈ abs.(B) .^ 0.5f0 && 2 .^ TB ≈ 2 .^ B
    I, J = [1 0 3; 6 5 4], [3 1 1; 2 2 7]
    for f in (+, -, *, rem, mod, div, fld, &, |, xor, <<, >>, max)
        @test f.(tensor(I), tensor(J)) == f.(I, J)
    end
    T, F = [true, true, false], [true, false, false]
    for f in (+, -, *, &, |, xor, ==)
        @test f.(tensor(T), tensor(F)) == f.(T, F)
    end
    @test .!tensor(T) == .!T && .~tensor(I) == .~I
    differs(x) = !(x == 1) & (x != 2)
    @test differs.(tensor(I)) == differs.(I) && (x -> x != 1).(tensor(I)) == (I .!= 1)
end

@testset Tally "types" begin
    @test eltype(TB .* 2.0) === Float64 && eltype(TB .* 2f0) === Float32 && eltype(TB .+ 1) === Float32 && eltype(TB .* π) === Float32
    @test eltype(TB .+ [1.0 2 3]) === Float64
    @test eltype(tensor([1, 2]) .+ 1) === Int64 && eltype(tensor([1, 2]) .* 0.5) === Float64
    @test eltype(TB .> 0) === Bool && eltype(tensor([true]) .+ tensor([true])) === Int64
    @test eltype(Float64.(TB)) === Float64 && Int.(tensor([1.0, 2.0])) == [1, 2] && eltype((x -> Float16(x)).(TB)) === Float16
    @test floor.(Int, tensor([1.5, -1.5])) == [1, -2] && eltype(round.(Int32, TB)) === Int32
    @test (tensor([1.0 + 2im]) .* im)[1] == -2 + 1im && abs.(tensor([3.0 + 4im]))[1] ≈ 5
end

@testset Tally "shapes" begin
    v, r = Float32[1, 2], Float32[1 2 3]
    @test TB .+ tensor(v) == B .+ v && TB .+ v == B .+ v && v .+ TB == B .+ v
    @test TB .+ tensor(r) == B .+ r && tensor(v) .+ tensor(r) == v .+ r && tensor(v) .+ r == v .+ r
    @test tensor(v)' .+ tensor(v) == v' .+ v && tensor(v) .* tensor(v)' == v .* v'
    @test TB .+ reshape(r, 1, 3, 1) == B .+ reshape(r, 1, 3, 1)
    @test TB .+ Ref(2) == B .+ 2 && tensor(v) .+ (10, 20) == v .+ (10, 20) && TB .+ fill(1) == B .+ 1
    @test TB .+ tensor(1f0) == B .+ 1
    @test size(tensor(zeros(0, 3)) .+ 1) == (0, 3)
    @test thrown(() -> TB .+ tensor([1, 2, 3])) isa DimensionMismatch
    @test (x -> 7).(TB) == fill(7, 2, 3)
end

@testset Tally "fused and closures" begin
    a = 0.5f0
    f(x) = a * x^2 + sin(x) / 3 - abs(x)
    @test f.(TB) ≈ f.(B)
    @test @.(TB^2 + 2TB - 1) ≈ @.(B^2 + 2B - 1)
    g(x, y) = muladd(x, y, clamp(x, 0, 1))
    @test g.(TB, TB) ≈ g.(B, B)
    @test ifelse.(TB .> 0, TB, 0) == ifelse.(B .> 0, B, 0f0)
    @test (x -> TorchABI.select(x > 1, x, -x)).(TB) == (x -> x > 1 ? x : -x).(B)
    @test map(f, TB) ≈ map(f, B) && map(+, TB, TB) == 2B
    @test thrown(() -> (x -> x > 0 ? x : 0).(TB)) isa ArgumentError
    @test thrown(() -> (x -> x > 0 && x < 1).(TB)) isa ArgumentError
    @test thrown(() -> (x -> "no").(TB)) isa ArgumentError
    @test TB .+ 1 == B .+ 1
    @test ops.relu.(TB) == max.(B, 0)
    @test thrown(() -> map(+, TB, tensor([1]))) isa DimensionMismatch
end

@testset Tally "into what is there" begin
    A, t = copy(B), tensor(B)
    same_storage = view(t, :, :)
    for x in (A, t)
        x .+= 1
        x .*= 2
        x .-= x ./ 4
        x ./= 3
        x .= x .^ 2 .+ 1
        x .+= Float32[1, 2]
        @. x = x - 1
    end
    @test t ≈ A && same_storage == t
    t .= 0
    @test t == zeros(2, 3) && same_storage == t
    t .= Float32[1, 2]
    @test t == repeat(Float32[1, 2], 1, 3)
    t .= tensor([1 2 3])
    @test t == repeat(Float32[1 2 3], 2)
    out = zeros(2, 3)
    out .= TB .+ 1
    @test out ≈ B .+ 1
    out .= tensor(2.0)
    @test out == fill(2, 2, 3)
    n = tensor([1, 2])
    n .= tensor([3.0, 4.0])
    @test n == [3, 4]
    @test thrown(() -> n .= tensor([0.5, 1])) isa InexactError
    @test thrown(() -> n .= 0.5) isa InexactError
    @test thrown(() -> n .= [1 2 3]) isa DimensionMismatch
    broadcast!(+, t, TB, TB)
    @test t == 2B
    map!(abs, t, TB)
    @test t == abs.(B)
end

# By operators, as on a device: what one loop computes is to have the same bits.
by_operators(bc) = TorchABI.evaluate(bc)
by_operators(T, bc) = TorchABI.evaluate(T, bc)
in_one_loop(bc) = TorchABI.fused(TorchABI.element_of(bc), size(bc), bc)

@testset Tally "one loop over memory" begin
    special = [0, -0.0, Inf, -Inf, NaN, 1, -3]
    for T in (Float32, Float64), n in (1, 7, 1000, 70_000)
        a, b, c = (randn(Tensor{T}, n) for _ in 1:3)
        n >= 7 && (a[1:7] = special)
        n >= 14 && (b[8:14] = special)
        ρ, η = 0.9, 0.013
        bits(x) = (A = Array(x); isnan.(A) => reinterpret.(T === Float32 ? UInt32 : UInt64, ifelse.(isnan.(A), zero(T), A)))
        bit_equal(x, y) = bits(x) == bits(y)
        lazy = Base.broadcasted
        for bc in (lazy(+, lazy(*, a, b), c), lazy(-, lazy(/, a, b), 2), lazy(abs, lazy(-, a)),
                   lazy(+, lazy(Base.literal_pow, ^, a, Val(2)), lazy(Base.literal_pow, ^, b, Val(3))),
                   lazy(+, lazy(abs2, a), lazy(conj, b), c), lazy(/, T(0.1), lazy(+, a, b)),
                   lazy(+, lazy(*, a, b, c), lazy(*, lazy(-, a, b), c), a, lazy(abs, c)))
            bc = TorchABI.settled(Base.Broadcast.instantiate(bc))
            @test bit_equal(in_one_loop(bc), by_operators(bc))
        end
        n >= 14 && @test isnan(Array(sqrt.(b) .+ a)[14])
        @test bit_equal(sqrt.(abs.(b)) .+ a, sqrt.(abs.(Array(b))) .+ Array(a))
        # Flux's momentum and Adam; numbers of Float64 are narrowed to the tensors' type.
        v, wanted = copy(c), by_operators(T, lazy(-, lazy(*, ρ, c), lazy(*, η, a)))
        @. v = ρ * v - η * a
        @test bit_equal(v, wanted)
        v, m, s = copy(c), copy(a), abs.(b)
        @. v = m / (1 - ρ) / (√(s / (1 - η)) + 1e-8) * η
        M, S = Array(m), Array(s)
        @test bit_equal(v, M ./ T(1 - ρ) ./ (sqrt.(S ./ T(1 - η)) .+ T(1e-8)) .* T(η))
    end
end

@testset Tally "where one loop must not run" begin
    a, b = randn(Tensor{Float32}, 4, 3), randn(Tensor{Float32}, 4, 3)
    A, B = Array(a), Array(b)
    lazy(f, args...) = Base.Broadcast.instantiate(Base.broadcasted(f, args...))
    double = tensor(Float64.(A))
    for bc in (lazy(+, lazy(*, a, b'[1:1, :]'), 1), lazy(+, lazy(*, a, 2.0), b), lazy(+, lazy(*, a, double), a),
               lazy(+, lazy(*, a, true), b), lazy(+, lazy(*, a', 2), b'), lazy(+, lazy(exp, a), b), lazy(+, lazy(*, a, A), b),
               lazy(+, lazy(*, requires_grad!(copy(a)), b), b))
        @test in_one_loop(TorchABI.settled(bc)) === nothing
    end
    @test eltype(a .* 2.0 .+ b) === Float64 && a .* 2.0 .+ b == A .* 2.0 .+ B
    @test a .* b[:, 1] .+ b == A .* B[:, 1] .+ B && (a' .* 2 .+ b') == A' .* 2 .+ B'
    # Parts of one memory that are not the same part.
    t, T = tensor(collect(1f0:8f0)), collect(1f0:8f0)
    view(t, 2:8) .= view(t, 1:7) .* 2 .+ 1
    T[2:8] = T[1:7] .* 2 .+ 1
    @test t == T
    # Numbers alone are computed once.
    called = Ref(0)
    counted() = (called[] += 1; 3f0)
    t .= t .* counted.() .+ 1
    @test called[] == 1 && t == T .* 3 .+ 1
    t .= counted.() .+ 1
    @test t == fill(4f0, 8)
end

@testset Tally "one loop, and graphs" begin
    x, w = requires_grad!(randn(Tensor, 5)), randn(Tensor, 5)
    y = sum(x .* w)
    w .= 2 .* w .- 1
    @test occursin("modified by an inplace operation", sprint(showerror, thrown(() -> backward(y))))
    z = zero(w)
    z .= w .* x .+ 1
    backward(sum(z))
    @test grad(x) == w
    inferred = inference_mode(() -> randn(Tensor, 5))
    before = Array(inferred)
    @test thrown(() -> inferred .= inferred .* 2 .+ 1) isa TorchError && Array(inferred) == before
    no_grad(() -> x .= x .* 2 .+ 1)
    @test requires_grad(x)
    # Tangents and batches are not in the memory that a loop reads.
    f(t) = (o = t .* 2; o .= o .* o .+ 1; o .-= 3; o)
    @test jvp(f, w, one.(w))[2] ≈ 8 .* w
    @test vmap(f, randn(Tensor, 5, 4) .* 0 .+ w) ≈ repeat(Array(f(w)), 1, 4)
end

free!(TB)
