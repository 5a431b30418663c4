using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Api.Procedures;

/// <summary>The deadlines that a citizen has to know.</summary>
/// <param name="SignAndSendHours">To sign and send after the form was filled in.</param>
/// <param name="ReviewBusinessDays">After the day of receipt until the fee is set.</param>
/// <param name="PostingBusinessDays">After the day of payment until it is posted.</param>
internal sealed record DeadlinesResponse(
    int SignAndSendHours, int ReviewBusinessDays, int CorrectionDays, int PaymentDays, int PostingBusinessDays)
{
    public static DeadlinesResponse Of(Deadlines deadlines) => new(
        (int)deadlines.SignAndSend.TotalHours,
        deadlines.ReviewBusinessDays,
        (int)deadlines.Correction.TotalDays,
        (int)deadlines.Payment.TotalDays,
        deadlines.PostingBusinessDays);
}
