namespace IseWorkflow.Tools.Sign;

/// <summary>How the command ends, for scripts. Stable; <c>docs/signing-protocol.md</c> lists them.</summary>
internal enum ExitCode
{
    Signed = 0,
    Cancelled = 1,
    Misused = 2,

    /// <summary>The session is unknown, expired, used, superseded, or no signature is awaited.</summary>
    SessionOver = 3,

    /// <summary>The service did not answer, or not as the protocol says. Nothing was posted.</summary>
    ServiceUnreachable = 4,

    /// <summary>The document is not the one whose digest the service named, or cannot be shown as text.</summary>
    DocumentUntrusted = 5,

    /// <summary>No reader, no card, or no PKCS#11 module to reach them.</summary>
    NoCard = 6,

    /// <summary>The card or its certificate is not for signing.</summary>
    WrongCertificate = 7,

    /// <summary>A try was used up.</summary>
    PinWrong = 8,

    /// <summary>Only a municipal counter unlocks it.</summary>
    PinLocked = 9,

    /// <summary>The service refused the signature; the session is used up.</summary>
    Refused = 10,

    /// <summary>The connection broke while posting; the application's page shows the result.</summary>
    ResultUnknown = 11,
}
