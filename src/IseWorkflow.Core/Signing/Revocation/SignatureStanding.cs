namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>How a signature stands, for staff who have to decide.</summary>
/// <param name="CertificateSerial">Serial number of the signer's certificate, hexadecimal. Personal data: it names the holder.</param>
/// <param name="Check">What was found now.</param>
public sealed record SignatureStanding(string CertificateSerial, SignatureCheck Check)
{
    /// <summary>What staff read.</summary>
    public LocalizedText ToText() => Check switch
    {
        { IsVoid: true } => new(
            "電子証明書は、署名した時点ですでに失効していました。この署名は有効ではありません。",
            "The certificate had been revoked before it was used. The signature does not count."),
        { Status: RevocationStatus.Revoked, Reason: RevocationReason.AffiliationChanged } => new(
            "署名の後に電子証明書が失効しています（転居・氏名変更など）。送付先の住所を確認してください。",
            "The certificate was revoked because of a move or a change of name. Check the address before posting."),
        { Status: RevocationStatus.Revoked } => new(
            "電子証明書が失効しています。署名の有効性を確認してください。", "The certificate is revoked. Check whether the signature may count."),
        { Status: RevocationStatus.Good } => new("電子証明書は失効していません。", "The certificate is not revoked."),
        { Status: RevocationStatus.NotConfigured } => new("電子証明書の失効確認は行っていません。", "Revocation is not checked here."),
        { IsUnchecked: true } => new(
            "電子証明書の失効をまだ確認できていません。確認できないまま承認または発送すると、そのことが記録に残ります。",
            "It could not be checked yet whether the certificate is revoked. If you approve or post it unchecked, the trail says so."),
        _ => new("署名時には失効していませんでした。いまは確認できません。", "It was not revoked when it was signed. It cannot be checked now."),
    };
}
