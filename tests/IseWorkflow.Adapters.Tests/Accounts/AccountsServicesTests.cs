using IseWorkflow.Adapters.Accounts;
using IseWorkflow.Core.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.Accounts;

public sealed class AccountsServicesTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_pseudonym_key_that_protects_nobody_is_refused(string key)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Services(key).GetRequiredService<ApplicantIds>());

        Assert.Contains("Accounts:PseudonymKey", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configured_key_is_the_one_that_is_used()
    {
        var address = EmailAddress.Parse("hanako@example.jp").OrThrow();

        Assert.Equal(new ApplicantIds(new byte[32]).For(address), Services(Key).GetRequiredService<ApplicantIds>().For(address));
    }

    private static ServiceProvider Services(string key) => new ServiceCollection()
        .AddAccounts(new ConfigurationBuilder().AddInMemoryCollection([new("Accounts:PseudonymKey", key)]).Build())
        .BuildServiceProvider();
}
