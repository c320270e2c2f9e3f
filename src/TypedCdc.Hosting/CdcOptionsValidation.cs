using Microsoft.Extensions.Options;

namespace TypedCdc.Hosting;

/// <summary>Checks the options of one pipeline when the host starts.</summary>
internal sealed class CdcOptionsValidation(string pipeline) : IValidateOptions<CdcOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CdcOptions options)
    {
        if (name != pipeline)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] problems = [.. options.Validate().Select(problem => $"Pipeline '{pipeline}': {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
