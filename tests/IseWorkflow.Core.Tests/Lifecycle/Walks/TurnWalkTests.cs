using CsCheck;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

public sealed class TurnWalkTests
{
    private const int Walks = 5_000;

    [Fact]
    public Task Through_crashes_races_and_failing_effects_everything_that_was_acknowledged_happens_once() =>
        Gen.Select(AnyTerms.Gen, Step.Walk).SampleAsync((terms, steps) => new TurnWalk(terms).GoAsync(steps), iter: Walks);
}
