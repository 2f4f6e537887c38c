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

free!(TB)
