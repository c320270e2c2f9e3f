using TypedCdc;

namespace Shop;

public static partial class Outer
{
    internal partial interface IMiddle
    {
        private partial record struct Slot
        {
            [CdcTable("inner")]
            private sealed partial record Inner(int Id);
        }
    }
}
