using IseWorkflow.Tools.Sign.Card;
using IseWorkflow.Tools.Sign.Dialogue;
using IseWorkflow.Tools.Sign.Service;
using Net.Pkcs11Interop.Common;

namespace IseWorkflow.Tools.Sign;

/// <summary>
/// One attempt to sign: fetch, show, confirm, PIN, sign, post. The PIN is tried once a run, so that every try of a card that locks after five is a
/// decision of its own; the session stays open until something was posted.
/// </summary>
internal sealed class SignCommand(Conversation conversation, ICardReader reader, SigningService service)
{
    public async Task<Outcome> RunAsync(string token, CancellationToken cancellation)
    {
        if (!(await service.FetchAsync(token, cancellation)).Is(out var document, out var stop))
            return stop;
        Show(document);
        if (!conversation.Confirm(Texts.ConfirmSigning))
            return Outcomes.Cancelled;
        if (!Sign(document.Octets).Is(out var cms, out stop))
            return stop;
        conversation.Say(Texts.Sending);
        return await service.PostAsync(token, cms, cancellation);
    }

    private void Show(DocumentToSign document)
    {
        conversation.Show(Texts.Heading(document.City, document.Procedure));
        conversation.Show(Texts.MatchingCode(document.MatchingCode));
        conversation.Say(Texts.Warning);
        conversation.Show($"----\n{document.Readable}----");
        conversation.Say(Texts.Digest(document.Sha256));
    }

    private Step<byte[]> Sign(byte[] document)
    {
        try
        {
            if (!reader.FindCard().Is(out var card, out var stop))
                return stop;
            using (card)
                return LogIn(card) is { } refused ? refused : Sign(document, card);
        }
        catch (Pkcs11Exception e)
        {
            return Outcomes.CardFailed(e.RV.ToString());
        }
    }

    /// <summary>Null where the card is open now.</summary>
    private Outcome? LogIn(ICard card)
    {
        var tries = card.TriesLeft;
        if (tries == PinTries.None)
            return Outcomes.PinLocked;
        if (tries == PinTries.Last && !conversation.Confirm(Texts.ConfirmLastTry))
            return Outcomes.Cancelled;
        conversation.Say(Texts.Left(tries));
        if (conversation.AskPin(Texts.AskPin) is not { } pin)
            return Outcomes.Cancelled;
        return card.LogIn(pin) switch
        {
            PinAnswer.Right => null,
            PinAnswer.Wrong => Outcomes.PinWrong(card.TriesLeft),
            _ => Outcomes.PinLocked,
        };
    }

    private static Step<byte[]> Sign(byte[] document, ICard card)
    {
        using var certificate = card.ReadCertificate();
        if (certificate is null)
            return Outcomes.NoSigningCertificate;
        return CardSignature.IsForSigning(certificate) ? CardSignature.Over(document, certificate, card) : Outcomes.AuthenticationCertificate;
    }
}
