using IseWorkflow.Core.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Calendar;

/// <summary>Registers the business calendar.</summary>
public static class CalendarServices
{
    /// <summary>The city's business days and hours.</summary>
    /// <param name="configuration">Its section <c>Calendar</c>, where the city differs from the built-in ones.</param>
    /// <remarks>A setting that cannot be stops the start, by its name.</remarks>
    public static IServiceCollection AddCalendar(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CalendarOptions>().Bind(configuration.GetSection(CalendarOptions.Section), Strictly).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<CalendarOptions>, CalendarOptionsValidator>()
            .AddSingleton(provider => new BusinessCalendar(provider.GetRequiredService<IOptions<CalendarOptions>>().Value));
    }

    /// <summary>By default the binder passes over a list's entry that it cannot read: the city would be open on a day on which it is closed.</summary>
    private static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;
}
