namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>What a training card holds, as its file says.</summary>
/// <param name="Pin">In clear: it is printed on the page.</param>
/// <param name="TriesLeft">Wrong PINs until the card locks; 0 is locked.</param>
public sealed record CardRecord(string CertificatePem, string KeyPem, string Pin, int TriesLeft);
