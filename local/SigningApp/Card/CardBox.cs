using System.Security.Cryptography;
using System.Text.Json;
using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>The training cards and the authority that issued them, in one folder; made when first opened.</summary>
public sealed class CardBox
{
    private readonly Dictionary<string, SoftwareCard> cards;

    private CardBox(string rootPath, IEnumerable<SoftwareCard> cards) =>
        (RootPath, this.cards) = (rootPath, cards.ToDictionary(card => card.Persona.Id));

    /// <summary>The root's certificate in PEM: what a service that shall accept the training cards has to trust.</summary>
    public string RootPath { get; }

    public IReadOnlyCollection<SoftwareCard> Cards => cards.Values;

    public SoftwareCard? Find(string id) => cards.GetValueOrDefault(id);

    public static CardBox Open(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(Path.Combine(folder, "roots"));
        Directory.CreateDirectory(Path.Combine(folder, "cards"));
        var rootPath = Path.Combine(folder, "roots", "training-root.pem");
        using var root = OpenRoot(rootPath, Path.Combine(folder, "training-root.key"), time.GetUtcNow());
        return new CardBox(rootPath, [.. CardPersona.All.Select(persona => OpenCard(folder, persona, root, time.GetUtcNow()))]);
    }

    private static RootAuthority OpenRoot(string rootPath, string keyPath, DateTimeOffset now)
    {
        if (File.Exists(rootPath))
            return RootAuthority.Import(File.ReadAllText(rootPath), File.ReadAllText(keyPath));
        var root = RootAuthority.Create(now.AddYears(-2), now.AddYears(18));
        File.WriteAllText(keyPath, root.Key.ExportPkcs8PrivateKeyPem());
        // The certificate last: its presence says that both are there.
        File.WriteAllText(rootPath, root.Certificate.ExportCertificatePem());
        return root;
    }

    private static SoftwareCard OpenCard(string folder, CardPersona persona, RootAuthority root, DateTimeOffset now)
    {
        var path = Path.Combine(folder, "cards", persona.Id + ".json");
        if (!File.Exists(path))
            File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(Issue(persona, root, now)));
        return new SoftwareCard(persona, path);
    }

    private static CardRecord Issue(CardPersona persona, RootAuthority root, DateTimeOffset now)
    {
        using AsymmetricAlgorithm key = persona.IsNextGeneration ? ECDsa.Create(ECCurve.NamedCurves.nistP384) : RSA.Create(2048);
        var end = persona.IsExpired ? now.AddDays(-1) : now.AddYears(15);
        using var certificate = root.Issue(key, root.SigningExtensions(persona.Holder, JpkiOids.TestSigningPolicy), now.AddYears(-1), end);
        return new CardRecord(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem(), Pin.Training, Pin.Tries);
    }
}
