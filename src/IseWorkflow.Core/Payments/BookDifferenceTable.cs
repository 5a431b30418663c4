using System.Globalization;
using System.Text;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Differences as CSV (RFC 4180) that spreadsheet programs open as it is: with a byte order mark, times in Japan. All values are ids,
/// numbers and our own words, so none needs quoting and none is a formula.
/// </summary>
internal static class BookDifferenceTable
{
    private static readonly LocalizedText Header = new(
        "差異,決済番号,受付番号,申請ID,支払日時,金額,返金額", "Difference,Payment,Receipt number,Application,Paid,Amount,Refunded");

    private static readonly Dictionary<BookDifferenceKind, LocalizedText> Words = new()
    {
        [BookDifferenceKind.NotNoted] = new("入金が記録されていなかった（今回記録）", "Was not noted here (noted now)"),
        [BookDifferenceKind.ApplicationUnknown] = new("対応する申請がない", "Application unknown here"),
        [BookDifferenceKind.NotGivenBack] = new("返金すべき入金が返金されていない", "Not refunded though it does not count"),
        [BookDifferenceKind.GivenBack] = new("有効な入金が返金されている", "Refunded though it counts"),
        [BookDifferenceKind.GivenBackTwice] = new("返金額が入金額を超えている", "More went back than was paid"),
        [BookDifferenceKind.AmountDiffers] = new("金額が一致しない", "Amounts differ"),
        [BookDifferenceKind.NotAtProvider] = new("決済事業者に記録がない", "Not in the provider's books"),
    };

    public static ReadOnlyMemory<byte> Write(IEnumerable<BookDifference> differences, Language language)
    {
        var lines = differences.Select(difference => Line(difference, language)).Prepend(Header.In(language));
        return Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")))).ToArray();
    }

    private static string Line(BookDifference difference, Language language) => string.Join(
        ',',
        Words[difference.Kind].In(language),
        difference.Charge.PaymentId,
        difference.Number?.Value,
        difference.Application?.Value,
        difference.Charge.PaidAt.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        difference.Charge.Amount.Amount.ToString(CultureInfo.InvariantCulture),
        difference.Refunded.Amount.ToString(CultureInfo.InvariantCulture));
}
