namespace IseWorkflow.Core.Signing;

/// <summary>An application's form as people read it.</summary>
/// <param name="Title">The procedure's name.</param>
/// <param name="Lines">The answers in the form's order.</param>
public sealed record SignableForm(LocalizedText Title, IReadOnlyList<SignableLine> Lines);

/// <summary>One answer as people read it.</summary>
public sealed record SignableLine(LocalizedText Label, LocalizedText Value);
