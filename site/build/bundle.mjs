import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the scripts and the one style sheet. Names carry a hash of the contents, so that browsers may keep them for good.
 * @param {string[]} sources Scripts by folder and name in `src`.
 * @returns {Promise<{ files: Map<string, string>, sizes: Map<string, number> }>} Addresses and bytes to load, by source.
 */
export async function bundle(sources) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...sources.map((source) => `src/${source}.ts`), 'src/styles/site.css'],
    outdir: 'dist/assets',
    outbase: 'src',
    entryNames: '[dir]/[name]-[hash]',
    chunkNames: 'shared/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'safari16', 'firefox115', 'chrome110'],
    minify: true,
    metafile: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
  const files = new Map();
  const sizes = new Map();
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint) continue;
    const source = entryPoint.replace(/^src\//, '').replace(/\.ts$/, '');
    files.set(source, `/${output.replace(/^dist\//, '')}`);
    sizes.set(source, sizeWithImports(metafile.outputs, output));
  }
  return { files, sizes };
}

/**
 * What the page loads to begin with; what is imported later, when somebody asks for it, does not count.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} first
 */
function sizeWithImports(outputs, first) {
  const loaded = new Set([first]);
  for (const path of loaded)
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(imported);
  return [...loaded].reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0);
}
