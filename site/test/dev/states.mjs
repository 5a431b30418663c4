/**
 * A page in a state to look at.
 * @typedef {object} State
 * @property {string} name
 * @property {string} path
 * @property {'ja' | 'en'} [language]
 * @property {boolean} [allowsErrors] The browser logs requests that are refused on purpose.
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [act] What to do on the page first.
 */

const secret = (/** @type {string} */ name) => name.padEnd(24, '-');

/** @type {State[]} */
export const states = [
  { name: 'list', path: '/' },
  { name: 'list-en', path: '/en/', language: 'en' },
  { name: 'procedure', path: '/procedure?code=juminhyo' },
  { name: 'procedure-en', path: '/en/procedure?code=risai', language: 'en' },
  { name: 'procedure-unknown', path: '/application?id=none', allowsErrors: true },
  { name: 'verify', path: `/verify#${secret('good')}` },
  { name: 'verify-done', path: `/verify#${secret('good')}`, act: (page) => page.click('#confirm') },
  { name: 'verify-used', path: `/verify#${secret('used')}`, act: (page) => page.click('#confirm'), allowsErrors: true },
  { name: 'verify-bare', path: '/verify' },
  { name: 'apply', path: '/apply?code=juminhyo' },
  { name: 'apply-errors', path: '/apply?code=risai', act: (page) => page.click('#submit') },
  { name: 'apply-en', path: '/en/apply?code=koseki', language: 'en' },
  { name: 'apply-mail', path: '/apply?code=juminhyo', act: (page) => page.click('#other-address') },
  {
    name: 'apply-mail-sent',
    path: '/apply?code=juminhyo',
    act: async (page) => {
      await page.click('#other-address');
      await page.fill('#email', 'hanako@example.jp');
      await page.click('#mail-form button');
    },
  },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'not-found', path: '/nowhere', allowsErrors: true },
];
