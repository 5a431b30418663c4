using BenchmarkDotNet.Running;
using IseWorkflow.Benchmarks;
using IseWorkflow.Benchmarks.Scale;

if (args is ["scale", .. var options])
    return ScaleCommand.Run(options, Console.Out, Console.Error);

BenchmarkSwitcher.FromAssembly(typeof(VerificationBenchmarks).Assembly).Run(args);
return 0;
