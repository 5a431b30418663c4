using IseWorkflow.Core.Mailing;

namespace IseWorkflow.Core.Tests.Mailing;

public sealed class TrackingNumberTests
{
    [Theory]
    [InlineData("123456789012", "1234-5678-9012")]
    [InlineData("1234-5678-9012", "1234-5678-9012")]
    [InlineData(" １２３４－５６７８－９０１２ ", "1234-5678-9012")]
    [InlineData("1234ー5678ー9012", "1234-5678-9012")]
    [InlineData("1234 5678 9012", "1234-5678-9012")]
    [InlineData("12345678901", "123-45-67890-1")]
    [InlineData("1234567890123", "1234567890123")]
    [InlineData("em123456789jp", "EM123456789JP")]
    public void Is_read_as_people_write_it_and_grouped_as_on_the_receipt(string typed, string expected) =>
        Assert.Equal(expected, TrackingNumber.Parse(typed).OrThrow().Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567890")]
    [InlineData("12345678901234")]
    [InlineData("1234-5678-901x")]
    [InlineData("EM12345678901")]
    [InlineData("123456789012                                        ")]
    public void Anything_else_is_refused(string? typed) =>
        Assert.Equal("tracking_number_invalid", TrackingNumber.Parse(typed).Match(_ => null!, refusal => refusal.Code));

    [Fact]
    public void What_was_read_reads_as_the_same_again()
    {
        var number = TrackingNumber.Parse("12345678901").OrThrow();

        Assert.Equal(number, TrackingNumber.Parse(number.Value).OrThrow());
    }
}
