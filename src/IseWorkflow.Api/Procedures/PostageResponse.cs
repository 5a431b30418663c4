using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Procedures;

/// <summary>What posting costs, the lightest letter first.</summary>
/// <param name="ExpressPrice">Yen added for express delivery; null where it cannot be chosen.</param>
/// <param name="ExpressWhen">The answers that choose express delivery; all have to hold.</param>
internal sealed record PostageResponse(IReadOnlyList<PostageTierResponse> Tiers, int? ExpressPrice, IReadOnlyList<Condition> ExpressWhen)
{
    public static PostageResponse Of(Postage postage, DateOnly day) => new(
        [.. postage.Tables.On(day).Tiers.Select(tier => new PostageTierResponse(tier.UpToSheets, tier.Yen.Amount))],
        postage.Express?.Prices.On(day).Yen.Amount,
        postage.Express?.When ?? []);
}

/// <summary>A price up to a number of sheets.</summary>
/// <param name="UpToSheets">Null in the last tier, which has no end.</param>
/// <param name="Price">Yen.</param>
internal sealed record PostageTierResponse(int? UpToSheets, int Price);
