using IseWorkflow.Tools.Audit;

return AuditCommand.Run(args, Console.Out);
