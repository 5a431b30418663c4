namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Where filled-in answers go next: to the signature, or straight to the final check.</summary>
internal static class ToSignOrSend
{
    public static State For(int revision, DateTimeOffset expiresAt, Terms terms) => terms.NeedsSignature
        ? new State.AwaitingSignature(revision, expiresAt)
        : new State.AwaitingConfirmation(revision, expiresAt);
}
