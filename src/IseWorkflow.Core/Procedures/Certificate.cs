namespace IseWorkflow.Core.Procedures;

/// <summary>
/// A kind of certificate (証明書) that the procedure issues, and how its count follows from the answers: one copy is one 件, and each
/// kind of matter and each person counts (伊勢市手数料徴収条例 Art. 2).
/// </summary>
/// <param name="Code">Stable code, of the fee's line.</param>
/// <param name="Prices">Price of one by the date from which it holds.</param>
/// <param name="Quantity">
/// The fields whose answers are multiplied, such as copies and years: a number counts itself, several ticks count how many, and a
/// field that is not answered counts one.
/// </param>
/// <param name="When">When it is asked for; all have to hold, and none means always.</param>
/// <param name="Sheets">Sheets of paper of one, for the postage.</param>
public sealed record Certificate(
    string Code,
    LocalizedText Label,
    IReadOnlyList<DatedPrice> Prices,
    IReadOnlyList<string> Quantity,
    IReadOnlyList<Condition>? When = null,
    int Sheets = 1)
{
    public IReadOnlyList<Condition> When { get; init; } = When ?? [];
}
