/** What a page may load, in bytes before compression: a phone on a slow line waits for it. */
const most = { script: 30_000, styles: 40_000 };

/**
 * Fails the build where a page has grown too heavy.
 * @param {Map<string, number>} sizes Bytes by source.
 */
export function checkBudget(sizes) {
  for (const [source, bytes] of sizes) {
    const limit = source.endsWith('.css') ? most.styles : most.script;
    if (bytes > limit) throw new Error(`${source} loads ${bytes} bytes; the budget is ${limit}`);
  }
}
