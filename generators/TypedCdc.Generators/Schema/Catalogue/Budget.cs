namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>
/// How much may follow from statements that do not say it themselves. One line can inherit or copy 1,600 columns, or change a
/// thousand partitions, so that a small file could fill the memory or take hours.
/// </summary>
internal sealed class Budget
{
    /// <summary>Columns, indexes and members of publications that are inherited or copied: five thousand partitions of a hundred columns.</summary>
    public const int MostCopies = 500_000;

    /// <summary>Changes that are handed down, tables that are passed on the way, and the like.</summary>
    public const int MostSteps = 3_000_000;

    private int _copies = MostCopies;
    private int _steps = MostSteps;
    private bool _isReported;

    /// <summary>Whether one more thing may be inherited or copied.</summary>
    public bool TakeCopy() => _copies >= 0 && --_copies >= 0;

    /// <summary>Whether so many more steps may be taken.</summary>
    public bool TakeSteps(int count)
    {
        _steps = _steps < 0 ? _steps : _steps - count;
        return _steps >= 0;
    }

    /// <summary>Something else is too much, too.</summary>
    public void Exceed() => _copies = -1;

    /// <summary>Whether it has been exceeded, for the first time that this is asked then.</summary>
    public bool TakeReport()
    {
        var isNew = (_copies < 0 || _steps < 0) && !_isReported;
        _isReported |= isNew;
        return isNew;
    }
}
