import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkBudget } from './budget.mjs';
import { bundle } from './bundle.mjs';
import { languages, pages } from './pages.mjs';
import { writePage } from './render.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await rm(here('dist'), { recursive: true, force: true });
const scripts = pages.filter((page) => page.script).map((page) => page.source);
const { files, sizes } = await bundle([...scripts, 'shell/plain']);
for (const page of pages) for (const language of languages) await writePage(page, language, files);
await cp(here('static'), here('dist'), { recursive: true });
await cp(here('staticwebapp.config.json'), here('dist/staticwebapp.config.json'));
checkBudget(sizes);

const heaviest = [...sizes].filter(([source]) => !source.endsWith('.css')).sort((a, b) => b[1] - a[1])[0];
console.log(`${pages.length * languages.length} pages; heaviest script: ${heaviest?.[0]} with ${heaviest?.[1]} bytes`);
