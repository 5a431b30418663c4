namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>Speaks with the citizen in one language.</summary>
internal sealed class Conversation(ITerminal terminal, Language language)
{
    private static readonly string[] Yes = ["はい", "yes", "y"];

    public void Say(Text text) => terminal.WriteLine(text.In(language));

    /// <summary>A text of the service's, such as the document, whose hidden characters must not reach the terminal as commands.</summary>
    public void Show(string text) => terminal.WriteLine(VisibleText.Of(text));

    public void Show(Text text) => Show(text.In(language));

    /// <summary>Only a typed yes is one.</summary>
    public bool Confirm(Text question)
    {
        terminal.Write(question.In(language) + " ");
        return Yes.Contains(terminal.ReadLine()?.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A PIN that can be one; null where the citizen gives up. What cannot be one never reaches the card, because that would cost a try.</summary>
    public string? AskPin(Text question)
    {
        while (true)
        {
            terminal.Write(question.In(language) + " ");
            if (terminal.ReadSecret() is not { Length: > 0 } typed)
                return null;
            if (Pin.Normalize(typed) is { } pin)
                return pin;
            Say(Texts.PinMalformed);
        }
    }

    /// <summary>Says how it ended; gives the exit code.</summary>
    public int End(Outcome outcome)
    {
        Say(outcome.Message);
        return (int)outcome.Code;
    }
}
