using System.Text.Json.Nodes;

namespace IseWorkflow.EndToEnd.Tests.Killed;

/// <summary>A filled-in form that needs neither card nor fee (飼い犬の死亡届).</summary>
internal static class UnsignedForm
{
    public const string Procedure = "inu-shibo";

    public static JsonObject Answers() => new()
    {
        ["name"] = "伊勢　花子",
        ["nameKana"] = "イセ　ハナコ",
        ["birthDate"] = "1980-01-02",
        ["postalCode"] = "516-8601",
        ["address"] = "三重県伊勢市岩渕１丁目７番２９号",
        ["tel"] = "0596-23-1111",
        ["dogName"] = "ポチ",
        ["breed"] = "柴犬",
        ["sex"] = "male",
        ["diedOn"] = "2026-04-01",
    };
}
