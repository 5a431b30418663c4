import { chromium } from 'playwright-core';
import { after, before } from 'node:test';
import { serve } from '../dev/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Longer than anything takes on a machine that is slow and busy with other things; in milliseconds. */
const patience = 60_000;

/** @type {import('node:http').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  server = await serve(0);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: patience });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A secret as mailed links carry it; its beginning says what the invented service answers. */
export const secret = (/** @type {string} */ name) => name.padEnd(24, '-');

/** @param {string} path */
export function at(path) {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${path}`;
}

/**
 * Runs a test on a page of its own, at phone width unless told.
 * @param {string} path
 * @param {(page: Page) => Promise<void>} run
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function on(
  path,
  run,
  options = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true },
) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(at(path));
    await run(page);
  } finally {
    await context.close();
  }
}

/**
 * The requests to a path that change something, as they are made.
 * @param {Page} page
 * @param {string} ending
 */
export function changes(page, ending) {
  /** @type {import('playwright-core').Request[]} */
  const seen = [];
  page.on('request', (request) => request.method() !== 'GET' && request.url().endsWith(ending) && seen.push(request));
  return seen;
}

/**
 * Answers the next request to a path otherwise.
 * @param {Page} page
 * @param {string} path
 * @param {number} status
 */
export const refuseOnce = (page, path, status) =>
  page.route(`**${path}`, (route) => route.fulfill({ status, contentType: 'application/problem+json', body: '{}' }), {
    times: 1,
  });

/**
 * Waits until it is on the screen.
 * @param {Page} page
 * @param {string} selector
 */
export const sees = (page, selector) => page.waitForSelector(selector, { state: 'visible' });
