using System.Text;
using TypedCdc.Tests;

namespace TypedCdc.Generators.Tests.Schema.Hostile;

/// <summary>Whatever the text, reading it ends, and throws nothing.</summary>
public sealed class HostileTextTests
{
    private const int Seed = 20_260_117;

    private static readonly string[] Words =
    [
        .. """
           create table alter drop type enum domain schema publication index unique primary key not null default check references constraint
           as select into if exists only add column set rename to partition of by for values in from with inherits like including all
           generated always identity stored virtual replica full using nothing attach detach inherit no cascade begin commit rollback savepoint
           comment on is view materialized foreign temp unlogged extension do copy stdin language search_path tables current_schema where
           varchar int numeric timestamp time zone interval day second bit varying character double precision array collate range subtype
           t a b c public app pg_catalog pg_temp serial except sequences owner deferrable initially deferred include nulls distinct
           """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        "(", ")", "(", ")", ",", ",", ";", ";", ".", "[", "]", "=", "::", "*", "1", "5.5", "'x'", "E'\\n'", "$$", "$a$", "\"q\"", "\"\"", "U&'\\0041'", "U&\"x\"",
        "'", "\"", "--\n", "/*", "*/", "\\", "\\i f\n", "\\connect x\n", "\\.\n", "\n", ":", "$1", "é", "\0", "\uD83D",
    ];

    [Fact]
    public void Random_characters()
    {
        var random = new Random(Seed);
        for (var i = 0; i < TestScale.Iterations / 10; i++)
        {
            var characters = new char[random.Next(200)];
            for (var j = 0; j < characters.Length; j++)
            {
                characters[j] = random.Next(4) == 0 ? (char)random.Next(char.MaxValue) : (char)random.Next(128);
            }

            Read(new string(characters));
        }
    }

    [Fact]
    public void Soup_of_words()
    {
        var random = new Random(Seed);
        for (var i = 0; i < TestScale.Iterations / 4; i++)
        {
            Read(string.Join(random.Next(10) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => Words[random.Next(Words.Length)])));
        }
    }

    [Theory, MemberData(nameof(Scripts))]
    public void Cut_off_anywhere(string name)
    {
        var text = Text(name);
        var count = Count(text);
        for (var i = 0; i < count; i++)
        {
            Read(text[..(int)((long)text.Length * i / count)]);
        }
    }

    [Theory, MemberData(nameof(Scripts))]
    public void Mutated(string name)
    {
        var random = new Random(Seed);
        var text = Text(name);
        for (var i = 0; i < Count(text); i++)
        {
            var mutant = new StringBuilder(text);
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                Mutate(mutant, random);
            }

            Read(mutant.ToString());
        }
    }

    public static TheoryData<string> Scripts => new(SchemaFixtures.Files);

    private static int Count(string text) => Math.Min(text.Length / 8, 300) * TestScale.Factor;

    private static string Text(string name) => SchemaFixtures.Read(name);

    private static void Mutate(StringBuilder text, Random random)
    {
        var position = random.Next(text.Length);
        var length = Math.Min(random.Next(30), text.Length - position);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(position, length);
                break;
            case 1:
                text.Insert(position, Words[random.Next(Words.Length)]);
                break;
            case 2:
                text.Insert(random.Next(text.Length), text.ToString(position, length));
                break;
            default:
                text[position] = (char)random.Next(128);
                break;
        }

        text.Append(' ');
    }

    private static void Read(string sql)
    {
        var schema = Ddl.ReadAny(sql);

        // The model can be printed and compared, too.
        _ = SchemaText.Of(schema);
        Assert.All(schema.Problems, problem => Assert.InRange(problem.Location.Range.End, 0, sql.Length));
    }
}
