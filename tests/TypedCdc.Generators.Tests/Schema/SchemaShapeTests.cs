using System.Reflection;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Tests.Schema;

/// <summary>The reader knows nothing of the compiler, and its result can be cached.</summary>
public sealed class SchemaShapeTests
{
    private const BindingFlags Members =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string Root = typeof(SchemaReader).Namespace!;

    private static readonly Type[] Types =
        [.. typeof(SchemaReader).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    private static readonly Type[] Models = [.. Types.Where(type =>
        type.Namespace == typeof(DatabaseSchema).Namespace && !type.IsNested && !type.Name.StartsWith('<') && !(type.IsAbstract && type.IsSealed))];

    [Fact]
    public void No_type_of_the_compiler_is_used()
    {
        Assert.True(Types.Length > 100);
        Assert.All(Types, type => Assert.DoesNotContain(UsedBy(type), used => used.FullName?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Models_are_immutable_and_compared_by_content()
    {
        Assert.Contains(typeof(TableDefinition), Models);
        Assert.All(Models.Where(type => !type.IsEnum), type =>
        {
            Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces());
            Assert.All(Fields(type), field =>
            {
                Assert.True(field.IsInitOnly, $"{type.Name}.{field.Name}");
                Assert.True(
                    field.FieldType.IsValueType || field.FieldType == typeof(string) || Models.Contains(field.FieldType),
                    $"{type.Name}.{field.Name} is a {field.FieldType}, which may be compared by reference");
            });
        });
    }

    /// <summary>A folder uses those above it in this list alone.</summary>
    [Fact]
    public void Folders_depend_on_each_other_in_one_direction()
    {
        string[] order = ["Sql", "Model", "Migrations", "Statements", "Catalogue", ""];

        Assert.All(Types, type => Assert.All(
            UsedBy(type).Where(used => used.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true),
            used => Assert.True(Array.IndexOf(order, Folder(used)) <= Array.IndexOf(order, Folder(type)), $"{type} uses {used}")));
    }

    private static string Folder(Type type) => type.Namespace![Root.Length..].TrimStart('.').Split('.')[0];

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(Members).Where(field => !field.IsStatic);

    private static IEnumerable<Type> UsedBy(Type type) =>
        type.GetFields(Members).Select(field => field.FieldType)
            .Concat(type.GetMethods(Members).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetMethods(Members).Select(method => method.GetMethodBody()).OfType<MethodBody>().SelectMany(body => body.LocalVariables.Select(local => local.LocalType)))
            .Append(type.BaseType!)
            .Where(used => used is not null)
            .SelectMany(used => used.IsGenericType ? used.GetGenericArguments().Append(used) : [used]);
}
