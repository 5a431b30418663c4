using System.Text;

namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>The console. From a pipe a secret is read like any line, because nothing echoes it there.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    public void WriteLine(string line) => Console.WriteLine(line);

    public void Write(string text) => Console.Write(text);

    public string? ReadLine() => Console.ReadLine();

    public string? ReadSecret()
    {
        var typed = Console.IsInputRedirected ? Console.ReadLine() : ReadKeys();
        Console.WriteLine();
        return typed;
    }

    private static string? ReadKeys()
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return typed.ToString();
                case ConsoleKey.Escape:
                    return null;
                case ConsoleKey.Backspace when typed.Length > 0:
                    typed.Length--;
                    break;
                case var _ when !char.IsControl(key.KeyChar):
                    typed.Append(key.KeyChar);
                    break;
            }
        }
    }
}
