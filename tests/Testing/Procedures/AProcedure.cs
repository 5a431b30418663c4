using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Testing.Procedures;

/// <summary>Builds procedures for tests.</summary>
public static class AProcedure
{
    public static Department Department { get; } =
        new("koseki", Text("戸籍住民課", "Registration"), EmailAddress.Parse("koseki@example.jp").OrThrow());

    public static Procedure With(params Field[] fields) => new()
    {
        Code = "juminhyo",
        Version = ProcedureVersion.Parse("2026-04-01").OrThrow(),
        Title = Text("住民票の写し", "Copy of the resident record"),
        Summary = Text("住所を証明します。", "Certifies an address."),
        Department = Department,
        Form = [new(Text("必要な証明書", "Certificate"), fields)],
    };

    public static Procedure InVersion(this Procedure procedure, string version) =>
        procedure with { Version = ProcedureVersion.Parse(version).OrThrow() };

    public static LocalizedText Text(string ja, string en) => new(ja, en);

    public static NumberField Copies(string name = "copies", int max = 10) =>
        new() { Name = name, Label = Text("必要な通数", "Copies"), Required = true, Min = 1, Max = max, Unit = Text("通", "copies") };

    public static RadioField Choice(string name, params string[] values) =>
        new() { Name = name, Label = Text("種類", "Kind"), Required = true, Options = Options(values) };

    public static CheckboxField Ticks(string name, params string[] values) =>
        new() { Name = name, Label = Text("必要なもの", "Items"), Options = Options(values) };

    public static Certificate Certificate(string code, int yen, params string[] quantity) =>
        new(code, Text("証明書", "Certificate"), [Price("2024-04-01", yen)], quantity);

    public static DatedPrice Price(string from, int yen) => new(Day(from), Yen.Of(yen));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<FieldOption> Options(IEnumerable<string> values) =>
        [.. values.Select(value => new FieldOption(value, Text($"{value}の説明", $"The {value}")))];
}
