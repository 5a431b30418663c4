using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>One training card: whose it is and what is special about it. All persons are made up.</summary>
/// <param name="Id">In addresses and file names.</param>
/// <param name="NoteJa">What it is good for in a training.</param>
public sealed record CardPersona(string Id, CardHolder Holder, string NoteJa, string NoteEn)
{
    /// <summary>A card of the next generation: ECDSA on P-384.</summary>
    public bool IsNextGeneration { get; init; }

    /// <summary>Its certificate ended before the card was handed out.</summary>
    public bool IsExpired { get; init; }

    /// <summary>The cards in the box.</summary>
    public static IReadOnlyList<CardPersona> All { get; } =
    [
        new(
            "hanako",
            CardHolder.Plain("伊勢　花子", "2", "319800102", "三重県伊勢市岩渕１丁目７番２９号") with { NameSubstitutions = "00010" },
            "氏名に代替文字があります（花）",
            "The name contains a substituted character (花)"),
        new("taro", CardHolder.Plain("山田　太郎", "1", "419951103", "三重県伊勢市二見町茶屋２０９番地"), "一般的なカード", "An ordinary card"),
        new(
            "kichijiro",
            CardHolder.Plain("𠮷川　吉次郎", "1", "219240000", "三重県伊勢市辻久留２丁目１番地") with { AddressSubstitutions = "000000100000000" },
            "次世代カード（ECDSA）、生年月日の月日が不詳、住所に代替文字",
            "Next-generation card (ECDSA), month and day of birth unknown, substituted character in the address") { IsNextGeneration = true },
        new("jiro", CardHolder.Plain("鈴木　次郎", "1", "319700505", "三重県伊勢市小俣町元町５４０番地"), "電子証明書の有効期限切れ", "The certificate has expired") { IsExpired = true },
    ];
}
