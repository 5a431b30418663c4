using IseWorkflow.Tools.Diagram;

// From the root of the working copy: dotnet run --project tools/diagram
File.WriteAllText(Path.Combine("docs", "lifecycle.md"), LifecyclePage.Page);
if (File.Exists("README.md") && MarkedPart.Replace(File.ReadAllText("README.md"), LifecyclePage.Diagram) is { } readme)
    File.WriteAllText("README.md", readme);
