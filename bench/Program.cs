using BenchmarkDotNet.Running;
using IseWorkflow.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(VerificationBenchmarks).Assembly).Run(args);
