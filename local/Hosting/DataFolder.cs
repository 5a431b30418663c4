namespace IseWorkflow.Local.Hosting;

/// <summary>The data folder, held by one local host at a time. The hold ends with the process, however that ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream hold;
    private readonly bool isTemporary;

    private DataFolder(string path, FileStream hold, bool isTemporary) => (Path, this.hold, this.isTemporary) = (path, hold, isTemporary);

    public string Path { get; }

    /// <summary>Creates the folder where it is missing.</summary>
    /// <exception cref="LocalStartException">Another local host has it, or it cannot be written.</exception>
    public static DataFolder Open(string path, bool isTemporary)
    {
        try
        {
            Directory.CreateDirectory(path);
            var hold = new FileStream(System.IO.Path.Combine(path, ".in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(path, hold, isTemporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalStartException(
                $"The data folder {path} cannot be used; perhaps another local host has it. Stop that one, or choose another with --data. "
                + $"({error.Message})",
                error);
        }
    }

    /// <summary>A folder in it, created where it is missing.</summary>
    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        hold.Dispose();
        if (isTemporary)
            Directory.Delete(Path, recursive: true);
    }
}
