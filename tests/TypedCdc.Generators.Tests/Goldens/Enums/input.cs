using NpgsqlTypes;
using TypedCdc;

namespace Shop
{
    namespace First
    {
        public enum State : byte { Open, Closed, [PgName("")] None = 9, [CdcUnknownLabel] Other }
    }

    namespace Second
    {
        public enum State { }
    }

    [CdcTable("states")]
    public partial record States(First.State A, Second.State B, First.State? C, Toast<Second.State?> D, States.Own E)
    {
        public enum Own { Same, Alias = Same }
    }
}
