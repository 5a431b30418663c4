using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>
/// A file to which each transaction adds one line. A line that was cut off when the process was killed was never answered for, so it is
/// left out. The operating system keeps what was written when the process dies; only a power failure may take the last lines.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    private readonly FileStream? file;

    private Journal(FileStream? file, IReadOnlyList<Entry> read) => (this.file, Read) = (file, read);

    /// <summary>What earlier runs wrote, in order.</summary>
    public IReadOnlyList<Entry> Read { get; }

    /// <param name="folder">Null keeps nothing.</param>
    public static Journal Open(string? folder)
    {
        if (folder is null)
            return new(null, []);
        Directory.CreateDirectory(folder);
        var file = new FileStream(Path.Combine(folder, "books.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (entries, length) = ReadAll(file);
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
        return new(file, entries);
    }

    public void Append(IReadOnlyList<Entry> entries)
    {
        if (file is null)
            return;
        file.Write([.. JsonSerializer.SerializeToUtf8Bytes(entries, Format), (byte)'\n']);
        file.Flush();
    }

    public void Dispose() => file?.Dispose();

    private static (List<Entry> Entries, long Length) ReadAll(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var entries = new List<Entry>();
        var length = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            entries.AddRange(JsonSerializer.Deserialize<List<Entry>>(line, Format)!);
        return (entries, length);
    }
}
