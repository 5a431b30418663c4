using IseWorkflow.Core;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Api.Operations;

/// <summary>Whether new applications are taken, as operators see it.</summary>
/// <param name="Until">When intake resumes by itself.</param>
/// <param name="By">Object id of the operator who set it so; null where nobody has ever touched it.</param>
internal sealed record IntakeResponse(bool Open, LocalizedText? Message, DateTimeOffset? Until, string? By, DateTimeOffset? At)
{
    public static IntakeResponse Of(IntakeState state) => new(state.IsOpen, state.Message, state.Until, state.By, state.At);
}

/// <summary>Whether new applications are taken, as citizens are told.</summary>
/// <param name="Message">What the operator says while intake is stopped; null for nothing in particular.</param>
/// <param name="Until">When intake resumes; null where that is not known.</param>
internal sealed record NoticeResponse(bool Open, LocalizedText? Message, DateTimeOffset? Until)
{
    public static NoticeResponse Of(IntakeState state) => new(state.IsOpen, state.Message, state.Until);
}
