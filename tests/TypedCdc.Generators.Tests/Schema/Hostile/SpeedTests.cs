using System.Text;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Tests.Schema.Hostile;

public sealed class SpeedTests
{
    private const int Lines = 100_000;

    /// <summary>It takes a quarter of a second where nothing else runs; here much else may use the processors' caches.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_dump_of_a_hundred_thousand_lines_is_read_quickly()
    {
        var file = new SqlFile("dump.sql", Dump());
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5 && best > Most; i++)
        {
            DatabaseSchema? schema = null;
            var time = ThreadClock.Measure(() => schema = SchemaReader.Read([file], TestContext.Current.CancellationToken));
            best = time < best ? time : best;
            Assert.Equal([], schema!.Problems);
            Assert.InRange(schema.Tables.Count, 1_000, 3_000);
        }

        Assert.True(best < Most, $"{best.TotalMilliseconds} ms");
    }

    /// <summary>In the form of pg_dump's, with tables of twenty columns.</summary>
    private static string Dump()
    {
        var dump = new StringBuilder("SELECT pg_catalog.set_config('search_path', '', false);\n");
        var lines = 0;
        for (var i = 0; lines < Lines; i++)
        {
            var start = dump.Length;
            dump.Append($"--\n-- Name: table_{i}; Type: TABLE; Schema: app; Owner: -\n--\n\nCREATE TABLE app.table_{i} (\n    id bigint NOT NULL");
            for (var column = 0; column < 20; column++)
            {
                dump.Append(",\n    column_").Append(column).Append((column % 5) switch
                {
                    0 => " character varying(255) DEFAULT ''::character varying NOT NULL",
                    1 => " timestamp(6) with time zone DEFAULT now()",
                    2 => " numeric(12,2) DEFAULT 0.0",
                    3 => " app.mood[]",
                    _ => " jsonb",
                });
            }

            dump.Append($"\n);\n\n\nALTER TABLE ONLY app.table_{i}\n    ADD CONSTRAINT table_{i}_pkey PRIMARY KEY (id);\n\n\n");
            dump.Append($"CREATE FUNCTION app.f_{i}() RETURNS trigger\n    LANGUAGE plpgsql\n    AS $$\nBEGIN\n  RETURN NEW;\nEND;\n$$;\n\n\n");
            dump.Append($"CREATE INDEX index_{i} ON app.table_{i} USING btree (column_1);\n\n\n");
            lines += dump.ToString(start, dump.Length - start).Count(character => character == '\n');
        }

        return dump.ToString();
    }
}
