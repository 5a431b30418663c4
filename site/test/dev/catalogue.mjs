import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.env.PROCEDURES ?? fileURLToPath(new URL('../../../procedures', import.meta.url));

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));

/** The city's own catalogue, in the form in which the service gives it. */
export const procedures = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => procedure(name))
    .sort((a, b) => a.order - b.order);

/** @param {string} code */
export function procedure(code) {
  const file = readdirSync(`${folder}/${code}`).sort().at(-1) ?? '';
  const { signature = false, payment = false, posting = false, department, ...rest } = read(`${code}/${file}`);
  const departments = read('departments.json').departments;
  return {
    ...rest,
    code,
    version: file.replace('.json', ''),
    department: departments.find((/** @type {any} */ one) => one.code === department),
    needsSignature: signature,
    costsFee: payment,
    isPosted: posting,
    certificates: rest.certificates?.map((/** @type {any} */ one) => ({ ...one, price: one.prices.at(-1).yen })),
    postage: rest.postage && {
      tiers: rest.postage.tables.at(-1).tiers,
      express: rest.postage.express && { when: rest.postage.express.when, yen: rest.postage.express.prices.at(-1).yen },
    },
  };
}
