using IseWorkflow.Core.Procedures;

// Each defect is written in the form of a compiler's error, which MSBuild and editors read.
try
{
    var catalogue = CatalogueLoader.Load(args[0], TimeProvider.System);
    Console.WriteLine($"{catalogue.Current.Count} procedures in force.");
    return 0;
}
catch (CatalogueException e)
{
    foreach (var defect in e.Defects)
        Console.WriteLine(defect);
    return 1;
}
