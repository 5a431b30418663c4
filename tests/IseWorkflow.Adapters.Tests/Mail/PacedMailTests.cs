using IseWorkflow.Adapters.Mail;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using ServiceMail = IseWorkflow.Core.Notices.Mail;

namespace IseWorkflow.Adapters.Tests.Mail;

public sealed class PacedMailTests : IDisposable
{
    private static readonly MailTopic Topic = new(ApplicationId.New(TimeProvider.System), NoticeKind.Received);

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly Mock<IMailSender> system = new(MockBehavior.Loose);
    private readonly Mock<IMailLog> log = new();
    private readonly ServiceProvider services;

    public PacedMailTests() => services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Pace:PerHour", "50")]).Build())
        .AddSingleton<TimeProvider>(time)
        .AddSingleton<IQuota>(new MemoryQuota())
        .AddSingleton(log.Object)
        .AddPacedMail(_ => system.Object)
        .BuildServiceProvider();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task The_mail_beyond_the_minutes_quota_is_to_come_again_in_the_next_minute()
    {
        await SendAsync(30);
        time.Advance(TimeSpan.FromSeconds(15));
        var refused = await RefusedAsync();
        Assert.False(refused.IsPermanent);
        Assert.Equal(TimeSpan.FromSeconds(45), refused.RetryAfter);
        time.Advance(refused.RetryAfter!.Value);
        await SendAsync(1);
        system.Verify(s => s.SendAsync(It.IsAny<ServiceMail>(), Cancellation), Times.Exactly(31));
    }

    [Fact]
    public async Task The_mail_beyond_the_hours_quota_is_to_come_again_in_the_next_hour()
    {
        await SendAsync(30);
        time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(20);
        Assert.Equal(TimeSpan.FromMinutes(29), (await RefusedAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_mail_system_that_asks_to_be_left_alone_is()
    {
        system.Setup(s => s.SendAsync(It.IsAny<ServiceMail>(), Cancellation))
            .ThrowsAsync(new MailNotTakenException("Too many.", isPermanent: false, retryAfter: TimeSpan.FromMinutes(3)));
        await RefusedAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(2), (await RefusedAsync()).RetryAfter);
        system.Verify(s => s.SendAsync(It.IsAny<ServiceMail>(), Cancellation), Times.Once);
    }

    [Fact]
    public async Task What_a_mail_is_about_is_noted_before_it_leaves()
    {
        var noted = false;
        log.Setup(l => l.NoteAsync(It.IsAny<Guid>(), Topic, Cancellation)).Callback(() => noted = true).Returns(Task.CompletedTask);
        system.Setup(s => s.SendAsync(It.IsAny<ServiceMail>(), Cancellation)).Callback(() => Assert.True(noted)).Returns(Task.CompletedTask);
        await SendAsync(1);
        Assert.True(noted);
    }

    private Task<MailNotTakenException> RefusedAsync() => Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(1));

    private async Task SendAsync(int times)
    {
        var sender = services.GetRequiredService<IMailSender>();
        for (var i = 0; i < times; i++)
            await sender.SendAsync(new(Guid.NewGuid(), [], "件名", "本文", "<p>本文</p>", [], Topic), Cancellation);
    }
}
