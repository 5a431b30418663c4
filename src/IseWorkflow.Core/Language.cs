namespace IseWorkflow.Core;

/// <summary>The languages in which the service speaks to people.</summary>
public enum Language
{
    Ja,
    En,
}
