using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Payments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Payments;

/// <summary>Registers payments.</summary>
public static class PaymentsServices
{
    /// <summary>
    /// The payment page, the webhook, the lifecycle's payment effects, the sweep and the comparison of the books. Needs access, the
    /// catalogue, the calendar, notices, storage, a payment provider and a runtime of the lifecycle.
    /// </summary>
    /// <param name="configuration">Its section <c>Payments</c>.</param>
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PaymentsOptions>().Bind(configuration.GetSection("Payments")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<SignalSender>();
        services.TryAddSingleton<RunOnce>();
        return services
            .AddSingleton<PaymentCases>()
            .AddSingleton<PaymentPage>()
            .AddSingleton<CheckoutOrders>()
            .AddSingleton<CheckoutRecorder>()
            .AddSingleton<CheckoutDesk>()
            .AddSingleton<IPaymentDesk, PaymentDesk>()
            .AddSingleton<PaymentIntake>()
            .AddSingleton<PaymentSweep>()
            .AddSingleton(provider => new FinanceContact(FinanceMail(
                provider.GetRequiredService<IOptions<PaymentsOptions>>().Value, provider.GetRequiredService<NoticeSettings>())))
            .AddSingleton<BookComparison>()
            .AddSingleton<ReconciliationMail>()
            .AddSingleton<Reconciliation>();
    }

    private static EmailAddress FinanceMail(PaymentsOptions options, NoticeSettings settings) =>
        string.IsNullOrEmpty(options.FinanceMail) ? settings.Operator : EmailAddress.Parse(options.FinanceMail).OrThrow();
}
