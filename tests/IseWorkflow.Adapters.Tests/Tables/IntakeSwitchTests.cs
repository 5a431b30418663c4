using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class IntakeSwitchTests : StorageTest
{
    private IIntakeSwitch Intake => Storage.Get<IIntakeSwitch>();

    [Fact]
    public async Task Untouched_it_is_open() => Assert.Equal(IntakeState.Open, await Intake.ReadAsync(Cancellation));

    [Fact]
    public async Task It_is_read_as_it_was_set_last()
    {
        var stopped = new IntakeState(false, new("保守中です。", "Under maintenance."), Given.Now.AddHours(2), "operator", Given.Now);
        await Intake.WriteAsync(stopped, Cancellation);
        Assert.Equal(stopped, await Intake.ReadAsync(Cancellation));

        var open = new IntakeState(true, By: "another", At: Given.Now.AddHours(1));
        await Intake.WriteAsync(open, Cancellation);
        Assert.Equal(open, await Intake.ReadAsync(Cancellation));
    }
}
