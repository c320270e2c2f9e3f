using System.ComponentModel;
using TypedCdc.Dispatch;
using TypedCdc.Dispatch.Sources;
using TypedCdc.Dispatch.Targets;

namespace TypedCdc.Metadata;

/// <summary>The calls by which generated code names the changes that a handler takes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RouteBuilderExtensions
{
    /// <summary>The handler takes <see cref="Insert{T}"/>.</summary>
    public static void OnInsert<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Insert<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Insert<T>>(new InsertSource<T>(), new SingleTarget<THandler, Insert<T>>(routes.Handler)));

    /// <summary>The handler takes <see cref="Update{T}"/>.</summary>
    public static void OnUpdate<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Update<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Update<T>>(new UpdateSource<T>(), new SingleTarget<THandler, Update<T>>(routes.Handler)));

    /// <summary>The handler takes <see cref="Update{T, TOld}"/>.</summary>
    public static void OnUpdate<THandler, T, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Update<T, TOld>>
        where T : ICdcRecord<T>
        where TOld : ICdcRecord<TOld> =>
        routes.Add(new Route<Update<T, TOld>>(new UpdateSource<T, TOld>(), new SingleTarget<THandler, Update<T, TOld>>(routes.Handler)));

    /// <summary>The handler takes <see cref="Delete{TOld}"/>.</summary>
    public static void OnDelete<THandler, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Delete<TOld>>
        where TOld : ICdcRecord<TOld> =>
        routes.Add(new Route<Delete<TOld>>(new DeleteSource<TOld>(), new SingleTarget<THandler, Delete<TOld>>(routes.Handler)));

    /// <summary>The handler takes <see cref="Truncate{T}"/>.</summary>
    public static void OnTruncate<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Truncate<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Truncate<T>>(new TruncateSource<T>(), new SingleTarget<THandler, Truncate<T>>(routes.Handler)));

    /// <summary>The handler takes <see cref="Upsert{T}"/>.</summary>
    public static void OnUpsert<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IChangeHandler<Upsert<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Upsert<T>>(new UpsertSource<T>(), new SingleTarget<THandler, Upsert<T>>(routes.Handler)));

    /// <summary>The handler takes batches of <see cref="Insert{T}"/>.</summary>
    public static void OnInsertBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Insert<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Insert<T>>(new InsertSource<T>(), new BatchTarget<THandler, Insert<T>>(routes.Handler, routes.Limits)));

    /// <summary>The handler takes batches of <see cref="Update{T}"/>.</summary>
    public static void OnUpdateBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Update<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Update<T>>(new UpdateSource<T>(), new BatchTarget<THandler, Update<T>>(routes.Handler, routes.Limits)));

    /// <summary>The handler takes batches of <see cref="Update{T, TOld}"/>.</summary>
    public static void OnUpdateBatch<THandler, T, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Update<T, TOld>>
        where T : ICdcRecord<T>
        where TOld : ICdcRecord<TOld> =>
        routes.Add(new Route<Update<T, TOld>>(new UpdateSource<T, TOld>(), new BatchTarget<THandler, Update<T, TOld>>(routes.Handler, routes.Limits)));

    /// <summary>The handler takes batches of <see cref="Delete{TOld}"/>.</summary>
    public static void OnDeleteBatch<THandler, TOld>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Delete<TOld>>
        where TOld : ICdcRecord<TOld> =>
        routes.Add(new Route<Delete<TOld>>(new DeleteSource<TOld>(), new BatchTarget<THandler, Delete<TOld>>(routes.Handler, routes.Limits)));

    /// <summary>The handler takes batches of <see cref="Truncate{T}"/>.</summary>
    public static void OnTruncateBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Truncate<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Truncate<T>>(new TruncateSource<T>(), new BatchTarget<THandler, Truncate<T>>(routes.Handler, routes.Limits)));

    /// <summary>The handler takes batches of <see cref="Upsert{T}"/>.</summary>
    public static void OnUpsertBatch<THandler, T>(this RouteBuilder<THandler> routes)
        where THandler : class, IBatchHandler<Upsert<T>>
        where T : ICdcRecord<T> =>
        routes.Add(new Route<Upsert<T>>(new UpsertSource<T>(), new BatchTarget<THandler, Upsert<T>>(routes.Handler, routes.Limits)));
}
