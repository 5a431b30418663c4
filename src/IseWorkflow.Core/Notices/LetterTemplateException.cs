namespace IseWorkflow.Core.Notices;

/// <summary>A template is missing, cannot be read, or uses a value that it is not given. Says which.</summary>
public sealed class LetterTemplateException(string message, Exception? inner = null) : Exception(message, inner);
