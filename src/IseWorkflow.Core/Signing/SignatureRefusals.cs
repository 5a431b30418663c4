namespace IseWorkflow.Core.Signing;

/// <summary>Why the bytes that an app posted are not a signature over the stored document. The app is at fault, or somebody changed something on the way.</summary>
public static class SignatureRefusals
{
    public static Refusal TooLarge { get; } = new(
        "signature_too_large",
        RefusalKind.TooLarge,
        new("署名データが大きすぎます。アプリを最新版にして、もう一度署名してください。", "The signature data is too large. Update the signing app and sign again."));

    public static Refusal FormatUnknown { get; } = AppAtFault(
        "signature_format_unknown", "署名の形式の指定が正しくありません。", "The format of the signature is neither cms nor raw.");

    public static Refusal Malformed { get; } = AppAtFault(
        "signature_malformed", "署名データを読み取れませんでした。", "The signature data could not be read.");

    public static Refusal NotSignedData { get; } = AppAtFault(
        "signature_not_signed_data", "署名データの種類が違います（SignedDataではありません）。", "The signature data is of another kind than SignedData.");

    public static Refusal ContentTypeWrong { get; } = AppAtFault(
        "signature_content_type_wrong", "署名対象の種類が違います。", "What was signed is of another kind than plain data.");

    public static Refusal NoSigner { get; } = AppAtFault(
        "signature_no_signer", "署名データに署名がありません。", "The data contains no signature.");

    public static Refusal SeveralSigners { get; } = Refusal.Invalid(
        "signature_several_signers",
        "複数の人の署名が含まれています。申請者ご本人だけで署名してください。",
        "There is more than one signature. Only the applicant signs.");

    public static Refusal CounterSigned { get; } = Refusal.Invalid(
        "signature_counter_signed",
        "署名に別の署名が重ねられています。申請者ご本人だけで署名してください。",
        "The signature was signed again by somebody else. Only the applicant signs.");

    public static Refusal CertificateMissing { get; } = AppAtFault(
        "signature_certificate_missing", "署名データに電子証明書が含まれていません。", "The signature data contains no certificate of the signer.");

    public static Refusal CertificateUnexpected { get; } = AppAtFault(
        "signature_certificate_unexpected",
        "電子証明書が署名データの中と外の両方にあります。",
        "A certificate was posted beside signature data that contains its own.");

    public static Refusal CertificateMismatch { get; } = AppAtFault(
        "signature_certificate_mismatch",
        "署名した人が指定した電子証明書と、付けられた電子証明書が違います。",
        "The signature names another certificate than the one that came with it.");

    public static Refusal WrongDocument { get; } = Refusal.Invalid(
        "signature_wrong_document",
        "この申請とは違う内容に署名されています。この画面から署名をやり直してください。",
        "Something else than this application was signed. Begin signing again from this page.");

    public static Refusal AttributesMalformed { get; } = AppAtFault(
        "signature_attributes_malformed", "署名の属性を読み取れませんでした。", "The signed attributes could not be read.");

    public static Refusal DigestAlgorithmNotAllowed { get; } = AppAtFault(
        "signature_digest_not_allowed",
        "署名のハッシュ方式（SHA-1など）は受け付けていません。",
        "The digest algorithm of the signature (such as SHA-1) is not accepted.");

    public static Refusal AlgorithmNotAllowed { get; } = AppAtFault(
        "signature_algorithm_not_allowed", "署名方式に対応していません。", "The signature algorithm is not accepted.");

    public static Refusal KeyNotAllowed { get; } = Refusal.Invalid(
        "signature_key_not_allowed",
        "電子証明書の鍵の種類または長さを受け付けていません。市区町村の窓口で電子証明書を更新してください。",
        "The kind or length of the certificate's key is not accepted. Renew the certificate at a municipal counter.");

    public static Refusal WithoutDigestInfo { get; } = AppAtFault(
        "signature_without_digest_info",
        "署名の形式が正しくありません（ハッシュ値がDigestInfoに入っていません）。",
        "The signature holds a bare digest instead of a DigestInfo (RFC 8017).");

    public static Refusal Invalid { get; } = Refusal.Invalid(
        "signature_invalid",
        "署名が正しくありません。この画面から署名をやり直してください。",
        "The signature does not hold. Begin signing again from this page.");

    private static Refusal AppAtFault(string code, string ja, string en) => Refusal.Invalid(
        code, ja + "アプリを最新版にして、もう一度署名してください。", en + " Update the signing app and sign again.");
}
