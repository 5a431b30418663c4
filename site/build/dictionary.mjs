import { readFile } from 'node:fs/promises';

/** @typedef {import('./pages.mjs').Language} Language */
/** @typedef {Record<Language, string>} Entry */

/**
 * The texts of one page or part: `page` for its template, `script` for its scripts.
 * @typedef {{ page?: Record<string, Entry>, script?: Record<string, Entry> }} Dictionary
 */

/**
 * Reads a dictionary; one that lacks a language is a mistake.
 * @param {string} file
 * @returns {Promise<Dictionary>}
 */
export async function readDictionary(file) {
  /** @type {Dictionary} */
  const dictionary = JSON.parse(await readFile(file, 'utf8'));
  for (const [part, entries] of Object.entries(dictionary))
    for (const [key, entry] of Object.entries(entries))
      if (!entry.ja || !entry.en) throw new Error(`${file}: ${part}.${key} lacks a language`);
  return dictionary;
}

/**
 * Finds texts for templates, and remembers which were asked for.
 * @param {Dictionary[]} dictionaries The first that knows a key answers.
 * @param {Language} language
 */
export function lookup(dictionaries, language) {
  /** @type {Set<string>} */
  const asked = new Set();
  return {
    /** @param {string} key */
    text(key) {
      asked.add(key);
      const entry = dictionaries.map((dictionary) => dictionary.page?.[key]).find((found) => found);
      if (!entry) throw new Error(`no text ${key}`);
      return entry[language];
    },
    /** @param {Dictionary} dictionary */
    unused: (dictionary) => Object.keys(dictionary.page ?? {}).filter((key) => !asked.has(key)),
  };
}

/**
 * The texts that scripts read, in one language.
 * @param {Dictionary} dictionary
 * @param {Language} language
 */
export function scriptTexts(dictionary, language) {
  const entries = Object.entries(dictionary.script ?? {});
  return Object.fromEntries(entries.map(([key, entry]) => [key, entry[language]]));
}
