namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>
/// How many columns tables may have without declaring them, all in all. A line of SQL can inherit or copy 1,600, so that a
/// small file could make a model that fills the memory.
/// </summary>
internal sealed class ColumnBudget
{
    /// <summary>Five thousand partitions of a hundred columns.</summary>
    public const int Most = 500_000;

    private int _left = Most;
    private bool _isReported;

    /// <summary>Whether one more column may be inherited or copied.</summary>
    public bool Take() => --_left >= 0;

    /// <summary>Whether it has been exceeded, for the first time that this is asked then.</summary>
    public bool TakeReport()
    {
        var isNew = _left < 0 && !_isReported;
        _isReported |= isNew;
        return isNew;
    }
}
