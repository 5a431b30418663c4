using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Testing.Notices;

/// <summary>One desk for all procedures.</summary>
public sealed record FixedDesk : IDesks
{
    public Desk Desk { get; init; } = new(
        new("住民票の写しの交付", "Copy of the resident record"),
        new("伊勢市 環境生活部 戸籍住民課", "Family and Resident Register Division, City of Ise"),
        EmailAddress.Parse("koseki@city.example.jp").OrThrow(),
        "0596-00-0000");

    public Desk For(string procedureCode, string? version) => Desk;
}
