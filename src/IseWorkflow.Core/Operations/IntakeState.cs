namespace IseWorkflow.Core.Operations;

/// <summary>Whether the city takes new applications (受付), and if not, what citizens are told.</summary>
/// <param name="Message">Of the operator to citizens while intake is stopped; null for the usual sentence.</param>
/// <param name="Until">Until when it is stopped; from then on it is open again by itself. Null: until somebody resumes it.</param>
/// <param name="By">The operator's object id; null where nobody has ever touched it.</param>
/// <param name="At">When that operator did.</param>
public sealed record IntakeState(
    bool IsOpen, LocalizedText? Message = null, DateTimeOffset? Until = null, string? By = null, DateTimeOffset? At = null)
{
    public static IntakeState Open { get; } = new(IsOpen: true);

    /// <summary>What holds at the instant: a stop that is over is none.</summary>
    public IntakeState AsOf(DateTimeOffset now) => Until <= now ? new(IsOpen: true, By: By, At: At) : this;
}
