using TypedCdc;

namespace Shop;

[CdcTable("audit.log")]
public readonly partial record struct AuditLog;
