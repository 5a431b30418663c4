namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Why a certificate is not one with which a citizen can sign here.</summary>
public static class CertificateRefusals
{
    public static Refusal Malformed { get; } = Refusal.Invalid(
        "certificate_malformed",
        "電子証明書を読み取れませんでした。アプリを最新版にして、もう一度署名してください。",
        "The certificate could not be read. Update the signing app and sign again.");

    public static Refusal ExtensionRepeated { get; } = Refusal.Invalid(
        "certificate_extension_repeated",
        "電子証明書に同じ項目が重複しています。市区町村の窓口でマイナンバーカードを確認してください。",
        "The certificate states the same thing twice. Have the card checked at a municipal counter.");

    public static Refusal ExtensionMalformed { get; } = Refusal.Invalid(
        "certificate_extension_malformed",
        "電子証明書の項目を読み取れませんでした。市区町村の窓口でマイナンバーカードを確認してください。",
        "A part of the certificate could not be read. Have the card checked at a municipal counter.");

    public static Refusal CriticalUnknown { get; } = Refusal.Invalid(
        "certificate_critical_unknown",
        "この電子証明書には、このサービスが対応していない必須の項目があります。市役所の担当課へお問い合わせください。",
        "The certificate contains a mandatory part that this service does not understand. Please contact the city.");

    public static Refusal AlgorithmNotAllowed { get; } = Refusal.Invalid(
        "certificate_algorithm_not_allowed",
        "電子証明書の署名方式が古いか、対応していません。市区町村の窓口で電子証明書を更新してください。",
        "The certificate was issued with an algorithm that is not accepted. Renew the certificate at a municipal counter.");

    public static Refusal IssuerUnknown { get; } = Refusal.Invalid(
        "certificate_issuer_unknown",
        "マイナンバーカードの署名用電子証明書ではありません。ご本人のマイナンバーカードで署名してください。",
        "This is not the signing certificate of a My Number card. Sign with your own My Number card.");

    public static Refusal IssuerKeyUnknown { get; } = Refusal.Invalid(
        "certificate_issuer_key_unknown",
        "電子証明書の発行元を確認できませんでした。新しいカードの場合は、市役所の担当課へお問い合わせください。",
        "The key of the certificate's issuer is not known here. If the card is new, please contact the city.");

    public static Refusal AuthorityKeyMissing { get; } = Refusal.Invalid(
        "certificate_authority_key_missing",
        "電子証明書に発行元の情報がありません。市区町村の窓口でマイナンバーカードを確認してください。",
        "The certificate does not name its issuer's key. Have the card checked at a municipal counter.");

    public static Refusal SignatureInvalid { get; } = Refusal.Invalid(
        "certificate_signature_invalid",
        "電子証明書が改ざんされているか、壊れています。ご本人のマイナンバーカードで署名してください。",
        "The certificate was changed or is damaged. Sign with your own My Number card.");

    public static Refusal Expired { get; } = Refusal.Invalid(
        "certificate_expired",
        "署名用電子証明書の有効期限（発行から5回目の誕生日）が過ぎています。市区町村の窓口で更新してから、もう一度署名してください。",
        "The signing certificate has expired (it lasts until the fifth birthday after issue). Renew it at a municipal counter, then sign again.");

    public static Refusal NotYetValid { get; } = Refusal.Invalid(
        "certificate_not_yet_valid",
        "署名用電子証明書の有効期間がまだ始まっていません。時間をおいてから、もう一度署名してください。",
        "The signing certificate is not valid yet. Wait a while and sign again.");

    public static Refusal RootExpired { get; } = Refusal.Invalid(
        "certificate_root_expired",
        "電子証明書の発行元の有効期限が過ぎています。市区町村の窓口で電子証明書を更新してください。",
        "The certificate of the issuer has expired. Renew your certificate at a municipal counter.");

    public static Refusal ForAuthentication { get; } = Refusal.Invalid(
        "certificate_for_authentication",
        "利用者証明用電子証明書（4桁の暗証番号）では署名できません。署名用電子証明書（6〜16文字の暗証番号）を選んでください。",
        "The user-authentication certificate (four-digit PIN) cannot sign. Choose the signing certificate (PIN of 6 to 16 characters).");

    public static Refusal IsAuthority { get; } = Refusal.Invalid(
        "certificate_is_authority",
        "個人の署名用電子証明書ではありません。ご本人のマイナンバーカードで署名してください。",
        "This is an authority's certificate, not a person's. Sign with your own My Number card.");

    public static Refusal KeyUsageInvalid { get; } = Refusal.Invalid(
        "certificate_key_usage_invalid",
        "この電子証明書は署名用ではありません。署名用電子証明書を選んで、もう一度署名してください。",
        "This certificate is not made for signing. Choose the signing certificate and sign again.");

    public static Refusal PolicyMissing { get; } = Refusal.Invalid(
        "certificate_policy_missing",
        "電子証明書に利用規程の情報がありません。ご本人のマイナンバーカードで署名してください。",
        "The certificate names no policy. Sign with your own My Number card.");

    public static Refusal PolicyTest { get; } = Refusal.Invalid(
        "certificate_policy_test",
        "テスト用のカードでは申請できません。ご本人のマイナンバーカードで署名してください。",
        "A test card cannot be used here. Sign with your own My Number card.");

    public static Refusal PolicyOther { get; } = Refusal.Invalid(
        "certificate_policy_other",
        "マイナンバーカードの署名用電子証明書ではありません。署名用電子証明書を選んで、もう一度署名してください。",
        "This is not the signing certificate of a My Number card. Choose the signing certificate and sign again.");
}
