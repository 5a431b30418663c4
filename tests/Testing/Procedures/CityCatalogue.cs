using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Testing.Procedures;

/// <summary>The city's own catalogue, as it lies beside the tests.</summary>
public static class CityCatalogue
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "procedures");

    public static Catalogue At(TimeProvider time) => CatalogueLoader.Load(Folder, time);
}
