namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>On every day of the version exactly one price holds.</summary>
internal static class PriceRules
{
    public static IEnumerable<Finding> Of(Procedure procedure) =>
    [
        .. procedure.Certificates.Index().SelectMany(entry => OfDates(entry.Item.Prices, $"certificates[{entry.Index}].prices", procedure)),
        .. OfDates(procedure.Postage?.Tables ?? [], "postage.tables", procedure),
        .. OfDates(procedure.Postage?.Express?.Prices ?? [], "postage.express.prices", procedure),
        .. (procedure.Postage?.Tables ?? []).Index().SelectMany(entry => OfTiers(entry.Item.Tiers, $"postage.tables[{entry.Index}].tiers")),
    ];

    private static IEnumerable<Finding> OfDates(IReadOnlyList<IDated> table, string path, Procedure procedure)
    {
        if (table.Count > 0 && table[0].From > procedure.Version.From)
            yield return new($"{path}[0].from", $"nothing holds on {procedure.Version.From:yyyy-MM-dd}, when the version begins");
        for (var i = 1; i < table.Count; i++)
        {
            if (table[i].From <= table[i - 1].From)
                yield return new($"{path}[{i}].from", "has to be later than the one before");
        }
    }

    private static IEnumerable<Finding> OfTiers(IReadOnlyList<PostageTier> tiers, string path)
    {
        for (var i = 0; i < tiers.Count; i++)
        {
            var isLast = i == tiers.Count - 1;
            if (isLast && tiers[i].UpToSheets is not null)
                yield return new($"{path}[{i}].upToSheets", "the last tier holds for all heavier letters and has no upToSheets");
            else if (!isLast && tiers[i].UpToSheets is null)
                yield return new($"{path}[{i}]", "“upToSheets” is missing; only the last tier has none");
            else if (i > 0 && tiers[i].UpToSheets <= tiers[i - 1].UpToSheets)
                yield return new($"{path}[{i}].upToSheets", "has to be more than in the tier before");
        }
    }
}
