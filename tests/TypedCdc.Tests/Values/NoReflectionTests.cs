using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

/// <summary>The compiled readers call no reflection and box nothing, so that they are safe under AOT compilation and trimming.</summary>
public sealed class NoReflectionTests
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    public static TheoryData<string> ReaderTypes =>
        [.. typeof(StringValue).Assembly.GetTypes().Where(IsReader).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(ReaderTypes))]
    public void Neither_reflection_nor_boxing(string typeName)
    {
        var type = typeof(StringValue).Assembly.GetType(typeName, throwOnError: true)!;
        var methods = type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .OfType<MethodBase>()
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.GetMethodBody() is not null);
        Assert.All(methods, method => Assert.Empty(Offences(method)));
    }

    [Fact]
    public void The_check_itself_sees_both()
    {
        const BindingFlags anyStatic = BindingFlags.NonPublic | BindingFlags.Static;

        Assert.Equal(["box Int32"], Offences(typeof(NoReflectionTests).GetMethod(nameof(Boxes), anyStatic)!));
        Assert.Contains("System.Activator.CreateInstance", Offences(typeof(NoReflectionTests).GetMethod(nameof(Reflects), anyStatic)!));
        Assert.NotEmpty(ReaderTypes);
    }

    private static object Boxes(int value) => value;

    private static object? Reflects(Type type) => Activator.CreateInstance(type);

    private static bool IsReader(Type type) =>
        type.Namespace is { } space && (space.StartsWith(typeof(StringValue).Namespace!, StringComparison.Ordinal) || space == typeof(Int32Reader).Namespace) && !type.IsEnum && !type.IsDefined(typeof(CompilerGeneratedAttribute));

    private static List<string> Offences(MethodBase method)
    {
        var il = method.GetMethodBody()!.GetILAsByteArray()!;
        var offences = new List<string>();
        for (var at = 0; at < il.Length;)
        {
            var value = il[at] == 0xFE ? 0xFE00 | il[at + 1] : il[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            if (code == OpCodes.Box && !IsComparisonWithNull(il, at + sizeof(int)))
            {
                offences.Add("box " + method.Module.ResolveType(BitConverter.ToInt32(il, at), TypeArguments(method), MethodArguments(method)).Name);
            }
            else if (code.OperandType == OperandType.InlineMethod)
            {
                var called = method.Module.ResolveMethod(BitConverter.ToInt32(il, at), TypeArguments(method), MethodArguments(method))!;
                var declaring = called.DeclaringType;
                if (declaring?.Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) == true
                    || declaring == typeof(Activator) || declaring == typeof(Type) || declaring == typeof(Enum))
                {
                    offences.Add($"{declaring.FullName}.{called.Name}");
                }
            }

            at += OperandSize(code, il, at);
        }

        return offences;
    }

    /// <summary>Whether what is boxed is a type parameter's value, only to ask whether it is null, for which nothing is compiled.</summary>
    private static bool IsComparisonWithNull(byte[] il, int next) =>
        il[next] == OpCodes.Ldnull.Value || il[next] == OpCodes.Brtrue_S.Value || il[next] == OpCodes.Brfalse_S.Value;

    private static Type[]? TypeArguments(MethodBase method) =>
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;

    private static Type[]? MethodArguments(MethodBase method) =>
        method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
