using System.ComponentModel.DataAnnotations.Schema;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

public enum Level
{
    [PgName("lowest-level")]
    Low,
    High,
}

[CdcTable]
[Table("Order.Lines", Schema = "Sales")]
public partial class OrderLine
{
    [Column("LineId")]
    public long Id { get; set; }

    [PgName("qty")]
    public int Quantity { get; set; }

    [CdcColumn("first"), Column("second"), PgName("third")]
    public int Preferred { get; set; }

    [Column(TypeName = "text")]
    public string? NoteText { get; set; }

    public Level Level { get; set; }

    [NotMapped]
    public object? Tag { get; set; }
}
