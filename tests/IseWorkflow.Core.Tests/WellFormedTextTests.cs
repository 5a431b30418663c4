using System.Text;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Tests;

public sealed class WellFormedTextTests
{
    [Theory]
    [InlineData("ｲｾ", "イセ")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("a\uFDD0", "a\uFFFD")]
    [InlineData("𠮷", "𠮷")]
    public void What_is_no_character_is_replaced_and_the_rest_normalised(string sent, string kept) =>
        Assert.Equal(kept, sent.InForm(NormalizationForm.FormKC));

    /// <summary>Not as inline data: attributes are kept as UTF-8, which has no half pairs.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal("a\uFFFD", ("a" + '\uD842').InForm(NormalizationForm.FormKC));

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("hanako\uFFFF@example.jp")]
    public void A_value_with_such_text_is_refused_and_does_not_throw(string sent)
    {
        Assert.False(EmailAddress.Parse(sent).Is(out _, out _));
        Assert.False(ReceiptNumber.Parse(sent).Is(out _, out _));
    }
}
