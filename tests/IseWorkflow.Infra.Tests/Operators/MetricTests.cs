using System.Text.RegularExpressions;

namespace IseWorkflow.Infra.Tests.Operators;

/// <summary>Alerts and workbook ask for measurements that are written down.</summary>
public sealed partial class MetricTests
{
    [Fact]
    public void Every_metric_that_is_asked_for_is_in_the_operators_list()
    {
        var list = Metric().Matches(Files.Text("docs/operations.md")).Select(match => match.Value).ToHashSet();
        var asked = Directory.EnumerateFiles(Files.PathOf("infra/queries")).Append(Files.PathOf("infra/workbook.json"))
            .SelectMany(file => Metric().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.True(asked.Count >= 4);
        Assert.All(asked, name => Assert.Contains(name, list));
    }

    [GeneratedRegex(@"\bise\.[a-z_]+\.[a-z_]+\b")]
    private static partial Regex Metric();
}
