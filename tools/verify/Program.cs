using IseWorkflow.Tools.Verify;

return VerifyCommand.Run(args, Console.Out);
