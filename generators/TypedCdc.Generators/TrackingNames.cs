namespace TypedCdc.Generators;

/// <summary>Names of the generator's steps, by which tests see what was run again.</summary>
internal static class TrackingNames
{
    public const string RecordModels = nameof(RecordModels);
    public const string RecordFiles = nameof(RecordFiles);
    public const string CompositeModels = nameof(CompositeModels);
    public const string CompositeFiles = nameof(CompositeFiles);
    public const string HandlerModels = nameof(HandlerModels);
    public const string HandlerFiles = nameof(HandlerFiles);
}
