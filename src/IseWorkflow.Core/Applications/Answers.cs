using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Applications;

/// <summary>What the citizen filled in, one revision of it. Never changed once stored: a correction is the next revision.</summary>
/// <param name="Revision">From 1.</param>
/// <param name="Values">Field name to value as validated by the catalogue: string, number, boolean, or array of strings; an attachment is its id.</param>
public sealed record Answers(int Revision, JsonObject Values, DateTimeOffset At);
