using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>How certificates are checked for revocation: configuration section <c>Signing:Revocation</c>. The data is given to registered verifiers only.</summary>
public sealed class RevocationOptions
{
    /// <summary>Has to be said in production, even if it is <see cref="RevocationSource.None"/>.</summary>
    public RevocationSource? Source { get; set; }

    /// <summary>Folder of the lists (<c>*.crl</c>), with <see cref="RevocationSource.Crl"/>; without it the service's own blob container <c>revocation</c>.</summary>
    public string? Folder { get; set; }

    /// <summary>Address of the responder, with <see cref="RevocationSource.Ocsp"/>.</summary>
    public Uri? Responder { get; set; }

    /// <summary>How long the responder is waited for: a citizen waits, too.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    public WhenUnknown WhenUnknown { get; set; } = WhenUnknown.Refuse;

    /// <summary>How often the lists are read again.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What is missing; null where all is there.</summary>
    internal string? Problem(bool isTraining) => Source switch
    {
        null when !isTraining => "Signing:Revocation:Source is missing. It is Crl, Ocsp, or None where nothing is to be checked.",
        RevocationSource.Ocsp when Responder is not { IsAbsoluteUri: true } => "Signing:Revocation:Responder is no address.",
        _ when Timeout <= TimeSpan.Zero => "Signing:Revocation:Timeout has to be longer than nothing.",
        _ => null,
    };
}

/// <summary>The sources of revocation data.</summary>
public enum RevocationSource
{
    None,
    Crl,
    Ocsp,
}
