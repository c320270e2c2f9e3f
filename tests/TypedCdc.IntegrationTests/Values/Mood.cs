using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The PostgreSQL enum mood, and what texts are read as too.</summary>
public enum Mood
{
    Happy,
    [PgName("so so")]
    SoSo,
    [PgName("SAD")]
    Sad,
}
