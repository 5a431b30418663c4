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
  const {
    signature = false,
    payment = false,
    posting = false,
    konbini = false,
    department,
    form,
    ...rest
  } = read(`${code}/${file}`);
  const departments = read('departments.json').departments;
  return {
    about: [],
    needs: [],
    amountsAreExamples: false,
    ...rest,
    code,
    version: file.replace('.json', ''),
    department: departments.find((/** @type {any} */ one) => one.code === department),
    needsSignature: signature,
    costsFee: payment,
    isPosted: posting,
    allowsKonbini: konbini,
    sections: form,
    certificates: (rest.certificates ?? []).map(certificate),
    postage: rest.postage ? postage(rest.postage) : null,
  };
}

/** @param {any} given */
const certificate = ({ prices, ...given }) => ({ ...given, unitPrice: prices.at(-1).yen });

/** @param {any} given */
const postage = ({ tables, express }) => ({
  tiers: tables
    .at(-1)
    .tiers.map((/** @type {any} */ tier) => ({ upToSheets: tier.upToSheets ?? null, price: tier.yen })),
  expressPrice: express?.prices.at(-1).yen ?? null,
  expressWhen: express?.when ?? [],
});
