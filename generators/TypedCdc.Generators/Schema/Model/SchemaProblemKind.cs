namespace TypedCdc.Generators.Schema.Model;

/// <summary>What sort of problem: the first three are worth a warning, the others a hint.</summary>
internal enum SchemaProblemKind
{
    /// <summary>A statement that should be understood is not; it is left out whole.</summary>
    NotUnderstood,

    /// <summary>A statement is about something that no statement before it made.</summary>
    NotFound,

    /// <summary>A statement makes something that is there already.</summary>
    AlreadyExists,

    /// <summary>A block of code, which is not run, seems to change the schema.</summary>
    ProceduralBlock,

    /// <summary>Another file is to be read here, which is not.</summary>
    OtherFile,
}
