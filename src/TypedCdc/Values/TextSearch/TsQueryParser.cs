using System.Text;
using System.Text.Unicode;
using NpgsqlTypes;

namespace TypedCdc.Values.TextSearch;

/// <summary>Parses a tsquery as the server writes it.</summary>
/// <param name="text">The text.</param>
internal ref struct TsQueryParser(ReadOnlySpan<byte> text)
{
    private const int MaxDistanceDigits = 5;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Stack<NpgsqlTsQuery> _operands = new();

    /// <summary>Operators that wait for their right operand; none stands for an open parenthesis.</summary>
    private readonly Stack<(TsQueryOperator Kind, short Distance)> _operators = new();

    private AsciiCursor _cursor = new(text);
    private bool _isMalformed;

    public bool TryParse(out NpgsqlTsQuery query)
    {
        query = new NpgsqlTsQueryEmpty();
        if (_cursor.AtEnd)
        {
            return true;
        }

        if (!Utf8.IsValid(_text))
        {
            return false;
        }

        do
        {
            if (!TakeOperand())
            {
                return false;
            }
        }
        while (TakeBinaryOperator());

        Apply(TsQueryPriority.Lowest);
        if (_isMalformed || !_cursor.AtEnd || _operators.Count != 0)
        {
            return false;
        }

        query = _operands.Pop();
        return true;
    }

    /// <summary>Takes a lexeme with what stands before it, and the parentheses that end after it.</summary>
    private bool TakeOperand()
    {
        while (true)
        {
            if (_cursor.Take('!'))
            {
                _operators.Push((TsQueryOperator.Not, 0));
            }
            else if (_cursor.Take("( "u8))
            {
                _operators.Push((TsQueryOperator.None, 0));
            }
            else
            {
                break;
            }
        }

        if (!_cursor.TakeQuoted(out var lexeme))
        {
            return false;
        }

        _operands.Push(Lexeme(lexeme));
        while (_cursor.Take(" )"u8))
        {
            Apply(TsQueryPriority.Lowest);
            if (!_operators.TryPop(out _))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeBinaryOperator()
    {
        var kind = _cursor.Take(" & "u8) ? TsQueryOperator.And
            : _cursor.Take(" | "u8) ? TsQueryOperator.Or
            : _cursor.Take(" <"u8) ? TsQueryOperator.Phrase
            : TsQueryOperator.None;
        long distance = 1;
        if (kind == TsQueryOperator.Phrase)
        {
            _isMalformed = (!_cursor.Take('-') && !_cursor.TakeDigits(1, MaxDistanceDigits, out distance, out _))
                || distance > short.MaxValue
                || !_cursor.Take("> "u8);
        }

        if (kind == TsQueryOperator.None || _isMalformed)
        {
            return false;
        }

        Apply(TsQueryPriority.Of(kind));
        _operators.Push((kind, (short)distance));
        return true;
    }

    private NpgsqlTsQueryLexeme Lexeme(ReadOnlySpan<byte> doubled)
    {
        var lexeme = Encoding.UTF8.GetString(doubled);
        if (doubled.ContainsAny((byte)'\'', (byte)'\\'))
        {
            lexeme = lexeme.Replace("''", "'", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
        }

        var weights = NpgsqlTsQueryLexeme.Weight.None;
        var isPrefix = false;
        if (_cursor.Take(':'))
        {
            isPrefix = _cursor.Take('*');
            weights |= _cursor.Take('A') ? NpgsqlTsQueryLexeme.Weight.A : 0;
            weights |= _cursor.Take('B') ? NpgsqlTsQueryLexeme.Weight.B : 0;
            weights |= _cursor.Take('C') ? NpgsqlTsQueryLexeme.Weight.C : 0;
            weights |= _cursor.Take('D') ? NpgsqlTsQueryLexeme.Weight.D : 0;
        }

        return new NpgsqlTsQueryLexeme(lexeme, weights, isPrefix);
    }

    /// <summary>Gives the operators that bind at least so tightly their operands, back to the last open parenthesis.</summary>
    private readonly void Apply(int priority)
    {
        while (_operators.TryPeek(out var next) && next.Kind != TsQueryOperator.None && TsQueryPriority.Of(next.Kind) >= priority)
        {
            _operators.Pop();
            var right = _operands.Pop();
            _operands.Push(next.Kind switch
            {
                TsQueryOperator.Not => new NpgsqlTsQueryNot(right),
                TsQueryOperator.And => new NpgsqlTsQueryAnd(_operands.Pop(), right),
                TsQueryOperator.Or => new NpgsqlTsQueryOr(_operands.Pop(), right),
                _ => new NpgsqlTsQueryFollowedBy(_operands.Pop(), next.Distance, right),
            });
        }
    }
}
