using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>A field and its place in the file.</summary>
internal sealed record PlacedField(string Path, Field Field)
{
    public static IReadOnlyList<PlacedField> Of(Procedure procedure) =>
    [
        .. from section in procedure.Form.Index()
           from field in section.Item.Fields.Index()
           select new PlacedField($"form[{section.Index}].fields[{field.Index}]", field.Item),
    ];
}
