// Bundles the unit tests for Node, which reads no TypeScript everywhere yet, and runs them.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = readdirSync(join(root, 'test/unit')).filter((name) => name.endsWith('.test.ts'));
const outdir = mkdtempSync(join(root, 'node_modules/.tests-'));
try {
  await build({
    absWorkingDir: root,
    entryPoints: tests.map((name) => `test/unit/${name}`),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const files = tests.map((name) => join(outdir, name.replace('.ts', '.mjs')));
  const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
