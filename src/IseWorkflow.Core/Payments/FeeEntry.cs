using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>A fee being entered, line after line.</summary>
internal sealed class FeeEntry(Procedure procedure, IReadOnlyList<FeeLine> proposed)
{
    public const int MostLines = 30;
    private const int MostOfOne = 999;

    /// <summary>The payment provider takes no less (Stripe, in yen); nothing at all is another matter.</summary>
    private const int LeastTotal = 50;

    private const int LongestText = 200;

    private readonly List<FeeLine> lines = [];
    private readonly Dictionary<string, Refusal> refusals = [];
    private int index = -1;

    public void Take(EnteredFeeLine entered)
    {
        index++;
        var label = LabelOf(entered);
        if (label is null)
            Refuse("code", FeeRefusals.UnknownCode);
        else if (entered.Code != FeeCodes.Adjustment && lines.Exists(line => line.Code == entered.Code))
            Refuse("code", FeeRefusals.CodeTwice(label));
        else
            Take(entered, label);
    }

    public Result<IReadOnlyList<FeeLine>> Finish(Yen most)
    {
        if (refusals.Count > 0)
            return FeeRefusals.Invalid with { Fields = refusals };
        var missing = proposed.FirstOrDefault(line => lines.TrueForAll(other => other.Code != line.Code));
        if (missing is not null)
            return FeeRefusals.LineMissing(missing.Label);
        return lines.Sum(line => (long)line.UnitPrice.Amount * line.Quantity) switch
        {
            var total when total > most.Amount => FeeRefusals.TotalTooHigh(most),
            > 0 and < LeastTotal => FeeRefusals.TotalTooLow(LeastTotal),
            _ => lines,
        };
    }

    private void Take(EnteredFeeLine entered, LocalizedText label)
    {
        if (entered.Currency is { } currency && !currency.Equals("JPY", StringComparison.OrdinalIgnoreCase))
            Refuse("currency", FeeRefusals.NotInYen(label));
        var isPriced = Yen.From(entered.UnitPrice).Is(out var price, out var refusal);
        if (!isPriced)
            Refuse("unitPrice", refusal!);
        if (entered.Quantity is < 1 or > MostOfOne)
            Refuse("quantity", FeeRefusals.QuantityOutOfRange(label, MostOfOne));
        else if (isPriced)
            TakeReason(new(entered.Code!, label, price, (int)entered.Quantity, Trimmed(entered.Reason)));
    }

    private void TakeReason(FeeLine line)
    {
        var isAsProposed = proposed.Any(other => other with { Reason = null } == line with { Reason = null });
        if (!isAsProposed && line.Reason is null)
            Refuse("reason", FeeRefusals.ReasonMissing(line.Label));
        else if (line.Reason?.Length > LongestText)
            Refuse("reason", FeeRefusals.ReasonTooLong(line.Label, LongestText));
        else
            lines.Add(isAsProposed ? line with { Reason = null } : line);
    }

    private LocalizedText? LabelOf(EnteredFeeLine entered) => entered.Code switch
    {
        null => null,
        FeeCodes.Postage => FeeLabels.Postage,
        FeeCodes.Express => FeeLabels.Express,
        FeeCodes.Adjustment => FeeLabels.Adjustment(entered.Label, LongestText),
        var code => procedure.Certificates.FirstOrDefault(certificate => certificate.Code == code)?.Label,
    };

    private void Refuse(string field, Refusal refusal) => refusals[$"lines[{index}].{field}"] = refusal;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
