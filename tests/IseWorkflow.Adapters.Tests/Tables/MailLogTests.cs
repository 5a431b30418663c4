using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class MailLogTests : StorageTest
{
    private static readonly Guid Operation = Guid.NewGuid();

    private IMailLog Log => Storage.Get<IMailLog>();

    [Fact]
    public async Task What_a_mail_was_about_is_found_by_its_operation()
    {
        var topic = new MailTopic(ApplicationId.New(TimeProvider.System), NoticeKind.PaymentRequested);
        await Log.NoteAsync(Operation, topic, Cancellation);
        await Log.NoteAsync(Operation, topic, Cancellation);
        Assert.Equal(topic, await Log.FindAsync(Operation, Cancellation));
        Assert.Null(await Log.FindAsync(Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task Mails_that_did_not_arrive_are_listed_once_each_oldest_first()
    {
        var application = (await Storage.CreateAsync()).Id;
        var first = new UndeliveredMail(Operation, NoticeKind.Received, Given.Now, DeliveryFailure.Bounced);
        var second = new UndeliveredMail(Guid.NewGuid(), NoticeKind.PaymentRequested, Given.Now.AddHours(1), DeliveryFailure.Suppressed);
        foreach (var mail in (UndeliveredMail[])[second, first, second])
            await Log.AddUndeliveredAsync(application, mail, Cancellation);
        Assert.Equal([first, second], (await Storage.Reader.ReadAsync(application, Cancellation))!.Undelivered);
    }
}
