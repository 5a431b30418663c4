using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Killed;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Towns;

/// <summary>What a newcomer applies for.</summary>
/// <param name="Department">Where the mails for staff go.</param>
internal sealed record FilledForm(string Procedure, string Department, bool IsSigned, Func<JsonObject> Answers)
{
    /// <summary>Copies of the resident record (住民票の写し): signed, with a fee that may be paid at a store too, posted.</summary>
    public static FilledForm ResidentRecord { get; } = new(
        ResidentRecordForm.Procedure, ResidentRecordForm.Department, IsSigned: true, ResidentRecordForm.Answers);

    /// <summary>Copies of the register of addresses (戸籍の附票の写し), whose fee is paid by card only.</summary>
    public static FilledForm RegisterOfAddresses { get; } = new("fuhyo", ResidentRecordForm.Department, IsSigned: true, () => new()
    {
        ["honseki"] = "伊勢市岩渕一丁目123番地",
        ["hittosha"] = "伊勢　太郎",
        ["hittoshaKana"] = "イセ　タロウ",
        ["kind"] = "all",
        ["copies"] = 1,
        ["relation"] = "self",
        ["purpose"] = "bank",
        ["tel"] = "0596-23-1111",
        ["delivery"] = "ordinary",
    });

    /// <summary>A report of a dog's death (飼い犬の死亡届): no signature, no fee, nothing posted.</summary>
    public static FilledForm DogsDeath { get; } = new(UnsignedForm.Procedure, "kankyo@ise.example.jp", IsSigned: false, UnsignedForm.Answers);
}
