namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>What a card answers to a request for a signature. Closed hierarchy.</summary>
public abstract record CardAnswer
{
    private CardAnswer()
    {
    }

    /// <param name="Cms">A detached CMS SignedData in DER.</param>
    public sealed record Signed(byte[] Cms) : CardAnswer;

    /// <summary>Not 6 to 16 letters and digits; the card was not asked, so no try was lost.</summary>
    public sealed record PinMalformed : CardAnswer;

    public sealed record PinWrong(int TriesLeft) : CardAnswer;

    public sealed record Locked : CardAnswer;
}
