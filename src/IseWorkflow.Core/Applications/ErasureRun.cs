using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Applications;

/// <summary>Erases the personal data of all applications whose time has come, and what never came to belong to one.</summary>
public sealed partial class ErasureRun(IApplicationIndex index, IEraser eraser, IHousekeeping housekeeping, ILogger<ErasureRun> logger)
{
    /// <summary>One application that cannot be erased keeps none of the others from it; it is tried again with the next run.</summary>
    /// <returns>How many applications were erased.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var erased = 0;
        await foreach (var application in index.FindErasableAsync(now, cancellation))
            erased += await TryEraseAsync(application, now, cancellation) ? 1 : 0;
        var cleaned = await housekeeping.CleanAsync(now, cancellation);
        UpkeepTelemetry.Cleaned(cleaned);
        Done(erased, cleaned.Uploads, cleaned.MailVerifications, cleaned.Leftovers);
        if (!cleaned.IsComplete)
            Unfinished();
        return erased;
    }

    private async Task<bool> TryEraseAsync(ApplicationId application, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await eraser.EraseAsync(application, now, cancellation);
            return true;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Failed(application, error.GetType().Name, error.StackTrace);
            return false;
        }
    }

    [LoggerMessage(40, LogLevel.Information, "Erased {Applications} applications, {Uploads} uploads, {Verifications} mail verifications and {Leftovers} rows left over")]
    private partial void Done(int applications, int uploads, int verifications, int leftovers);

    [LoggerMessage(43, LogLevel.Warning, "More was left over than one run deletes: the next run goes on")]
    private partial void Unfinished();

    [LoggerMessage(41, LogLevel.Error, "Application {Application} could not be erased ({Error}). {Stack}")]
    private partial void Failed(ApplicationId application, string error, string? stack);
}
