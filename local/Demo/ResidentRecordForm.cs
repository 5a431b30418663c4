using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>A filled-in form for copies of the resident record (住民票の写し): it takes a signature and a fee, and is posted.</summary>
internal static class ResidentRecordForm
{
    public const string Procedure = "juminhyo";

    /// <summary>Where the mails for staff go.</summary>
    public const string Department = "koseki-jumin@ise.example.jp";

    public static JsonObject Answers() => new()
    {
        ["kind"] = "household",
        ["copies"] = 2,
        ["purpose"] = "bank",
        ["relation"] = "self",
        ["tel"] = "0596-23-1111",
        ["delivery"] = "ordinary",
    };
}
