using System.Text.Json.Nodes;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

/// <summary>An application keeps the version of the procedure under which it was made: its terms, its words, its department.</summary>
public sealed class CatalogueForApplicationsTests
{
    private static readonly FakeTimeProvider Time = new(Given.Now);
    private static readonly Procedure Old = AProcedure.With(AProcedure.Copies()) with { NeedsSignature = true, IsPosted = true };
    private static readonly Procedure New = (Old with { NeedsSignature = false, Title = new("新しい名前", "New name") }).InVersion("2026-11-01");
    private static readonly Catalogue Catalogue = new([New, Old], [AProcedure.Department], Time);

    private static readonly ApplicationHead Head = new(
        ApplicationId.New(Time), Old.Code, Old.Version.Value, "koseki", "applicant", EmailAddress.Parse("hanako@example.jp").OrThrow(), Language.Ja, Given.Now);

    [Fact]
    public void Its_terms_are_those_of_its_version()
    {
        var terms = new CatalogueTerms(Catalogue, BusinessCalendar.Default).Terms(Head);

        Assert.True(terms is { NeedsSignature: true, CostsFee: false, IsPosted: true });
    }

    [Fact]
    public void Its_document_has_the_words_of_its_version()
    {
        var form = new CatalogueForms(Catalogue).Describe(Head, new(1, new JsonObject { ["copies"] = 2 }, Given.Now));

        Assert.Equal("住民票の写し", form.Title.Ja);
        Assert.Equal(("必要な通数", "2通"), form.Lines.Select(line => (line.Label.Ja, line.Value.Ja)).Single());
    }

    [Fact]
    public void Its_letters_name_its_version_and_others_the_one_in_force()
    {
        var desks = new CatalogueDesks(Catalogue);

        Assert.Equal("住民票の写し", desks.For("juminhyo", "2026-04-01").Procedure.Ja);
        Assert.Equal("新しい名前", desks.For("juminhyo", version: null).Procedure.Ja);
        Assert.Equal(AProcedure.Department.Mail, desks.For("juminhyo", "2026-04-01").Mail);
    }

    [Fact]
    public void A_version_that_was_deleted_is_a_mistake_that_names_it()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => Catalogue.Of(Head with { ProcedureVersion = "2020-04-01" }));

        Assert.Contains("juminhyo 2020-04-01", mistake.Message, StringComparison.Ordinal);
    }
}
