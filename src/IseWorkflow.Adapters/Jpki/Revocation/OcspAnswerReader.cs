using IseWorkflow.Core.Signing.Revocation;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Reads a responder's answer and believes it only where all of RFC 6960, 3.2 holds.</summary>
internal sealed class OcspAnswerReader(OcspQuestion question, DateTimeOffset now)
{
    /// <summary>How far the responder's clock may be ahead, and for how long an answer without an end holds.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <exception cref="InvalidDataException">The answer cannot be believed; the message says why.</exception>
    public RevocationAnswer Read(byte[] encoded)
    {
        var response = Decode(encoded);
        Demand(question.IsAnsweredBy(response), "The nonce is not that of the question.");
        return Read(response, encoded);
    }

    /// <summary>Reads an answer that was believed before and kept; the nonce of its question is gone.</summary>
    /// <exception cref="InvalidDataException">It proves nothing.</exception>
    public RevocationAnswer ReadKept(byte[] encoded) => Read(Decode(encoded), encoded);

    private RevocationAnswer Read(BasicOcspResp response, byte[] encoded)
    {
        CheckSignature(response);
        var single = response.Responses.SingleOrDefault(r => r.GetCertID().Equals(question.Id));
        Demand(single is not null, "It does not speak of the certificate.");
        return ToAnswer(single!, encoded);
    }

    private static BasicOcspResp Decode(byte[] encoded)
    {
        try
        {
            var response = new OcspResp(encoded);
            Demand(response.Status == OcspRespStatus.Successful, $"The responder refused with status {response.Status}.");
            return response.GetResponseObject() as BasicOcspResp ?? throw new InvalidDataException("It is no basic response.");
        }
        catch (Exception e) when (e is IOException or OcspException or ArgumentException or InvalidCastException or InvalidOperationException)
        {
            throw e as InvalidDataException ?? new InvalidDataException("It is no OCSP response.", e);
        }
    }

    private void CheckSignature(BasicOcspResp response)
    {
        try
        {
            var responder = Responder(response);
            Demand(ResponderAlgorithms.Believe(response.SignatureAlgorithm.Algorithm.Id), "It is signed with an algorithm that is not believed any more.");
            Demand(ResponderAlgorithms.Believe(responder.GetPublicKey()), "The responder's key is too short.");
            Demand(response.Verify(responder.GetPublicKey()), "Its signature does not hold.");
        }
        catch (Exception e) when (e is OcspException or GeneralSecurityException)
        {
            throw new InvalidDataException("Its signature cannot be checked.", e);
        }
    }

    /// <summary>The issuer itself, or whom it appointed (RFC 6960, 4.2.2.2): a certificate of the issuer's for OCSP signing, in its time.</summary>
    private X509Certificate Responder(BasicOcspResp response)
    {
        if (response.GetCerts() is not [var responder, ..] || responder.Equals(question.Issuer))
            return question.Issuer;
        Demand(responder.IssuerDN.Equivalent(question.Issuer.SubjectDN), "The responder was not appointed by the issuer.");
        Demand(ResponderAlgorithms.Believe(responder.SigAlgOid), "The responder's certificate is signed with an algorithm that is not believed any more.");
        responder.Verify(question.Issuer.GetPublicKey());
        Demand(responder.GetKeyUsage() is not [false, ..], "The responder's certificate is not for signatures.");
        Demand(responder.GetExtendedKeyUsage()?.Contains(KeyPurposeID.id_kp_OCSPSigning) == true, "The responder's certificate is not for OCSP signing.");
        Demand(responder.IsValid(now.UtcDateTime), "The responder's certificate is not valid now.");
        return responder;
    }

    private RevocationAnswer ToAnswer(SingleResp single, byte[] encoded)
    {
        var thisUpdate = new DateTimeOffset(single.ThisUpdate, TimeSpan.Zero);
        var nextUpdate = single.NextUpdate is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : thisUpdate + Tolerance;
        Demand(thisUpdate <= now + Tolerance && nextUpdate > now, $"It holds from {thisUpdate:O} to {nextUpdate:O}.");
        return single.GetCertStatus() switch
        {
            null => new(RevocationStatus.Good, OcspRevocationChecker.Source, now, ThisUpdate: thisUpdate, NextUpdate: nextUpdate, Proof: encoded),
            RevokedStatus revoked => new(
                RevocationStatus.Revoked, OcspRevocationChecker.Source, now, ReasonOf(revoked), new(revoked.RevocationTime, TimeSpan.Zero), thisUpdate, nextUpdate, encoded),
            _ => throw new InvalidDataException("The responder does not know the certificate."),
        };
    }

    private static RevocationReason ReasonOf(RevokedStatus revoked) =>
        revoked.HasRevocationReason ? (RevocationReason)revoked.RevocationReason : RevocationReason.Unspecified;

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidDataException(otherwise);
    }
}
