using System.Text.Json.Nodes;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Operations;
using IseWorkflow.Testing.Payments;
using IseWorkflow.Testing.Procedures;
using IseWorkflow.Testing.Signing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Core.Tests.Applications;

/// <summary>Looking for attachments and copying them takes its time, in which the same citizen may do something in another tab.</summary>
public sealed class SlowAttachmentTests
{
    private const string Applicant = "applicant";

    private static readonly Procedure Procedure =
        AProcedure.With(new AttachmentField { Name = "map", Label = AProcedure.Text("位置図", "Map"), Required = true });

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly MemoryStorage storage;
    private readonly MemoryDocuments documents = new();
    private readonly Mock<IUploadStore> uploads = new();
    private readonly AttachmentKeeper attachments;
    private readonly ITermsOf terms = Mock.Of<ITermsOf>(of => of.Terms(It.IsAny<ApplicationHead>()) == Given.Terms(false, true, true));

    private Func<Task> meanwhile = () => Task.CompletedTask;

    public SlowAttachmentTests()
    {
        storage = new(time);
        attachments = new(uploads.Object, documents);
        uploads.Setup(u => u.ExistsAsync(Applicant, It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(async () =>
        {
            await meanwhile();
            return true;
        });
        uploads.Setup(u => u.ReadAsync(Applicant, It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StoredDocument(new byte[] { 1 }, "application/pdf"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_hears_that_the_application_was_withdrawn_while_its_attachments_were_looked_for()
    {
        var file = await AppliedAsync("first");
        meanwhile = () => storage.Lifecycle.EnqueueAsync(file.Head.Id, new Signal.Withdrawn("withdrawn", Given.Citizen, Given.Now), Cancellation);
        var signals = new SignalSender(storage.Lifecycle, new HintedRuntime(), terms, time);
        var correction = new ApplicationCorrection(
            new AnswerValidator(time), attachments, storage.Applications, storage.Lifecycle, signals, time);

        var changed = await correction.ChangeAsync(file, 1, Answers("second"), Cancellation);

        Assert.False(changed.Is(out _, out var refusal));
        Assert.Equal(LifecycleRefusals.Ended.Code, refusal!.Code);
    }

    [Fact]
    public async Task Of_two_forms_under_one_key_the_attachments_of_the_one_that_was_stored_are_kept()
    {
        var form = new NewApplication(
            IdempotencyKey.Parse("key-of-sixteen-characters").OrThrow(),
            Applicant,
            EmailAddress.Parse("hanako@example.jp").OrThrow(),
            Language.Ja,
            Procedure.Code,
            Procedure.Version.Value,
            Answers("second"));
        meanwhile = async () =>
        {
            meanwhile = () => Task.CompletedTask;
            await Intake().TakeAsync(form with { Answers = Answers("first") }, Cancellation);
        };

        var taken = (await Intake().TakeAsync(form, Cancellation)).OrThrow();

        Assert.Equal("first", (await storage.Applications.ReadAnswersAsync(taken.Id, 1, Cancellation))!.Values["map"]!.ToString());
        Assert.Equal(["attachment-first"], documents.Names);
    }

    private static JsonObject Answers(string upload) => new() { ["map"] = upload };

    private ApplicationIntake Intake() => new(
        new IntakeGate(new MemoryIntakeSwitch(), time, NullLogger<IntakeGate>.Instance),
        new Catalogue([Procedure], [AProcedure.Department], time),
        new AnswerValidator(time),
        new ApplicantLimit(storage.Applications, mostPerDay: 100, time),
        attachments,
        storage.Applications,
        new HintedRuntime(),
        terms,
        time);

    private async Task<ApplicationFile> AppliedAsync(string upload)
    {
        var head = new ApplicationHead(
            ApplicationId.New(time),
            Procedure.Code,
            Procedure.Version.Value,
            "koseki",
            Applicant,
            EmailAddress.Parse("hanako@example.jp").OrThrow(),
            Language.Ja,
            Given.Now);
        await storage.Applications.CreateAsync(head, new(1, Answers(upload), Given.Now), new("submitted", Given.Citizen, Given.Now), Cancellation);
        return new((await storage.Reader.ReadAsync(head.Id, Cancellation))!, Procedure, terms.Terms(head));
    }
}
