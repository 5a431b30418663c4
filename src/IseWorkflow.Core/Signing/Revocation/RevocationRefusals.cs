namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>What a citizen is told whose certificate was revoked, or cannot be checked.</summary>
public static class RevocationRefusals
{
    public static Refusal Moved { get; } = Refusal.Invalid(
        "certificate_revoked_moved",
        "引っ越しや氏名の変更があると、署名用電子証明書は失効します。いまお住まいの市区町村の窓口で署名用電子証明書を新しく発行してから、もう一度署名してください。",
        "Moving or a change of name revokes the signing certificate. Have a new one issued at the counter of the municipality where you live, then sign again.");

    public static Refusal Superseded { get; } = Refusal.Invalid(
        "certificate_revoked_superseded",
        "この署名用電子証明書は、新しいものに替わっています。新しいマイナンバーカードで署名してください。",
        "This signing certificate was replaced by a newer one. Sign with the newer card.");

    public static Refusal OnHold { get; } = Refusal.Invalid(
        "certificate_revoked_hold",
        "マイナンバーカードの利用が一時停止されています。マイナンバー総合フリーダイヤル（0120-95-0178）または市区町村の窓口で再開してから、もう一度署名してください。",
        "The card is suspended. Have it reinstated by the My Number call centre (0120-95-0178) or at a municipal counter, then sign again.");

    public static Refusal KeyCompromised { get; } = Refusal.Invalid(
        "certificate_revoked_key_compromised",
        "安全上の理由で、この署名用電子証明書は失効しています。市区町村の窓口で新しく発行してください。",
        "This signing certificate was revoked for safety. Have a new one issued at a municipal counter.");

    public static Refusal Revoked { get; } = Refusal.Invalid(
        "certificate_revoked",
        "この署名用電子証明書は失効しています。市区町村の窓口で新しく発行してから、もう一度署名してください。",
        "This signing certificate was revoked. Have a new one issued at a municipal counter, then sign again.");

    public static Refusal Unavailable { get; } = new(
        "revocation_unavailable",
        RefusalKind.Unavailable,
        new(
            "署名用電子証明書が失効していないかを、いま確認できません。入力した内容は保存されています。時間をおいて、申請の画面からもう一度署名してください。",
            "It cannot be checked now whether the certificate was revoked. What you entered is kept. Sign again later from the application's page."));

    /// <summary>The refusal of a revoked certificate.</summary>
    public static Refusal For(RevocationReason? reason) => reason switch
    {
        RevocationReason.AffiliationChanged => Moved,
        RevocationReason.Superseded => Superseded,
        RevocationReason.CertificateHold => OnHold,
        RevocationReason.KeyCompromise or RevocationReason.AuthorityCompromise => KeyCompromised,
        _ => Revoked,
    };
}
