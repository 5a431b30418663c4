using NJsonSchema;
using NJsonSchema.Validation;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>The JSON Schemas of the catalogue's files, built in: the check and the code that reads the files are of one version.</summary>
internal static class ProcedureSchema
{
    public const string ProcedureFile = "procedure.schema.json";
    public const string DepartmentsFile = "departments.schema.json";

    private static readonly Lazy<JsonSchema> Procedures = new(() => Read(ProcedureFile));
    private static readonly Lazy<JsonSchema> Departments = new(() => Read(DepartmentsFile));
    private static readonly JsonSchemaValidatorSettings Settings = MakeSettings();

    /// <summary>What does not follow the schema of a procedure.</summary>
    public static IEnumerable<CatalogueDefect> Check(JsonFile file) => Check(file, Procedures.Value);

    /// <summary>What does not follow the schema of the departments.</summary>
    public static IEnumerable<CatalogueDefect> CheckDepartments(JsonFile file) => Check(file, Departments.Value);

    private static IEnumerable<CatalogueDefect> Check(JsonFile file, JsonSchema schema) =>
        from error in schema.Validate(file.Root, Settings).SelectMany(SchemaErrors.Flatten)
        select file.Defect(SchemaErrors.PathOf(error), SchemaErrors.ReasonOf(error));

    private static JsonSchema Read(string name)
    {
        using var stream = typeof(ProcedureSchema).Assembly.GetManifestResourceStream($"Procedures/{name}")!;
        using var reader = new StreamReader(stream);
        // Nothing is waited for: the schema is text in memory and refers to nothing outside.
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

    private static JsonSchemaValidatorSettings MakeSettings()
    {
        var settings = new JsonSchemaValidatorSettings();
        settings.AddCustomFormatValidator(new AnswerPatternFormat());
        settings.AddCustomFormatValidator(new DateBoundFormat());
        return settings;
    }
}
