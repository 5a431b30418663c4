using IseWorkflow.Tools.Verify;

return args is ["fetch", .. var rest]
    ? await FetchCommand.RunAsync(rest, Console.Out, CancellationToken.None)
    : VerifyCommand.Run(args, Console.Out);
