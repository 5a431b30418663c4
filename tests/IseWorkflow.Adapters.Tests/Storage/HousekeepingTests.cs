using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Adapters.Tests.Storage;

public sealed class HousekeepingTests : StorageTest
{
    private static readonly DateTimeOffset Later = Given.Now.AddDays(60);

    [Fact]
    public async Task The_rows_of_a_partition_are_deleted_a_hundred_at_once()
    {
        await TakeAsync("busy", windows: 250);
        await TakeAsync("calm", windows: 1);
        await TakeAsync("quiet", windows: 1);
        Storage.Traffic.Forget();

        var report = await CleanAsync(Later);

        Assert.Equal((252, 0, true), (report.Leftovers, report.Failures, report.IsComplete));
        Assert.Equal(5, Storage.Traffic.Requests.Count(request => request.EndsWith("/$batch", StringComparison.Ordinal)));
        Assert.Equal(0, (await CleanAsync(Later)).Leftovers);
    }

    [Fact]
    public async Task What_is_not_over_stays_also_beside_what_is()
    {
        await TakeAsync("busy", windows: 3);

        var report = await CleanAsync(Given.Now.AddHours(2));

        Assert.Equal(2, report.Leftovers);
        Assert.False(await Storage.Quota.TryTakeAsync(Window("busy", hour: 2), Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_reported_and_keeps_nothing_else_from_it()
    {
        await TakeAsync("busy", windows: 1);
        var mail = Guid.NewGuid();
        await Storage.Get<IMailLog>().NoteAsync(mail, new(ApplicationId.New(TimeProvider.System), NoticeKind.Received), Cancellation);
        await Storage.AccessTokens.CreateAsync("old", new(TokenPurpose.VerifyMail, "hanako@example.jp", "juminhyo", Given.Now), Cancellation);
        var batches = 0;
        Storage.Traffic.Cut(request =>
            request.StartsWith("DELETE", StringComparison.Ordinal) || (request.EndsWith("/$batch", StringComparison.Ordinal) && batches++ == 0));

        var report = await CleanAsync(Later);

        Assert.Equal(new HousekeepingReport(Uploads: 0, MailVerifications: 0, Leftovers: 1, Failures: 2, IsComplete: true), report);
        Assert.Null(await Storage.Get<IMailLog>().FindAsync(mail, Cancellation));
        Storage.Traffic.Mend();
        Assert.Equal(new HousekeepingReport(Uploads: 0, MailVerifications: 1, Leftovers: 1, Failures: 0, IsComplete: true), await CleanAsync(Later));
    }

    [Fact]
    public async Task Where_nothing_can_be_read_the_rest_is_cleaned_all_the_same()
    {
        await TakeAsync("busy", windows: 1);
        Storage.Traffic.Cut(request => request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("comp=list", StringComparison.Ordinal));

        var report = await CleanAsync(Later);

        Assert.Equal((1, 1), (report.Leftovers, report.Failures));
    }

    [Fact]
    public async Task Rows_that_somebody_else_deleted_meanwhile_are_no_failure()
    {
        await TakeAsync("busy", windows: 3);
        var table = Storage.Get<StorageClients>().Quotas;
        var gone = false;
        Storage.Traffic.Cut(request =>
        {
            if (!gone && request.EndsWith("/$batch", StringComparison.Ordinal))
            {
                gone = true;
                var first = table.Query<TableEntity>(cancellationToken: Cancellation).First();
                table.DeleteEntity(first.PartitionKey, first.RowKey, cancellationToken: Cancellation);
            }

            return false;
        });

        var report = await CleanAsync(Later);

        Assert.True(gone);
        Assert.Equal((3, 0), (report.Leftovers, report.Failures));
        Assert.Equal(0, (await CleanAsync(Later)).Leftovers);
    }

    private Task<HousekeepingReport> CleanAsync(DateTimeOffset now) => Storage.Get<IHousekeeping>().CleanAsync(now, Cancellation);

    private Task<bool[]> TakeAsync(string key, int windows) =>
        Task.WhenAll(Enumerable.Range(0, windows).Select(hour => Storage.Quota.TryTakeAsync(Window(key, hour), Cancellation)));

    private static QuotaWindow Window(string key, int hour) => QuotaWindow.At(key, Given.Now.AddHours(hour), TimeSpan.FromHours(1), limit: 1);
}
