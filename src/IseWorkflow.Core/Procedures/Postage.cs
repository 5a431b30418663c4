using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Procedures;

/// <summary>What posting costs the citizen (郵送料).</summary>
/// <param name="Tables">Prices by number of sheets, by the date from which they hold.</param>
/// <param name="Express">Express delivery (速達); null where it cannot be chosen.</param>
public sealed record Postage(IReadOnlyList<PostageTable> Tables, ExpressDelivery? Express = null);

/// <summary>The tiers that hold from a date, the lightest letter first.</summary>
public sealed record PostageTable(DateOnly From, IReadOnlyList<PostageTier> Tiers) : IDated
{
    /// <summary>The price of a letter with so many sheets.</summary>
    public Yen PriceOf(int sheets) => Tiers.First(tier => tier.UpToSheets is not { } most || sheets <= most).Yen;
}

/// <summary>A price up to a number of sheets.</summary>
/// <param name="UpToSheets">The most sheets; null in the last tier, which has no end.</param>
public sealed record PostageTier(Yen Yen, int? UpToSheets = null);

/// <summary>Express delivery, added to the postage.</summary>
/// <param name="When">The answers that choose it; all have to hold.</param>
public sealed record ExpressDelivery(IReadOnlyList<Condition> When, IReadOnlyList<DatedPrice> Prices);
