using System.Reflection;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.Azure.Functions.Worker;

namespace IseWorkflow.Functions.Tests.Lifecycle;

/// <summary>The names under which the host finds the turns.</summary>
internal static class TurnNames
{
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(TurnActivities).GetMethods().Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>()];
}
