using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>
/// The way to the task hub. Functions hands it to each invocation only, and always the same; it is kept here for the parts of the service that
/// know nothing of Functions.
/// </summary>
public sealed class DurableClients
{
    private volatile DurableTaskClient? current;

    /// <exception cref="InvalidOperationException">No function of this process was given a client yet.</exception>
    public DurableTaskClient Current => current ?? throw new InvalidOperationException("No function has been called with a durable client yet.");

    /// <summary>Called first by each function.</summary>
    public void Use(DurableTaskClient client) => current = client;
}
