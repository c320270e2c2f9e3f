using System.Reflection;
using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Tests.Model;

public sealed class ModelShapeTests
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] ModelTypes = [.. typeof(RecordModel).Assembly.GetTypes().Where(type =>
        type.Namespace == typeof(RecordModel).Namespace && !type.Name.StartsWith('<') && !type.IsNested)];

    public static TheoryData<string> Names => [.. ModelTypes.Select(type => type.Name)];

    [Fact]
    public void There_are_models() => Assert.Contains(typeof(RecordModel), ModelTypes);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_field_is_of_a_compiler_type(string name)
    {
        var type = ModelTypes.Single(type => type.Name == name);
        Assert.All(type.GetFields(Fields), field => Assert.DoesNotContain("Microsoft.CodeAnalysis", field.FieldType.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_immutable_and_compared_by_content(string name)
    {
        var type = ModelTypes.Single(type => type.Name == name);
        if (type.IsEnum)
        {
            return;
        }

        Assert.Contains(type.GetInterfaces(), contract =>
            contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>));
        Assert.All(type.GetFields(Fields), field => Assert.True(field.IsInitOnly, field.Name));
        Assert.All(type.GetFields(Fields), field => Assert.True(
            field.FieldType.IsValueType || field.FieldType == typeof(string) || ModelTypes.Contains(field.FieldType),
            $"{field.Name} is a {field.FieldType}, which may be compared by reference"));
    }
}
