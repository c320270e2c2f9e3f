using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedCdc.Tests.PublicApi;

/// <summary>Prints what of an assembly others can see: types and members in a fixed order, one a line.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Declaration(type)).Append('\n');
            foreach (var member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Declaration(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var parents = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(TypeNames.Of).Order(StringComparer.Ordinal);
        string[] bases = [.. type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? [TypeNames.Of(parent)] : Array.Empty<string>(), .. parents];
        var declared = $"{kind} {type.Namespace}.{TypeNames.Of(type)}";
        return type.IsEnum || bases.Length == 0 ? declared : $"{declared} : {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(IsVisible)
        .Select(Describe)
        .Order(StringComparer.Ordinal);

    private static bool IsVisible(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        ConstructorInfo { IsStatic: true } => false,
        MethodBase method => IsVisible(method) && (!method.IsSpecialName || method is ConstructorInfo || IsOperator(method)),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOperator(MethodBase method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{TypeNames.Arguments(method)}({Parameters(method)})",
        PropertyInfo property => $"{Modifiers(property.GetMethod ?? property.SetMethod!)}{TypeNames.Of(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } constant => $"const {TypeNames.Of(constant.FieldType)} {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Modifiers(MethodInfo method) =>
        (method.IsStatic ? "static " : "") + (method is { IsAbstract: true } ? "abstract " : "");

    private static string Accessors(PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get))
        {
            accessors.Add("get;");
        }

        if (property.SetMethod is { } set && IsVisible(set))
        {
            accessors.Add(set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        }

        return string.Join(' ', accessors);
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{passing}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "")}";
    }
}
