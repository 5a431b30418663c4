using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Operations;

/// <summary>What operators do with an application. Nothing that a citizen or staff would have to decide.</summary>
internal static class OperatorActing
{
    public static Task<IResult> RetryAsync(
        string id, ActingOperator acting, ILifecycleStore store, SetAside setAside, CancellationToken cancellation) =>
        ActAsync(
            id,
            store,
            async application => TypedResults.Accepted(
                (string?)null, new RetryResponse(await setAside.RetryAsync(application, acting.Actor, cancellation))),
            cancellation);

    /// <summary>What a signal or the clock would do in its time; nothing of its own.</summary>
    public static Task<IResult> WakeAsync(
        string id, ILifecycleStore store, ILifecycleRuntime runtime, CancellationToken cancellation) =>
        ActAsync(
            id,
            store,
            async application =>
            {
                await runtime.WakeAsync(application, cancellation);
                return TypedResults.Accepted((string?)null);
            },
            cancellation);

    private static async Task<IResult> ActAsync(
        string id, ILifecycleStore store, Func<ApplicationId, Task<IResult>> act, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal.ToProblem();
        return await store.LoadAsync(application, cancellation) is null ? ApplicationId.Unknown.ToProblem() : await act(application);
    }
}
