using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>Looks for the card through a PKCS#11 module, in which OpenSC shows each PIN of a card as a token of its own.</summary>
/// <param name="module">Path of the module; null where none was found.</param>
internal sealed class Pkcs11CardReader(string? module) : ICardReader
{
    private const string SigningToken = "JPKI (Digital Signature PIN)";
    private const string AnyToken = "JPKI";

    public Step<ICard> FindCard()
    {
        if (Load() is not { } library)
            return Outcomes.NoModule;
        var found = Find(library);
        if (!found.Is(out _, out _))
            library.Dispose();
        return found;
    }

    private IPkcs11Library? Load()
    {
        if (module is null)
            return null;
        try
        {
            return Pkcs11Module.Load(module);
        }
        catch (Exception e) when (e is UnmanagedException or LibraryArchitectureException)
        {
            return null;
        }
    }

    private static Step<ICard> Find(IPkcs11Library library)
    {
        if (library.GetSlotList(SlotsType.WithOrWithoutTokenPresent).Count == 0)
            return Outcomes.NoReader;
        var tokens = library.GetSlotList(SlotsType.WithTokenPresent).Select(slot => (Slot: slot, Label: LabelOf(slot))).Where(t => t.Label is not null).ToList();
        if (tokens.Find(t => t.Label == SigningToken).Slot is { } signing)
            return Step<ICard>.Of(new Pkcs11Card(library, signing));
        if (tokens.Count == 0)
            return Outcomes.NoCard;
        return tokens.Exists(t => t.Label!.StartsWith(AnyToken, StringComparison.Ordinal)) ? Outcomes.NoSigningCertificate : Outcomes.OtherCard;
    }

    /// <summary>Empty for a card that the module does not know; null for a slot whose token was never set up.</summary>
    private static string? LabelOf(ISlot slot)
    {
        try
        {
            var token = slot.GetTokenInfo();
            return token.TokenFlags.TokenInitialized ? token.Label : null;
        }
        catch (Pkcs11Exception e) when (e.RV == CKR.CKR_TOKEN_NOT_RECOGNIZED)
        {
            return "";
        }
    }
}
