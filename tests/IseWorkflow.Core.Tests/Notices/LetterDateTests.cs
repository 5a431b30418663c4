using System.Globalization;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Tests.Notices;

public sealed class LetterDateTests
{
    [Theory]
    [InlineData("2026-11-25T08:15:00Z", "2026年11月25日（水）17時15分", "Wednesday, 25 November 2026, 17:15 (Japan time)")]
    [InlineData("2026-12-31T15:00:00Z", "2027年1月1日（金）0時", "Friday, 1 January 2027, 00:00 (Japan time)")]
    [InlineData("2027-02-28T14:59:59Z", "2027年2月28日（日）23時59分", "Sunday, 28 February 2027, 23:59 (Japan time)")]
    [InlineData("2026-11-25T00:05:00Z", "2026年11月25日（水）9時5分", "Wednesday, 25 November 2026, 09:05 (Japan time)")]
    public void An_instant_is_written_in_Japans_time_with_its_weekday(string instant, string japanese, string english)
    {
        var parsed = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        Assert.Equal(japanese, LetterDate.Write(parsed, Language.Ja));
        Assert.Equal(english, LetterDate.Write(parsed, Language.En));
    }
}
