using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Emission;

/// <summary>Writes the file of a handler: one call for each change that it takes, and when it is given them.</summary>
internal static class HandlerEmitter
{
    public static SourceFile Emit(HandlerModel handler)
    {
        var name = handler.Type.Declaration.Name;
        return FileEmitter.Emit(handler.Type, Contract.Handler, Members, Contract.RouteNamespace);

        void Members(SourceWriter writer)
        {
            if (handler.IsInProgress)
            {
                writer.Write(Contract.GeneratedCode);
                writer.Write(
                    $"""
                    static {Contract.Delivery} {Contract.Handler}<{name}>.Delivery =>
                        {Contract.Delivery}.InProgress;
                    """);
                writer.Break();
            }

            writer.Write(Contract.GeneratedCode);
            writer.Open(
                $"""
                static void {Contract.Handler}<{name}>.MapRoutes(
                    {Contract.RouteBuilder}<{name}> routes)
                """);
            foreach (var route in handler.Routes)
            {
                writer.Write(Call(name, route));
            }

            writer.Close();
        }
    }

    private static string Call(string handler, RouteModel route)
    {
        var batch = route.IsBatch ? "Batch" : "";
        var old = route.Old is null ? "" : ", " + route.Old;
        return $"routes.On{route.Operation}{batch}<{handler}, {route.Record}{old}>();";
    }
}
