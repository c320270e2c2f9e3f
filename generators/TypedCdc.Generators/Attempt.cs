namespace TypedCdc.Generators;

/// <summary>Keeps a defect from taking the files of all other types with it; <c>TCDC1901</c> reports it.</summary>
internal static class Attempt
{
    /// <summary>The result, or null where there is none because of a defect.</summary>
    public static T? Run<T>(Func<T?> step)
        where T : class => Run(step, static _ => { });

    /// <summary>The result, or null where there is none because of a defect.</summary>
    public static T? Run<T>(Func<T?> step, Action<Exception> report)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            report(defect);
            return null;
        }
    }
}
