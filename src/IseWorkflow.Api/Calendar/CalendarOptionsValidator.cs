using IseWorkflow.Core.Calendar;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Calendar;

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
internal sealed class CalendarOptionsValidator : IValidateOptions<CalendarOptions>
{
    public ValidateOptionsResult Validate(string? name, CalendarOptions options)
    {
        var broken = CalendarRules.Broken(options).ToList();
        return broken.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }
}
