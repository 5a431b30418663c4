using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class CityCatalogueTests
{
    private static readonly FakeTimeProvider Time = new(Given.Now);
    private static readonly Catalogue City = CityCatalogue.At(Time);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Now.UtcDateTime);

    public static TheoryData<string> Codes => [.. City.Current.Select(procedure => procedure.Code)];

    [Theory]
    [InlineData("juminhyo")]
    [InlineData("koseki")]
    [InlineData("fuhyo")]
    [InlineData("shotoku-kazei")]
    [InlineData("nozei")]
    [InlineData("kotei-hyoka")]
    [InlineData("mibun")]
    public void What_tells_of_a_person_is_signed_paid_and_posted(string code)
    {
        var procedure = City.Find(code)!;

        Assert.True(procedure is { NeedsSignature: true, CostsFee: true, IsPosted: true, AmountsAreExamples: true, Postage: not null });
    }

    [Fact]
    public void A_certificate_of_disaster_damage_needs_no_card_and_no_money()
    {
        var risai = City.Find("risai")!;

        Assert.True(risai is { NeedsSignature: false, CostsFee: false, IsPosted: true });
        Assert.Empty(FeeCalculator.Propose(risai, FilledForm.Of(risai, Today), Today));
    }

    [Fact]
    public void Every_kind_of_field_is_in_use()
    {
        var used = City.Current.SelectMany(procedure => procedure.Fields).Select(field => field.GetType());

        Assert.Equal(10, used.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_form_that_is_filled_in_is_taken_as_it_is_and_can_be_read_in_both_languages(string code)
    {
        var procedure = City.Find(code)!;
        var filled = FilledForm.Of(procedure, Today);

        var answers = new AnswerValidator(Time).Validate(procedure, filled).OrThrow();

        Assert.Equal(filled.ToJsonString(), answers.ToJsonString());
        Assert.All(AnswerView.Of(procedure, answers), line => Assert.All([line.Value.Ja, line.Value.En], Assert.NotEmpty));
        Assert.Equal(answers.Count, AnswerView.Of(procedure, answers).Count);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_empty_form_names_each_field_that_is_required(string code)
    {
        var procedure = City.Find(code)!;

        new AnswerValidator(Time).Validate(procedure, []).Is(out _, out var refusal);

        var required = procedure.Fields.Where(field => field is { Required: true, VisibleWhen.Count: 0 });
        Assert.Equal(required.Select(field => field.Name), refusal!.Fields.Keys);
        Assert.All(required, field => Assert.Contains($"「{field.Label.Ja}」", refusal.Fields[field.Name].Message.Ja, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_costs_a_fee_proposes_one_and_what_does_not_proposes_none(string code)
    {
        var procedure = City.Find(code)!;

        var lines = FeeCalculator.Propose(procedure, FilledForm.Of(procedure, Today, onlyRequired: true), Today);

        Assert.Equal(procedure.CostsFee, lines.Sum(line => line.Total.Amount) > 0);
        Assert.Equal(procedure.Postage is not null, lines.Any(line => line.Code == FeeCodes.Postage));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_option_that_shows_a_field_leads_to_a_form_that_can_be_filled_in(string code)
    {
        var procedure = City.Find(code)!;
        var validator = new AnswerValidator(Time);

        foreach (var choice in procedure.Fields.OfType<ChoiceField>())
        {
            foreach (var option in choice.Options)
                Assert.True(validator.Validate(procedure, FilledForm.Of(procedure, Today, true, (choice.Name, option.Value))).Is(out _, out _), option.Value);
        }
    }
}
