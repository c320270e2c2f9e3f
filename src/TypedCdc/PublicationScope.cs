namespace TypedCdc;

/// <summary>For what a publication is created.</summary>
public enum PublicationScope
{
    /// <summary>For the tables that handlers ask for. The user needs to own them.</summary>
    Tables,

    /// <summary>For all tables, present and future, of the schemas of those. PostgreSQL 15 or later, by a superuser.</summary>
    Schemas,

    /// <summary>For all tables of the database, present and future. By a superuser.</summary>
    AllTables,
}
