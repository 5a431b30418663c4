using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Tools.Sign.Service;

/// <summary>What the service gives to sign, checked and readable.</summary>
/// <param name="Octets">To be signed, exactly these.</param>
/// <param name="Readable">The octets as text.</param>
/// <param name="Sha256">Computed here.</param>
internal sealed record DocumentToSign(Text City, Text Procedure, string MatchingCode, byte[] Octets, string Readable, string Sha256);
