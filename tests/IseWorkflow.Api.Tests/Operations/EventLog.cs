using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>Keeps what was logged, by event id.</summary>
internal sealed class EventLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Message)> events = new();

    public IEnumerable<string> Of(int id) => events.Where(logged => logged.Id == id).Select(logged => logged.Message);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        events.Enqueue((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
    }
}
