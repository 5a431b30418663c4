namespace IseWorkflow.Core.Notices;

/// <summary>
/// The letters of the service in both languages. All files are read and parsed when it is made, so that a broken one stops the start
/// and not a mail.
/// </summary>
public sealed class LetterTemplates
{
    private readonly Dictionary<(string Kind, Language Language), LetterTemplate> templates;

    /// <exception cref="LetterTemplateException">A file is missing or cannot be read.</exception>
    public LetterTemplates() => templates = LetterKind.All
        .SelectMany(kind => Enum.GetValues<Language>().Select(language => (Kind: kind, Language: language)))
        .ToDictionary(letter => letter, letter => new LetterTemplate(FolderOf(letter.Language), letter.Kind));

    /// <summary>Fills in a letter.</summary>
    /// <param name="kind">One of <see cref="LetterKind.All"/>.</param>
    /// <exception cref="LetterTemplateException">The template uses a value that is not given.</exception>
    public Letter Render(string kind, Language language, LetterValues values) => templates[(kind, language)].Render(values);

    private static string FolderOf(Language language) => language == Language.En ? "en" : "ja";
}
