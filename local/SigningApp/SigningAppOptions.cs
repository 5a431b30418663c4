namespace IseWorkflow.Local.SigningApp;

/// <summary>Where the signing app's stand-in runs and whom it talks to.</summary>
/// <param name="Port">On 127.0.0.1; 0 for a free one.</param>
/// <param name="DataFolder">Where the training cards and their authority lie.</param>
/// <param name="ServiceOrigin">The service's origin, such as <c>http://127.0.0.1:5080</c>. A real app has its host built in, too: a link never says whom to trust.</param>
public sealed record SigningAppOptions(int Port, string DataFolder, Uri ServiceOrigin);
