using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>The calls by which generated code names the changes that a handler takes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RouteBuilderExtensions
{
    /// <summary>The handler takes <see cref="Insert{T}"/>.</summary>
    public static void OnInsert<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Insert<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes <see cref="Update{T}"/>.</summary>
    public static void OnUpdate<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Update<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes <see cref="Update{T, TOld}"/>.</summary>
    public static void OnUpdate<THandler, T, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Update<T, TOld>>
        where T : ICdcRecord<T>
        where TOld : ICdcRecord<TOld> => throw new NotImplementedException();

    /// <summary>The handler takes <see cref="Delete{TOld}"/>.</summary>
    public static void OnDelete<THandler, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Delete<TOld>>
        where TOld : ICdcRecord<TOld> => throw new NotImplementedException();

    /// <summary>The handler takes <see cref="Truncate{T}"/>.</summary>
    public static void OnTruncate<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Truncate<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes <see cref="Upsert{T}"/>.</summary>
    public static void OnUpsert<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Upsert<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Insert{T}"/>.</summary>
    public static void OnInsertBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Insert<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Update{T}"/>.</summary>
    public static void OnUpdateBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Update<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Update{T, TOld}"/>.</summary>
    public static void OnUpdateBatch<THandler, T, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Update<T, TOld>>
        where T : ICdcRecord<T>
        where TOld : ICdcRecord<TOld> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Delete{TOld}"/>.</summary>
    public static void OnDeleteBatch<THandler, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Delete<TOld>>
        where TOld : ICdcRecord<TOld> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Truncate{T}"/>.</summary>
    public static void OnTruncateBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Truncate<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();

    /// <summary>The handler takes batches of <see cref="Upsert{T}"/>.</summary>
    public static void OnUpsertBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Upsert<T>>
        where T : ICdcRecord<T> => throw new NotImplementedException();
}
