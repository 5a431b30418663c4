using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace IseWorkflow.Core.Notices;

/// <summary>The template files as they are embedded in the assembly; their paths begin at the folder Templates.</summary>
internal sealed class TemplateFiles : IFileProvider
{
    private static readonly Dictionary<string, string> ResourceByPath = typeof(TemplateFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Templates", StringComparison.Ordinal))
        .ToDictionary(name => name["Templates/".Length..].Replace('\\', '/'));

    /// <exception cref="LetterTemplateException">There is no such file.</exception>
    public static string Read(string path)
    {
        if (!ResourceByPath.TryGetValue(path, out var resource))
            throw new LetterTemplateException($"There is no template {path}.");
        using var reader = new StreamReader(typeof(TemplateFiles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public IFileInfo GetFileInfo(string subpath) => ResourceByPath.TryGetValue(subpath, out var resource)
        ? new TemplateFile(subpath, resource)
        : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class TemplateFile(string path, string resource) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.MinValue;

        public long Length => CreateReadStream().Length;

        public string Name => Path.GetFileName(path);

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => typeof(TemplateFiles).Assembly.GetManifestResourceStream(resource)!;
    }
}
