using IseWorkflow.Adapters.Accounts;
using IseWorkflow.Adapters.Mail;
using IseWorkflow.Adapters.Notices;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace IseWorkflow.Adapters.Tests.Notices;

public sealed class CompositionTests
{
    [Fact]
    public void Notices_accounts_mail_and_storage_fit_together()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:ConnectionString", "UseDevelopmentStorage=true"),
            new("Site:BaseUrl", "https://shinsei.city.example.jp"),
            new("Operator:Mail", "operator@city.example.jp"),
            new("Mail:From", "no-reply@city.example.jp"),
            new("Mail:Smtp:Host", "127.0.0.1"),
            new("Accounts:PseudonymKey", Convert.ToBase64String(new byte[32])),
        ]).Build();
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<IDesks, FixedDesk>()
            .AddSingleton(Mock.Of<ITermsOf>())
            .AddStorage(configuration)
            .AddMail(configuration)
            .AddNotices(configuration)
            .AddAccounts(configuration)
            .BuildServiceProvider();

        Assert.IsType<Notifier>(services.GetRequiredService<INotifier>());
        Assert.NotNull(services.GetRequiredService<OperatorAlerts>());
        Assert.NotNull(services.GetRequiredService<MailVerification>());
        Assert.NotNull(services.GetRequiredService<CallerLimit>());
    }
}
