using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Procedures;

/// <summary>The terms of an application from the version of the procedure under which it was made.</summary>
public sealed class CatalogueTerms(Catalogue catalogue, BusinessCalendar calendar) : ITermsOf
{
    public Terms Terms(ApplicationHead head) => catalogue.Of(head).TermsWith(calendar);
}
