namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Why the holder of a certificate cannot be read from it. The card itself is at fault, so each sends the citizen to a counter.</summary>
public static class HolderRefusals
{
    public static Refusal HolderMissing { get; } = Unreadable("certificate_holder_missing", "基本4情報（氏名・住所・生年月日・性別）", "holder");

    public static Refusal HolderMalformed { get; } = Unreadable("certificate_holder_malformed", "基本4情報（氏名・住所・生年月日・性別）", "holder");

    public static Refusal HolderRepeated { get; } = Unreadable("certificate_holder_repeated", "基本4情報（重複）", "holder (stated twice)");

    public static Refusal NameMissing { get; } = Unreadable("certificate_name_missing", "氏名", "name");

    public static Refusal NameInvalid { get; } = Unreadable("certificate_name_invalid", "氏名", "name");

    public static Refusal NameTooLong { get; } = Unreadable("certificate_name_too_long", "氏名（文字数超過）", "name (too long)");

    public static Refusal NameSubstitutionsMissing { get; } =
        Unreadable("certificate_name_substitutions_missing", "氏名の代替文字情報", "map of substituted characters of the name");

    public static Refusal NameSubstitutionsInvalid { get; } =
        Unreadable("certificate_name_substitutions_invalid", "氏名の代替文字情報", "map of substituted characters of the name");

    public static Refusal SexMissing { get; } = Unreadable("certificate_sex_missing", "性別", "sex");

    public static Refusal SexInvalid { get; } = Unreadable("certificate_sex_invalid", "性別", "sex");

    public static Refusal BirthDateMissing { get; } = Unreadable("certificate_birth_date_missing", "生年月日", "birth date");

    public static Refusal BirthDateInvalid { get; } = Unreadable("certificate_birth_date_invalid", "生年月日", "birth date");

    public static Refusal AddressMissing { get; } = Unreadable("certificate_address_missing", "住所", "address");

    public static Refusal AddressInvalid { get; } = Unreadable("certificate_address_invalid", "住所", "address");

    public static Refusal AddressTooLong { get; } = Unreadable("certificate_address_too_long", "住所（文字数超過）", "address (too long)");

    public static Refusal AddressSubstitutionsMissing { get; } =
        Unreadable("certificate_address_substitutions_missing", "住所の代替文字情報", "map of substituted characters of the address");

    public static Refusal AddressSubstitutionsInvalid { get; } =
        Unreadable("certificate_address_substitutions_invalid", "住所の代替文字情報", "map of substituted characters of the address");

    private static Refusal Unreadable(string code, string ja, string en) => Refusal.Invalid(
        code,
        $"電子証明書の「{ja}」を読み取れませんでした。市区町村の窓口で署名用電子証明書を確認してください。",
        $"The certificate's {en} could not be read. Have the signing certificate checked at a municipal counter.");
}
