using IseWorkflow.Testing.Runtimes;

namespace IseWorkflow.Functions.Tests.Lifecycle;

/// <summary>Durable Functions does what every runtime has to do.</summary>
public sealed class DurableRuntimeTests : RuntimeSuite
{
    protected override TimeProvider Time => TimeProvider.System;

    protected override async Task<IRuntimeDriver> StartAsync(RuntimeScene scene) => await DurableDriver.StartAsync(scene);
}
