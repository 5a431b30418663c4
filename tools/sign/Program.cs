using System.Text;
using IseWorkflow.Tools.Sign;
using IseWorkflow.Tools.Sign.Card;
using IseWorkflow.Tools.Sign.Dialogue;
using IseWorkflow.Tools.Sign.Service;

Console.OutputEncoding = Encoding.UTF8;
var parsed = SignArguments.Parse(args);
var conversation = new Conversation(new ConsoleTerminal(), parsed.Language);
if (!parsed.Settings.Is(out var settings, out var misuse))
    return conversation.End(misuse);

using var service = new SigningService(settings.Service, parsed.Language);
var command = new SignCommand(conversation, new Pkcs11CardReader(settings.Module), service);
return conversation.End(await command.RunAsync(settings.Token, CancellationToken.None));
