using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Storage;
using IseWorkflow.Tools.Diagram;

namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>What the documentation says of the lifecycle is what the code does. If not: <c>dotnet run --project tools/diagram</c>.</summary>
public sealed class LifecyclePageTests
{
    [Fact]
    public void The_page_is_current() => Assert.Equal(LifecyclePage.Page, Read("docs/lifecycle.md"));

    [Fact]
    public void The_diagram_in_the_README_is_current()
    {
        var readme = File.Exists(Path.Combine(Repository.Root, "README.md")) ? Read("README.md") : "";

        Assert.Equal(MarkedPart.Replace(readme, LifecyclePage.Diagram) ?? readme, readme);
    }

    [Fact]
    public void It_tells_of_every_state_and_every_signal()
    {
        Assert.Equal(Enum.GetValues<Stage>(), LifecyclePage.Stages.Order());
        Assert.Equal(EveryPairTests.KindsOf(typeof(Signal)), LifecyclePage.Signals.Order());
    }

    [Fact]
    public void A_part_between_markers_is_replaced_and_nothing_else()
    {
        const string Page = "before\n<!-- lifecycle:begin -->\nold\n<!-- lifecycle:end -->\nafter\n";

        Assert.Equal("before\n<!-- lifecycle:begin -->\nnew\n<!-- lifecycle:end -->\nafter\n", MarkedPart.Replace(Page, "new"));
        Assert.Null(MarkedPart.Replace("without markers", "new"));
        Assert.Null(MarkedPart.Replace("<!-- lifecycle:end --><!-- lifecycle:begin -->", "new"));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
