using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>A gate before each port but the provider, whose gates are on the <see cref="Wire"/>. Mails are kept with their reasons.</summary>
internal sealed class SimulatedSeams(Interleaving interleaving, ToldBook told) : ISeams
{
    public T At<T>(T port)
        where T : class => port switch
        {
            IPaymentProvider => port,
            INotifier notifier => (T)ToldBook.Watch(notifier),
            IMailSender => Seam<T>.Before((T)told.Sender, interleaving),
            _ => Seam<T>.Before(port, interleaving),
        };
}
