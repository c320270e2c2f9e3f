namespace TypedCdc.Generators.Model;

/// <summary>All that is needed to emit the code of one handler.</summary>
/// <param name="Type">The handler's class.</param>
/// <param name="Routes">The changes it takes, in an order that does not depend on the order of its parts.</param>
/// <param name="IsInProgress">Whether it is given changes of transactions in progress.</param>
internal sealed record HandlerModel(TypeModel Type, EquatableArray<RouteModel> Routes, bool IsInProgress);
