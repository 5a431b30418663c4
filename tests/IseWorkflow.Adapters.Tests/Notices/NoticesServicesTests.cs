using IseWorkflow.Adapters.Notices;
using IseWorkflow.Core;
using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.Notices;

public sealed class NoticesServicesTests
{
    [Theory]
    [InlineData("https://shinsei.city.example.jp")]
    [InlineData("http://127.0.0.1:5080/")]
    public void Links_begin_with_the_configured_origin(string origin) =>
        Assert.Equal(new Uri(origin), Settings(("Site:BaseUrl", origin)).Site);

    [Fact]
    public void Staff_are_written_to_in_Japanese_unless_the_city_says_otherwise()
    {
        Assert.Equal(Language.Ja, Settings().StaffLanguage);
        Assert.Equal(Language.En, Settings(("Notices:StaffLanguage", "En")).StaffLanguage);
    }

    [Theory]
    [InlineData("Site:BaseUrl", "")]
    [InlineData("Site:BaseUrl", "shinsei.city.example.jp")]
    [InlineData("Site:BaseUrl", "http://shinsei.city.example.jp")]
    [InlineData("Site:BaseUrl", "https://shinsei.city.example.jp/path")]
    [InlineData("Operator:Mail", "nobody")]
    public void A_configuration_that_cannot_work_is_refused_with_the_settings_name(string key, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Settings((key, value)));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    private static NoticeSettings Settings(params IEnumerable<(string Key, string Value)> settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Site:BaseUrl"] = "https://shinsei.city.example.jp",
            ["Operator:Mail"] = "operator@city.example.jp",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ServiceCollection()
            .AddNotices(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider()
            .GetRequiredService<NoticeSettings>();
    }
}
