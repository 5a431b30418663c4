using IseWorkflow.Local.SigningApp.Card;
using IseWorkflow.Local.Tests.SigningApp;

[assembly: AssemblyFixture(typeof(IssuedCards))]

namespace IseWorkflow.Local.Tests.SigningApp;

/// <summary>A folder of freshly issued cards, made once because keys take their time; each test works on a copy.</summary>
public sealed class IssuedCards : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("issued-cards");

    public IssuedCards() => CardBox.Open(folder.FullName, TimeProvider.System);

    public DirectoryInfo Copy()
    {
        var copy = Directory.CreateTempSubdirectory("cards");
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        return copy;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
