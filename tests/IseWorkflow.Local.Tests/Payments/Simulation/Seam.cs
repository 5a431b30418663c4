using System.Reflection;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// Stands between the service and one of its ports: each call passes the gate first, and may fail, before it did anything or after, as
/// where only the answer was lost.
/// </summary>
public class Seam<TPort> : DispatchProxy
    where TPort : class
{
    private static readonly MethodInfo Call = Own(nameof(CallForAsync));
    private static readonly MethodInfo List = Own(nameof(ListAsync));

    private TPort target = null!;
    private Interleaving interleaving = null!;

    internal static TPort Before(TPort target, Interleaving interleaving)
    {
        var proxy = Create<TPort, Seam<TPort>>();
        ((Seam<TPort>)(object)proxy).target = target;
        ((Seam<TPort>)(object)proxy).interleaving = interleaving;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (method, arguments) = (targetMethod!, args ?? []);
        if (method.ReturnType == typeof(Task))
            return CallAsync(method, arguments);
        var isTask = method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>);
        return (isTask ? Call : List).MakeGenericMethod(method.ReturnType.GetGenericArguments()).Invoke(this, [method, arguments]);
    }

    private async Task CallAsync(MethodInfo method, object?[] arguments)
    {
        await PassAsync(method);
        await (Task)Real(method, arguments);
        FailPerhaps();
    }

    private async Task<T> CallForAsync<T>(MethodInfo method, object?[] arguments)
    {
        await PassAsync(method);
        var result = await (Task<T>)Real(method, arguments);
        FailPerhaps();
        return result;
    }

    private async IAsyncEnumerable<T> ListAsync<T>(MethodInfo method, object?[] arguments)
    {
        await PassAsync(method);
        foreach (var item in await ((IAsyncEnumerable<T>)Real(method, arguments)).ToListAsync())
            yield return item;
    }

    private async Task PassAsync(MethodInfo method)
    {
        await interleaving.PassAsync(method.Name);
        FailPerhaps();
    }

    private void FailPerhaps()
    {
        if (interleaving.Fails())
            throw Failure();
    }

    private Exception Failure() => target switch
    {
        IMailSender => new MailNotTakenException("lost", isPermanent: false),
        _ => new TimeoutException(),
    };

    private object Real(MethodInfo method, object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static MethodInfo Own(string method) => typeof(Seam<TPort>).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!;
}
