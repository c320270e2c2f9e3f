using System.Reflection;
using TypedCdc.Hosting;
using TypedCdc.Testing;
using TypedCdc.Tests.Architecture;

namespace TypedCdc.Tests.PublicApi;

/// <summary>
/// The public surface is changed on purpose only. Set TYPEDCDC_APPROVE_API=1 to write the approved files anew, and read
/// what changed before committing them; where CI is set, nothing is written.
/// </summary>
public sealed class PublicApiTests
{
    private const string Folder = "tests/TypedCdc.Tests/PublicApi/Approved";

    public static TheoryData<Type> Packages => [typeof(CdcPipeline), typeof(TypedCdcBuilder), typeof(RecordedOperation)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_surface_is_the_approved_one(Type anyOfPackage)
    {
        var assembly = anyOfPackage.Assembly;
        var surface = PublicSurface.Print(assembly);
        if (MayApprove)
        {
            Approve(assembly, surface);
        }

        Assert.Equal(Repository.Read($"{Folder}/{assembly.GetName().Name}.txt").ReplaceLineEndings("\n"), surface);
    }

    private static bool MayApprove =>
        Environment.GetEnvironmentVariable("TYPEDCDC_APPROVE_API") == "1"
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static void Approve(Assembly assembly, string surface)
    {
        var folder = Path.Combine(Repository.Root, Folder);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{assembly.GetName().Name}.txt"), surface);
    }
}
