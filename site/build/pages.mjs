/**
 * @typedef {object} Page
 * @property {string} path Where it is served, without extension; `index` is the start page.
 * @property {string} source Folder and name of its files in `src`: `.html`, `.texts.json`, and `.ts` where it has a script.
 * @property {boolean} script
 * @property {string[]} uses Further dictionaries that its scripts read.
 * @property {'citizen' | 'staff'} audience
 */

/** @type {(path: string, source: string, rest?: Partial<Page>) => Page} */
const page = (path, source, rest = {}) => ({ path, source, script: true, uses: [], audience: 'citizen', ...rest });

const application = ['applications/view', 'signing/signing', 'accounts/mail-form', 'forms/form'];

/** @type {Page[]} */
export const pages = [
  page('index', 'procedures/list'),
  page('procedure', 'procedures/procedure'),
  page('verify', 'accounts/verify'),
  page('apply', 'applications/apply', { uses: ['accounts/mail-form', 'forms/form'] }),
  page('application', 'applications/application', { uses: application }),
  page('status', 'applications/status', { uses: application }),
  page('my', 'applications/my'),
  page('pay', 'payments/pay', { uses: ['payments/payment'] }),
  page('pay/done', 'payments/done', { uses: ['payments/payment'] }),
  page('pay/cancelled', 'payments/cancelled', { uses: ['payments/payment'] }),
  page('staff/application', 'review/application', { audience: 'staff', uses: ['applications/view'] }),
  page('staff/worklist', 'review/worklist', { audience: 'staff' }),
  page('privacy', 'pages/privacy', { script: false }),
  page('accessibility', 'pages/accessibility', { script: false }),
  page('404', 'pages/not-found', { script: false }),
];

/** @typedef {'ja' | 'en'} Language */

/** @type {Language[]} */
export const languages = ['ja', 'en'];

/**
 * The address of a page in a language.
 * @param {string} path
 * @param {Language} language
 */
export function address(path, language) {
  const local = path === 'index' ? '/' : `/${path}`;
  return language === 'ja' ? local : `/en${local}`;
}
