// Takes a picture of every page in every state, narrow and wide, and checks each with axe and for sideways scrolling.
import { chromium } from 'playwright-core';
import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import { states } from './states.mjs';
import { serve } from './serve.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv[2] ?? '';
const folder = process.env.PICTURES ?? 'artifacts/pictures';
await mkdir(folder, { recursive: true });

const server = await serve(0);
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

let faults = 0;
for (const state of states.filter(({ name }) => name.includes(only))) faults += await look(state);
await browser.close();
server.close();
console.log(faults === 0 ? 'no faults' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

/** @param {import('./states.mjs').State} state */
async function look(state) {
  let found = 0;
  for (const width of [390, 1280, 320]) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      bypassCSP: false,
      hasTouch: width < 1000,
      isMobile: width < 1000,
      ...(state.language === 'en' ? { locale: 'en' } : { locale: 'ja' }),
    });
    const page = await context.newPage();
    page.on(
      'console',
      (message) => message.type() === 'error' && !state.allowsErrors && report(`console: ${message.text()}`),
    );
    page.on('pageerror', (error) => report(`error: ${error.message}`));
    const report = (/** @type {string} */ text) => (found++, console.log(`${state.name} ${width}: ${text}`));
    await page.goto(origin + state.path, { waitUntil: 'networkidle' });
    await state.act?.(page);
    await page.waitForTimeout(300);
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (scrolls) report('scrolls sideways');
    if (width !== 320) await page.screenshot({ path: `${folder}/${state.name}-${width}.png`, fullPage: true });
    if (width !== 320) for (const violation of await check(page)) report(violation);
    await context.close();
  }
  return found;
}

/** @param {import('playwright-core').Page} page */
async function check(page) {
  const run = `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
  const { violations } = /** @type {import('axe-core').AxeResults} */ (await page.evaluate(run));
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
