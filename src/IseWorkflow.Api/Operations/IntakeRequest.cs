using System.Text.Json.Serialization;
using IseWorkflow.Core;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Api.Operations;

/// <summary>What an operator wants of intake.</summary>
/// <param name="Message">To citizens while intake is stopped; null for the usual sentence.</param>
/// <param name="Until">When intake resumes by itself; null for not before an operator says so.</param>
public sealed record IntakeRequest([property: JsonRequired] bool Open, MessageOfRequest? Message, DateTimeOffset? Until)
{
    /// <summary>A banner on a phone, not a page.</summary>
    public const int MostCharacters = 300;

    /// <summary>Does it, at whichever edge it is said.</summary>
    /// <param name="by">Who says it.</param>
    public async Task<Result<IntakeState>> ApplyAsync(IntakeGate gate, string by, CancellationToken cancellation)
    {
        if (!Check().Is(out var order, out var wrong))
            return wrong;
        return order.Open
            ? await gate.ResumeAsync(by, cancellation)
            : await gate.StopAsync(order.Message, order.Until, by, cancellation);
    }

    /// <summary>The request with every value checked.</summary>
    internal Result<Checked> Check()
    {
        if (Open && (Message is not null || Until is not null))
            return OperatorRefusals.MessageWithoutStop;
        if (Message is null)
            return new Checked(Open, null, Until);
        return IsText(Message.Ja) && IsText(Message.En)
            ? new Checked(Open, new(Message.Ja!.Trim(), Message.En!.Trim()), Until)
            : OperatorRefusals.MessageIncomplete;
    }

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MostCharacters;

    /// <summary>A request that can be carried out.</summary>
    internal sealed record Checked(bool Open, LocalizedText? Message, DateTimeOffset? Until);
}

/// <summary>A message as it came.</summary>
public sealed record MessageOfRequest(string? Ja, string? En);
