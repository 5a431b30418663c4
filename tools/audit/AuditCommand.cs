using System.Text.Json;
using IseWorkflow.Core;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Tools.Audit;

/// <summary>Verifies an exported audit trail offline. Exit code 0: the chain holds; 1: it is broken; 2: it could not be tried.</summary>
public static class AuditCommand
{
    private const string Usage = """
        audit <trail.json>

        The file is the answer of GET /api/operator/applications/{id}/trail.
        """;

    /// <summary>A file that lacks a value of an entry is no export.</summary>
    private static readonly JsonSerializerOptions Strict =
        new(Json.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments is not [var path] || path.StartsWith('-'))
        {
            output.WriteLine(Usage);
            return 2;
        }

        try
        {
            return JsonSerializer.Deserialize<AuditTrail>(File.ReadAllText(path), Strict) is { } trail
                ? Verify(trail, output)
                : throw new JsonException("The file is empty.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            output.WriteLine($"Cannot be verified: {e.Message}");
            return 2;
        }
    }

    private static int Verify(AuditTrail trail, TextWriter output)
    {
        output.WriteLine($"Application {trail.Application}, read at {trail.ReadAt:O}, {trail.Entries.Count} entries.");
        if (trail.FirstFault() is { } fault)
        {
            output.WriteLine($"BROKEN at entry {fault.Entry.Sequence} ({fault.Entry.Signal}, {fault.Entry.At:O}): {Explain(fault.Kind)}");
            return 1;
        }

        foreach (var entry in trail.Entries)
            Tell(entry, output);
        output.WriteLine($"Holds. The newest hash is {trail.Newest?.Hash ?? "none"}; one that was noted before has to be among the entries'.");
        return 0;
    }

    /// <summary>What staff's act rested on, where it was signed for.</summary>
    private static void Tell(AuditEntry entry, TextWriter output)
    {
        if (entry.Signature is not { } check)
            return;
        output.WriteLine($"Entry {entry.Sequence} ({entry.Signal}, {entry.At:O}): {check.ToText().En}.");
        output.WriteLine($"  at the signature, {check.SignedAt:O}: {check.AtReceipt}; at {check.CheckedAt:O}, by {check.Source}: {Found(check)}");
        output.WriteLine($"  evidence {check.Evidence}");
    }

    private static string Found(SignatureCheck check) =>
        check.Status == RevocationStatus.Revoked ? $"{check.Status} ({check.Reason}) since {check.RevokedAt:O}" : $"{check.Status}";

    private static string Explain(TrailFaultKind kind) => kind switch
    {
        TrailFaultKind.Altered => "its values do not give its hash, so one of them was changed.",
        TrailFaultKind.OutOfPlace => "it does not follow the entry before it, so one was removed, inserted, moved or made anew.",
        TrailFaultKind.CutOff => "the state names it as the newest, and it is not in the trail: the end was cut off or made anew.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
