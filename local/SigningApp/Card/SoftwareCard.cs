using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>
/// A card in software: signs after the right PIN, counts wrong ones, locks after five. Its state lies in a file, so it stays locked over restarts.
/// </summary>
public sealed class SoftwareCard(CardPersona persona, string path)
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Sha384 = "2.16.840.1.101.3.4.2.2";

    private readonly Lock gate = new();

    public CardPersona Persona => persona;

    public int TriesLeft => Read().TriesLeft;

    public CardAnswer Sign(string? pin, byte[] document)
    {
        if (Pin.Normalize(pin) is not { } normalized)
            return new CardAnswer.PinMalformed();
        lock (gate)
        {
            var record = Read();
            if (record.TriesLeft == 0)
                return new CardAnswer.Locked();
            return IsRight(normalized, record) ? SignWith(record, document) : CountWrong(record);
        }
    }

    /// <summary>What the municipal counter does with a locked card.</summary>
    public void Unlock()
    {
        lock (gate)
            Write(Read() with { TriesLeft = Pin.Tries });
    }

    private static bool IsRight(string pin, CardRecord record) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(pin), Encoding.ASCII.GetBytes(record.Pin));

    private CardAnswer CountWrong(CardRecord record)
    {
        var left = record.TriesLeft - 1;
        Write(record with { TriesLeft = left });
        return left == 0 ? new CardAnswer.Locked() : new CardAnswer.PinWrong(left);
    }

    private CardAnswer.Signed SignWith(CardRecord record, byte[] document)
    {
        if (record.TriesLeft < Pin.Tries)
            Write(record with { TriesLeft = Pin.Tries });
        using var certificate = X509Certificate2.CreateFromPem(record.CertificatePem, record.KeyPem);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid(persona.IsNextGeneration ? Sha384 : Sha256),
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime());
        var cms = new SignedCms(new ContentInfo(document), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return new CardAnswer.Signed(cms.Encode());
    }

    private CardRecord Read() => JsonSerializer.Deserialize<CardRecord>(File.ReadAllBytes(path))!;

    /// <summary>Replaces the file in one step, so that a crash leaves the old count or the new one.</summary>
    private void Write(CardRecord record)
    {
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(record));
        File.Move(path + ".new", path, overwrite: true);
    }
}
