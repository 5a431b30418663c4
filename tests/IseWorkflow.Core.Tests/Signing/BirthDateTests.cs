using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData(Era.Showa, 1980, 1, 2, "昭和55年（1980年）1月2日", "1980-01-02")]
    [InlineData(Era.Reiwa, 2019, 5, 1, "令和元年（2019年）5月1日", "2019-05-01")]
    [InlineData(Era.Meiji, 1912, null, null, "明治45年（1912年）月日不詳", "1912-??-??")]
    [InlineData(null, 1985, 3, null, "1985年3月日不詳", "1985-03-??")]
    [InlineData(Era.Showa, null, null, null, "昭和年月日不詳", "????-??-??")]
    [InlineData(null, null, null, null, "年月日不詳", "????-??-??")]
    public void A_birth_date_is_written_as_people_write_it(Era? era, int? year, int? month, int? day, string ja, string en) =>
        Assert.Equal(new LocalizedText(ja, en), new BirthDate(era, year, month, day).ToText());
}
