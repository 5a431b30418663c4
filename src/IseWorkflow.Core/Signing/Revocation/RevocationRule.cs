namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>What follows from an answer on revocation.</summary>
/// <param name="WhenUnknown">What to do while it cannot be checked.</param>
public sealed record RevocationRule(WhenUnknown WhenUnknown)
{
    /// <summary>Null where the signature may count, else why not.</summary>
    public Refusal? Check(RevocationAnswer answer) => answer.Status switch
    {
        RevocationStatus.Revoked => RevocationRefusals.For(answer.Reason),
        RevocationStatus.Unknown when WhenUnknown == WhenUnknown.Refuse => RevocationRefusals.Unavailable,
        _ => null,
    };
}

/// <summary>What to do while a certificate cannot be checked.</summary>
public enum WhenUnknown
{
    /// <summary>The citizen is asked to sign later.</summary>
    Refuse,

    /// <summary>The signature is taken; staff see that it was not checked. It is checked again then, and with each of their acts.</summary>
    AcceptAndRecheck,
}
