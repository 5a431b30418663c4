using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Procedures;

/// <summary>Refuses deadlines that cannot work, at start and with the setting's name.</summary>
internal sealed class DeadlinesValidator : IValidateOptions<Deadlines>
{
    public ValidateOptionsResult Validate(string? name, Deadlines options)
    {
        var broken = DeadlineRules.Broken(options).ToList();
        return broken.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }
}
