using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class CatalogueLoaderTests : IDisposable
{
    private const string Text = """{"ja":"あ","en":"a"}""";
    private const string Copies = """{"type":"number","name":"copies","label":{"ja":"通数","en":"Copies"},"min":1,"max":2}""";
    private const string Certificate = """{"code":"juminhyo","label":{"ja":"あ","en":"a"},"prices":[{"from":"2024-04-01","yen":1}],"quantity":[]}""";

    private readonly TemporaryCatalogue files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_catalogue_in_order_is_taken()
    {
        var procedure = files.Load().Find("juminhyo")!;

        Assert.Equal("2026-04-01", procedure.Version.Value);
        Assert.Equal(TimeSpan.FromDays(14), procedure.Deadlines.Payment);
    }

    [Fact]
    public void A_procedure_may_have_other_deadlines_than_the_city()
    {
        files.Set("deadlines", """{"paymentDays":30,"reviewBusinessDays":5,"signAndSendHours":24}""");

        var deadlines = files.Load().Find("juminhyo")!.Deadlines;

        Assert.Equal((TimeSpan.FromDays(30), 5, TimeSpan.FromHours(24)), (deadlines.Payment, deadlines.ReviewBusinessDays, deadlines.SignAndSend));
        Assert.Equal(TimeSpan.FromDays(14), deadlines.Correction);
    }

    [Fact]
    public void A_defect_is_told_with_file_line_place_and_reason_as_compilers_do()
    {
        files.Replace("\"en\": \"Copies\"", "\"en\": \" \"");

        var defect = Assert.Single(Defects());

        Assert.Equal(("form[0].fields[1].label.en", 18, "may not be empty"), (defect.Path, defect.Line, defect.Reason));
        Assert.Matches(@"juminhyo.2026-04-01\.json\(18,\d+\): error CATALOGUE: form\[0\]\.fields\[1\]\.label\.en: may not be empty$", defect.ToString());
    }

    [Fact]
    public void All_defects_of_all_files_are_told_at_once()
    {
        files.Replace("\"signature\": true", "\"signature\": \"yes\"");
        files.Write("koseki/2026-04-01.json", "{");
        files.Write("koseki/new.json", "{}");

        Assert.Equal(3, Defects().Select(defect => defect.File).Distinct().Count());
    }

    [Theory]
    [InlineData("summary/en", null, "summary.en", "“en” is missing")]
    [InlineData("titel", "1", "titel", "“titel” is not known here")]
    [InlineData("department", "\"kazei\"", "department", "departments.json has no department “kazei”")]
    [InlineData("lastDay", "\"2026-02-30\"", "lastDay", "has to be a day that exists")]
    [InlineData("form/0/fields/0/type", "\"radios\"", "form[0].fields[0]", "has to name a type of field")]
    [InlineData("form/0/fields/2/max", "3", "form[0].fields[2].max", "is not known here")]
    [InlineData("form/0/fields/2/pattern", "\"(a\"", "form[0].fields[2].pattern", "is not a regular expression")]
    [InlineData("form/0/fields/2/pattern", "\"(?=a)b\"", "form[0].fields[2].pattern", "is not a regular expression")]
    [InlineData("form/0/fields/2/pattern", "\"a\"", "form[0].fields[2].pattern", "needs a “patternHint”")]
    [InlineData("form/0/fields/2/minLength", "101", "form[0].fields[2].minLength", "is more than maxLength (100)")]
    [InlineData("form/0/fields/3/earliest", "\"yesterday\"", "form[0].fields[3].earliest", "has to be a day such as")]
    [InlineData("form/0/fields/3/latest", "\"today-1y\"", "form[0].fields[3].earliest", "is after latest")]
    [InlineData("form/0/fields/1/min", "11", "form[0].fields[1].min", "is more than max")]
    [InlineData("form/0/fields/1/min", "0", "certificates[0].quantity[0]", "has to be a number field from 1 on")]
    [InlineData("form/0/fields/1/max", "100000", "certificates[0].quantity", "cost more than can be asked at once")]
    [InlineData("form/0/fields/-", Copies, "form[0].fields[4].name", "another field has this name")]
    [InlineData("form/0/fields/0/options/-", """{"value":"all","label":{"ja":"あ","en":"a"}}""", "form[0].fields[0].options[2].value", "another option has this value")]
    [InlineData("form/0/fields/0/visibleWhen", """[{"field":"note","is":["a"]}]""", "form[0].fields[0].visibleWhen[0].field", "there is no field “note” before")]
    [InlineData("form/0/fields/2/visibleWhen", """[{"field":"kynd","is":["a"]}]""", "form[0].fields[2].visibleWhen[0].field", "there is no field “kynd” before")]
    [InlineData("form/0/fields/2/visibleWhen", """[{"field":"kind","is":["all","a"]}]""", "form[0].fields[2].visibleWhen[0].is[1]", "“kind” has no option “a”")]
    [InlineData("form/0/fields/2/visibleWhen", """[{"field":"copies","is":["1"]}]""", "form[0].fields[2].visibleWhen[0].field", "“copies” has no options")]
    [InlineData("certificates/0/when", """[{"field":"kind","is":["some"]}]""", "certificates[0].when[0].is[0]", "“kind” has no option “some”")]
    [InlineData("certificates/0/quantity", """["kind"]""", "certificates[0].quantity[0]", "“kind” has to be a number field")]
    [InlineData("certificates/0/code", "\"postage\"", "certificates[0].code", "“postage” is a line of its own")]
    [InlineData("certificates/-", Certificate, "certificates[1].code", "another certificate has this code")]
    [InlineData("certificates/0/prices", """[{"from":"2026-04-02","yen":300}]""", "certificates[0].prices[0].from", "nothing holds on 2026-04-01")]
    [InlineData("certificates/0/prices/-", """{"from":"2024-04-01","yen":350}""", "certificates[0].prices[1].from", "has to be later than the one before")]
    [InlineData("certificates/0/prices/0/yen", "-300", "certificates[0].prices[0].yen", "may not be less than 0")]
    [InlineData("postage/tables/0/tiers/1/upToSheets", "12", "postage.tables[0].tiers[1].upToSheets", "the last tier holds for all")]
    [InlineData("postage/tables/0/tiers/-", """{"yen":200}""", "postage.tables[0].tiers[1]", "only the last tier has none")]
    [InlineData("payment", "false", "certificates", "nothing is paid here")]
    [InlineData("posting", "false", "postage", "nothing is posted here")]
    [InlineData("certificates", null, "payment", "a fee needs “certificates”")]
    [InlineData("signature", "false", "form", "needs a required field “address”")]
    [InlineData("deadlines", """{"correctionReminderDays":14}""", "deadlines", "comes after its end")]
    [InlineData("lastDay", "\"2026-03-31\"", "lastDay", "is before the version begins")]
    [InlineData("keywords", """[{"ja":"あ"}]""", "keywords[0].en", "“en” is missing")]
    [InlineData("about", "[" + Text + "]", "about[0].title", "“title” is missing")]
    public void What_cannot_be_right_is_a_defect(string place, string? json, string path, string reason)
    {
        files.Set(place, json);

        Assert.Contains(Defects(), defect => defect.Path == path && defect.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("juminhyo/2026-04-31.json", "the file's name has to be the day")]
    [InlineData("juminhyo/draft.json", "the file's name has to be the day")]
    [InlineData("2026-04-01.json", "has to lie in a folder")]
    [InlineData("Juminhyo/2026-04-01.json", "has to lie in a folder")]
    [InlineData("koseki/2026/2026-04-01.json", "has to lie in a folder")]
    public void A_file_that_nobody_would_find_is_a_defect(string file, string reason)
    {
        files.Write(file, "{}");

        Assert.Contains(Defects(), defect => defect.Path.Length == 0 && defect.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"title\": 1, ", 1)]
    [InlineData("{\n\"title\": 1,\n\"title\": 2 }", 3)]
    [InlineData("{\n// a comment\n}", 2)]
    [InlineData("", 1)]
    public void What_is_no_JSON_is_a_defect_with_its_line(string text, int line)
    {
        files.Write(TemporaryCatalogue.File, text);

        var defect = Defects()[0];
        Assert.StartsWith("is not JSON", defect.Reason, StringComparison.Ordinal);
        Assert.Equal(line, defect.Line);
    }

    [Theory]
    [InlineData("""{"departments":[]}""", "needs 1 or more")]
    [InlineData("""{"departments":[{"code":"koseki","name":{"ja":"あ","en":"a"},"mail":"nowhere"}]}""", "")]
    [InlineData("""{"departments":[{"code":"a","name":{"ja":"あ","en":"a"},"mail":"a@b.jp"},{"code":"a","name":{"ja":"あ","en":"a"},"mail":"a@b.jp"}]}""", "stands twice")]
    public void Departments_are_checked_too(string json, string reason)
    {
        files.Write("departments.json", json);

        Assert.Contains(Defects(), defect => defect.File.EndsWith("departments.json", StringComparison.Ordinal) && defect.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_procedures_is_a_defect()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var exception = Assert.Throws<CatalogueException>(() => CatalogueLoader.Load(folder, TimeProvider.System));

        Assert.Contains(folder, exception.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<CatalogueDefect> Defects() => Assert.Throws<CatalogueException>(files.Load).Defects;
}
