using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Everything that can be said of a signature without asking anybody: format, one signer, the document, algorithms, the signature itself,
/// chain, validity, profile, holder. In this order, the first that does not hold is the answer.
/// </summary>
public sealed class SignatureExamination(TrustedRoots roots, SigningProfileRule profile, IReadOnlyList<SignatureAlgorithm> algorithms)
{
    private readonly AllowedAlgorithms allowed = new(algorithms);
    private readonly CertificateExamination certificates = new(roots, profile, new AllowedAlgorithms(algorithms));

    /// <summary>The names of the checks, in their order, as evidence states them. Whoever changes them makes a new layout of evidence.</summary>
    public static IReadOnlyList<string> Checks { get; } =
        ["format", "one signer", "document", "algorithm", "signature", "chain", "validity", "profile", "holder"];

    /// <param name="at">The instant at which the certificate has to be valid.</param>
    public Result<ExaminedSignature> Examine(ReadOnlyMemory<byte> document, SubmittedSignature submitted, DateTimeOffset at) =>
        PostedSignatureReader.Read(submitted).Then(posted => ExamineAndDispose(document, posted, at));

    private Result<ExaminedSignature> ExamineAndDispose(ReadOnlyMemory<byte> document, PostedSignature posted, DateTimeOffset at)
    {
        using (posted)
            return Examine(document.Span, posted, at);
    }

    private Result<ExaminedSignature> Examine(ReadOnlySpan<byte> document, PostedSignature posted, DateTimeOffset at)
    {
        if (posted.CheckContent(document) is { } wrongContent)
            return wrongContent;
        if (!posted.FindAlgorithm(allowed).Is(out var algorithm, out var notAllowed))
            return notAllowed;
        if (posted.CheckSignature(document, algorithm) is { } invalid)
            return invalid;
        return certificates.Examine(posted.Body, at);
    }
}

/// <summary>A signature that holds.</summary>
/// <param name="Root">The root that issued the certificate, in DER.</param>
public sealed record ExaminedSignature(SignedIdentity Holder, CertificateBody Certificate, ReadOnlyMemory<byte> Root);
