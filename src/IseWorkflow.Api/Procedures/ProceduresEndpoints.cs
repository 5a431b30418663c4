using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Procedures;

/// <summary>The catalogue for everybody.</summary>
internal static class ProceduresEndpoints
{
    internal static void MapProcedures(this IEndpointRouteBuilder routes)
    {
        var procedures = routes.MapGroup("/api/citizen/procedures").WithTags("Procedures");
        procedures.MapGet("", List).WithName("ListProcedures")
            .WithSummary("The procedures that can be applied for today, in the order of the list.")
            .Produces<IReadOnlyList<ProcedureSummary>>().Produces(StatusCodes.Status304NotModified);
        procedures.MapGet("/{code}", Find).WithName("GetProcedure")
            .WithSummary("A procedure with its form: the version in force, or the one that an application was made under.")
            .Produces<ProcedureDetail>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(HttpContext http, Catalogue catalogue) =>
        http.Revalidated<IReadOnlyList<ProcedureSummary>>([.. catalogue.Current.Select(ProcedureSummary.Of)]);

    private static IResult Find(HttpContext http, Catalogue catalogue, TimeProvider time, string code, string? version)
    {
        var procedure = version is null ? catalogue.Find(code) : catalogue.Find(code, version);
        return procedure is null
            ? ProcedureRefusals.Unknown.ToProblem()
            : http.Revalidated(ProcedureDetail.Of(procedure, JapaneseDate.Today(time)));
    }
}
