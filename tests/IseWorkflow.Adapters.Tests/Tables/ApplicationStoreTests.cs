using System.Text.Json.Nodes;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class ApplicationStoreTests : StorageTest
{
    [Fact]
    public async Task A_new_application_has_its_head_and_answers()
    {
        var head = await Storage.CreateAsync();

        Assert.Equal(head, await Storage.Applications.ReadHeadAsync(head.Id, Cancellation));
        var answers = await Storage.Applications.ReadAnswersAsync(head.Id, 1, Cancellation);
        Assert.Equal(Json.Write(GivenApplication.Answers()), Json.Write(answers));
        Assert.Null(await Storage.Applications.ReadAnswersAsync(head.Id, 2, Cancellation));
        Assert.Null(await Storage.Applications.ReadHeadAsync(ApplicationId.New(TimeProvider.System), Cancellation));
    }

    [Fact]
    public async Task Creating_again_changes_nothing()
    {
        var head = await Storage.CreateAsync();

        var other = head with { ProcedureCode = "other" };
        await Storage.Applications.CreateAsync(other, GivenApplication.Answers(), GivenApplication.Submitted, Cancellation);

        Assert.Equal(head, await Storage.Applications.ReadHeadAsync(head.Id, Cancellation));
        Assert.Single((await Storage.LoadAsync(head.Id)).Inbox);
        Assert.Single(await Storage.Applications.FindByApplicantAsync(head.ApplicantId, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_revision_of_answers_is_written_once()
    {
        var head = await Storage.CreateAsync();

        Assert.True(await Storage.Applications.AddAnswersAsync(head.Id, GivenApplication.Answers(2), Cancellation));
        Assert.False(await Storage.Applications.AddAnswersAsync(head.Id, GivenApplication.Answers(2, "別の目的"), Cancellation));

        var stored = await Storage.Applications.ReadAnswersAsync(head.Id, 2, Cancellation);
        Assert.Equal("年金の手続き", (string?)stored!.Values["purpose"]);
    }

    [Theory]
    [InlineData("a", 32 * 1024)]
    [InlineData("住", 490_000)]
    [InlineData("𠮷", 40_000)]
    public async Task Long_answers_come_back_whole_with_every_rare_character(string character, int count)
    {
        var head = await Storage.CreateAsync();
        var text = string.Concat(Enumerable.Repeat(character, count)) + "終";

        foreach (var shift in new[] { 0, 1 })
        {
            var answers = new Answers(2 + shift, new JsonObject { ["text"] = new string('a', shift) + text }, Given.Now);
            await Storage.Applications.AddAnswersAsync(head.Id, answers, Cancellation);

            var stored = await Storage.Applications.ReadAnswersAsync(head.Id, answers.Revision, Cancellation);
            Assert.Equal((string?)answers.Values["text"], (string?)stored!.Values["text"]);
        }
    }

    [Fact]
    public async Task Answers_that_no_row_can_hold_are_refused_before_anything_is_sent()
    {
        var head = await Storage.CreateAsync();
        var answers = new Answers(2, new JsonObject { ["text"] = new string('あ', 500_000) }, Given.Now);
        Storage.Traffic.Forget();

        await Assert.ThrowsAsync<RowTooLargeException>(() => Storage.Applications.AddAnswersAsync(head.Id, answers, Cancellation));

        Assert.Empty(Storage.Traffic.Requests);
    }

    [Fact]
    public async Task A_receipt_number_belongs_to_the_first_of_many_who_draw_it()
    {
        var ids = Enumerable.Range(0, 10).Select(_ => ApplicationId.New(TimeProvider.System)).ToList();

        var reserved = await Task.WhenAll(ids.Select(id => Storage.Applications.ReserveReceiptNumberAsync(Given.Number, id, Cancellation)));

        Assert.Single(reserved, true);
        var owner = ids[Array.IndexOf(reserved, true)];
        Assert.Equal(owner, await Storage.Applications.FindByReceiptNumberAsync(Given.Number, Cancellation));
        Assert.True(await Storage.Applications.ReserveReceiptNumberAsync(Given.Number, owner, Cancellation));
    }

    [Fact]
    public async Task An_unknown_receipt_number_finds_nothing() =>
        Assert.Null(await Storage.Applications.FindByReceiptNumberAsync(ReceiptNumber.Draw(new(2026, 1, 5)), Cancellation));

    [Fact]
    public async Task An_applicant_finds_the_own_applications_newest_first_and_nobody_elses()
    {
        var middle = await Storage.CreateAsync(GivenApplication.Head(applicant: "a/b", createdAt: Given.Now.AddDays(1)));
        var oldest = await Storage.CreateAsync(GivenApplication.Head(applicant: "a/b", createdAt: Given.Now));
        var newest = await Storage.CreateAsync(GivenApplication.Head(applicant: "a/b", createdAt: Given.Now.AddDays(2)));
        await Storage.CreateAsync(GivenApplication.Head(applicant: "a"));

        var found = await Storage.Applications.FindByApplicantAsync("a/b", Cancellation).ToListAsync(Cancellation);

        Assert.Equal([newest.Id, middle.Id, oldest.Id], found);
    }

    [Fact]
    public async Task What_an_applicant_began_after_an_instant_is_counted_in_one_request()
    {
        for (var hour = 0; hour < 5; hour++)
            await Storage.CreateAsync(GivenApplication.Head(applicant: "a/b", createdAt: Given.Now.AddHours(hour)));
        await Storage.CreateAsync(GivenApplication.Head(applicant: "a", createdAt: Given.Now.AddHours(4)));
        Storage.Traffic.Forget();

        Assert.Equal(3, await Storage.Applications.CountBegunAsync("a/b", Given.Now.AddHours(1), most: 10, Cancellation));
        Assert.Single(Storage.Traffic.Requests);
        Assert.Equal(2, await Storage.Applications.CountBegunAsync("a/b", Given.Now.AddHours(-1), most: 2, Cancellation));
        Assert.Equal(0, await Storage.Applications.CountBegunAsync("a/b", Given.Now.AddHours(4), most: 10, Cancellation));
    }

    [Fact]
    public async Task A_crash_while_creating_never_leaves_an_application_that_its_applicant_cannot_find()
    {
        var head = GivenApplication.Head();

        Storage.Traffic.Cut(request => request.Contains("Applicants", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.CreateAsync(head));
        Storage.Traffic.Mend();

        Assert.Null(await Storage.Applications.ReadHeadAsync(head.Id, Cancellation));
    }
}
