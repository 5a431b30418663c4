namespace IseWorkflow.Core.Notices;

/// <summary>The words of a mail: the same in plain text and in HTML (RFC 2046 section 5.1.4).</summary>
public sealed record Letter(string Subject, string Text, string Html);
