namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What is counted besides the requests by <see cref="Place"/>.</summary>
internal enum Count
{
    Applications,
    Signals,
    WakeUps,
    Turns,
    Mails,
    Ended,

    /// <summary>All requests to the data account.</summary>
    DataRequests,
}
