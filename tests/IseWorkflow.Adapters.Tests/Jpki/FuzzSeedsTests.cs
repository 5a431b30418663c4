using System.Runtime.CompilerServices;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class FuzzSeedsTests
{
    // Not that of FuzzSeeds, which reads all files that are not there yet.
    private static byte[] Document => RefusedSignatureCases.Document;

    /// <summary>To be run by name when the profile changes. The roots of a run are not kept, so all seeds are written together.</summary>
    [Fact(Explicit = true)]
    public void Write_the_seeds_anew()
    {
        var card = TestPki.Shared.Good.Issue();
        Write("root", TestPki.Shared.Root.Certificate.RawData);
        Write("certificate", card.Certificate.RawData);
        Write("holder", ProfileExtensions.Holder(TestPki.Hanako.OtherNames).RawData);
        Write("attached", card.Attached(Document).Bytes);
        Write("detached", card.Detached(Document).Bytes);
        Write("bare", (new HandmadeCms(card, Document) { Attributes = null }).Encode());
        Write("p384", TestPki.Shared.P384.Issue().Detached(Document).Bytes);
        Write("raw", card.Raw(Document).Bytes);
    }

    private static void Write(string name, ReadOnlyMemory<byte> octets, [CallerFilePath] string here = "") =>
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "../../Testing/Pki/Seeds", $"{name}.seed"), octets.ToArray());
}
