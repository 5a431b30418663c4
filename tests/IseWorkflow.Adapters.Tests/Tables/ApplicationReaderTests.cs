using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class ApplicationReaderTests : StorageTest
{
    private static readonly State Awaiting = new State.AwaitingSignature(2, Given.Now.AddHours(72));

    private static readonly SignedIdentity Signer = new(
        "伊勢　花子",
        [false, false, false, true, false],
        "三重県伊勢市岩渕1丁目7番29号",
        [],
        new BirthDate(Era.Showa, 1985, 4, null),
        Sex.Female);

    [Fact]
    public async Task Everything_of_an_application_is_read_in_one_request()
    {
        var head = await Storage.CreateAsync();
        await Storage.Applications.AddAnswersAsync(head.Id, GivenApplication.Answers(2, "旅券の申請"), Cancellation);
        await Storage.Applications.WriteSignerAsync(head.Id, 2, Signer, Cancellation);
        var stored = await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting, new Effect.PublishState());
        var checkout = new Checkout(1, 1, PaymentMethod.Card, null, null, Yen.Of(300), Given.Now, Given.Now.AddHours(1), CheckoutStatus.Opening);
        await Storage.Checkouts.TryAddAsync(head.Id, checkout, Cancellation);
        var mail = new UndeliveredMail(Guid.NewGuid(), NoticeKind.Received, Given.Now, DeliveryFailure.Bounced);
        await Storage.Get<IMailLog>().AddUndeliveredAsync(head.Id, mail, Cancellation);
        Storage.Traffic.Forget();

        var record = await Storage.Reader.ReadAsync(head.Id, Cancellation);

        Assert.Single(Storage.Traffic.Requests);
        Assert.Equivalent(stored, record!.Ledger, strict: true);
        Assert.Equal([stored.LastEntry!], record.Trail);
        Assert.Equal([1, 2], record.Answers.Keys.Order());
        Assert.Equal(Json.Write(GivenApplication.Answers(2, "旅券の申請")), Json.Write(record.Answers[2]));
        Assert.Equivalent(Signer, Assert.Single(record.Signers, signer => signer.Key == 2).Value, strict: true);
        Assert.Equal(GivenApplication.Submitted, record.Said<Signal.Submitted>("submitted"));
        Assert.Equal([checkout], record.Checkouts);
        Assert.Equal([mail], record.Undelivered);
    }

    [Fact]
    public async Task A_signal_that_waits_to_be_handled_has_said_nothing_yet()
    {
        var head = await Storage.CreateAsync();

        var record = await Storage.Reader.ReadAsync(head.Id, Cancellation);

        Assert.Empty(record!.Handled);
        Assert.Equal([GivenApplication.Submitted], record.Ledger.Inbox);
        Assert.IsType<State.Unsubmitted>(record.Ledger.State);
    }

    [Fact]
    public async Task The_signer_of_a_revision_is_the_one_written_last()
    {
        var head = await Storage.CreateAsync();

        await Storage.Applications.WriteSignerAsync(head.Id, 1, Signer, Cancellation);
        await Storage.Applications.WriteSignerAsync(head.Id, 1, Signer with { Sex = Sex.Unknown }, Cancellation);

        Assert.Equal(Sex.Unknown, Assert.Single((await Storage.Reader.ReadAsync(head.Id, Cancellation))!.Signers).Value.Sex);
    }

    [Fact]
    public async Task Of_an_unknown_application_nothing_is_read() =>
        Assert.Null(await Storage.Reader.ReadAsync(ApplicationId.New(TimeProvider.System), Cancellation));
}
