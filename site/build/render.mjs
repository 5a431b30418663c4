import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup, readDictionary, scriptTexts } from './dictionary.mjs';
import { address } from './pages.mjs';
import { escape, fill } from './template.mjs';

/** @typedef {import('./pages.mjs').Page} Page */
/** @typedef {import('./pages.mjs').Language} Language */

const src = fileURLToPath(new URL('../src', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Writes a page in a language.
 * @param {Page} page
 * @param {Language} language
 * @param {Map<string, string>} files Addresses of scripts and styles by source.
 */
export async function writePage(page, language, files) {
  const common = await readDictionary(join(src, 'shell/common.texts.json'));
  const own = await readDictionary(join(src, `${page.source}.texts.json`));
  /** @type {[string, import('./dictionary.mjs').Dictionary][]} */
  const used = [];
  for (const name of page.uses) used.push([nameOf(name), await readDictionary(join(src, `${name}.texts.json`))]);
  const found = lookup([own, ...used.map(([, dictionary]) => dictionary), common], language);
  const parts = partsOf(page, language, files);
  const texts = { common, [nameOf(page.source)]: own, ...Object.fromEntries(used) };
  parts.set('texts', textsBlock(texts, language, page.script));
  const filled = fill(html('shell/layout'), {
    text: found.text,
    link: (path) =>
      path.startsWith('/') ? address(path.slice(1) || 'index', language) : (parts.get(`@${path}`) ?? ''),
    part: (name) => parts.get(name) ?? html(name),
  });
  const unused = found.unused(own);
  if (unused.length > 0) throw new Error(`${page.source}.texts.json: not used by the page: ${unused.join(', ')}`);
  await write(language === 'ja' ? `${page.path}.html` : `en/${page.path}.html`, filled);
}

/**
 * What the layout asks for by name; every other name is a file.
 * @param {Page} page
 * @param {Language} language
 * @param {Map<string, string>} files
 * @returns {Map<string, string>}
 */
function partsOf(page, language, files) {
  const other = language === 'ja' ? 'en' : 'ja';
  const script = files.get(page.script ? page.source : 'shell/plain');
  return new Map([
    ['body', html(page.source)],
    ['header', html(`shell/header-${page.audience}`)],
    ['footer', html(`shell/footer-${page.audience}`)],
    ['script', `<script type="module" src="${script}"></script>`],
    ['stylesheet', `<link rel="stylesheet" href="${files.get('styles/site.css')}">`],
    ['language', language],
    ['other-language', other],
    ['@other', address(page.path, other)],
  ]);
}

/** @param {string} name */
const html = (name) => readFileSync(join(src, `${name}.html`), 'utf8');

/** @param {string} source */
const nameOf = (source) => source.slice(source.lastIndexOf('/') + 1);

/**
 * The texts that scripts read travel in the page, so that scripts are the same in every language.
 * @param {Record<string, import('./dictionary.mjs').Dictionary>} dictionaries
 * @param {Language} language
 * @param {boolean} needed
 */
function textsBlock(dictionaries, language, needed) {
  if (!needed) return '';
  const texts = Object.entries(dictionaries).map(([name, dictionary]) => [name, scriptTexts(dictionary, language)]);
  return `<template id="texts">${escape(JSON.stringify(Object.fromEntries(texts)))}</template>`;
}

/**
 * @param {string} path
 * @param {string} text
 */
async function write(path, text) {
  const file = join(dist, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
