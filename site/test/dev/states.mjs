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

/**
 * Has the invented service take no new applications from this browser.
 * @param {import('playwright-core').Page} page
 */
export async function stopIntake(page) {
  await page.context().addCookies([{ name: 'stopped', value: '1', url: page.url() }]);
  await page.reload({ waitUntil: 'networkidle' });
}

/** @type {State[]} */
export const states = [
  { name: 'list', path: '/' },
  { name: 'list-en', path: '/en/', language: 'en' },
  { name: 'list-stopped', path: '/', act: stopIntake },
  { name: 'list-stopped-en', path: '/en/', language: 'en', act: stopIntake },
  { name: 'procedure-stopped', path: '/procedure?code=juminhyo', act: stopIntake },
  { name: 'apply-stopped', path: '/apply?code=juminhyo', act: stopIntake },
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
  { name: 'signing-before', path: '/application?id=awaiting-signature' },
  { name: 'signing-open', path: '/application?id=awaiting-signature', act: (page) => page.click('#signing-begin') },
  { name: 'signing-refused', path: '/application?id=refused', act: (page) => page.click('#signing-begin') },
  { name: 'check', path: '/application?id=awaiting-confirmation' },
  { name: 'check-en', path: '/en/application?id=awaiting-confirmation', language: 'en' },
  {
    name: 'withdraw',
    path: '/application?id=awaiting-confirmation',
    act: (page) => page.click('#withdraw'),
  },
  { name: 'under-review', path: '/application?id=under-review' },
  { name: 'returned', path: `/status#${secret('returned')}` },
  { name: 'correction', path: `/status#${secret('returned')}`, act: (page) => page.click('#correct') },
  { name: 'awaiting-payment', path: `/status#${secret('awaiting-payment')}` },
  { name: 'mailed', path: `/status#${secret('mailed')}` },
  { name: 'rejected', path: `/status#${secret('rejected')}` },
  { name: 'expired', path: `/status#${secret('expired')}` },
  { name: 'status-bare', path: '/status' },
  { name: 'signed-out', path: '/application?id=signed-out', allowsErrors: true },
  { name: 'my', path: '/my' },
  ...['payable', 'paid', 'processing', 'at-store', 'superseded', 'expired', 'withdrawn', 'number-void', 'rejected'].map(
    (status) => ({
      name: `pay-${status}`,
      path: `/pay#${secret(status)}`,
    }),
  ),
  { name: 'pay-en', path: `/en/pay#${secret('payable')}`, language: 'en' },
  { name: 'pay-wrong-link', path: `/pay#${secret('wrong')}`, allowsErrors: true },
  {
    name: 'pay-done',
    path: `/pay#${secret('paid')}`,
    act: (page) => page.goto(new URL('/pay/done', page.url()).href, { waitUntil: 'networkidle' }),
  },
  {
    name: 'pay-cancelled',
    path: `/pay#${secret('payable')}`,
    act: (page) => page.goto(new URL('/pay/cancelled', page.url()).href, { waitUntil: 'networkidle' }),
  },
  { name: 'worklist', path: `/staff/worklist#${secret('list')}` },
  { name: 'review', path: `/staff/application?id=under-review#${secret('staff')}` },
  { name: 'review-en', path: `/en/staff/application?id=under-review#${secret('staff')}`, language: 'en' },
  {
    name: 'review-faults',
    path: `/staff/application?id=under-review#${secret('staff')}`,
    act: async (page) => {
      await page.fill('.fee-line input >> nth=0', '500');
      await page.click('#add-line');
      await page.click('#set-fee');
    },
  },
  {
    name: 'review-confirm',
    path: `/staff/application?id=under-review#${secret('staff')}`,
    act: (page) => page.click('#set-fee'),
  },
  {
    name: 'review-already',
    path: `/staff/application?id=decided#${secret('staff')}`,
    act: async (page) => {
      await page.click('#set-fee');
      await page.click('#confirm-yes');
    },
    allowsErrors: true,
  },
  { name: 'review-void', path: `/staff/application?id=void#${secret('staff')}` },
  { name: 'review-void-en', path: `/en/staff/application?id=void#${secret('staff')}`, language: 'en' },
  {
    name: 'review-unchecked',
    path: `/staff/application?id=unchecked#${secret('staff')}`,
    act: (page) => page.click('#set-fee'),
  },
  { name: 'posting-void', path: `/staff/application?id=void-paid#${secret('staff')}` },
  { name: 'review-contested', path: `/staff/application?id=mailed#${secret('staff')}` },
  { name: 'pay-store-chosen', path: `/pay#${secret('payable')}`, act: (page) => page.check('#method-konbini') },
  { name: 'posting', path: `/staff/application?id=awaiting-mailing#${secret('staff')}` },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'not-found', path: '/nowhere', allowsErrors: true },
];
