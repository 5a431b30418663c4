import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stopIntake } from '../dev/states.mjs';
import { changes, on, refuseOnce, secret, sees } from './desk.mjs';

/** @typedef {import('playwright-core').Page} Page */

const form = '/apply?code=juminhyo';

/** @param {Page} page */
async function fillIn(page) {
  await page.check('#field-kind');
  await page.fill('#field-copies', '2');
  await page.selectOption('#field-purpose', 'bank');
  await page.check('#field-relation');
  await page.fill('#field-tel', '０９０ー１２３４ー５６７８');
  await page.check('#field-delivery');
}

test('What was entered is there after a reload, and gone once it is deleted', () =>
  on(form, async (page) => {
    await fillIn(page);
    await page.reload();
    assert.equal(await page.inputValue('#field-copies'), '2');
    await sees(page, '#draft-restored');
    await page.click('#delete-draft');
    await page.click('#delete-dialog [value=yes]');
    await page.waitForFunction(() => document.querySelector('#field-copies') && !localStorage.length);
    assert.equal(await page.inputValue('#field-copies'), '');
  }));

test('A field appears with the answer that asks for it, and its hidden answer is not sent', () =>
  on(form, async (page) => {
    await fillIn(page);
    await page.check('[name=field-kind][value=part]');
    await page.fill('#field-members', '伊勢　花子');
    await page.check('[name=field-kind][value=household]');
    assert.ok(await page.isHidden('#field-members'));
    const sent = changes(page, '/applications');
    await page.click('#submit');
    await page.waitForURL('**/application?id=*');
    assert.equal(sent[0]?.postDataJSON().answers.members, undefined);
  }));

test('The estimate follows the answers', () =>
  on(form, async (page) => {
    await fillIn(page);
    assert.equal(await page.textContent('#estimated'), '710円');
    await page.check('[name=field-delivery][value=express]');
    assert.equal(await page.textContent('#estimated'), '1,010円');
  }));

test('Mistakes are listed above with a link that leads to the field by keyboard alone', () =>
  on(form, async (page) => {
    await sees(page, '#submit');
    await page.focus('#submit');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-copies');
    const described = await page.getAttribute('#field-copies', 'aria-describedby');
    assert.match((await page.textContent(`#${described?.split(' ')[1]}`)) ?? '', /「必要な通数」を入力してください/);
  }));

test('Two clicks send one application', () =>
  on(form, async (page) => {
    await fillIn(page);
    const sent = changes(page, '/applications');
    await page.evaluate(() => {
      for (let i = 0; i < 3; i++)
        document.querySelector('#form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    });
    await page.waitForURL('**/application?id=*');
    assert.equal(sent.length, 1);
  }));

test('After a lost connection the same is sent again under the same key', () =>
  on(form, async (page) => {
    await fillIn(page);
    const sent = changes(page, '/applications');
    await page.route('**/api/citizen/applications', (route) => route.abort(), { times: 1 });
    await page.click('#submit');
    await page.click('#failure-actions button');
    await page.waitForURL('**/application?id=*');
    const keys = sent.map((request) => request.headers()['idempotency-key']);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.equal(await page.evaluate(() => localStorage.getItem('ise.draft.juminhyo')), null);
  }));

test('A session that ends at sending costs nothing that was entered', () =>
  on(form, async (page) => {
    await fillIn(page);
    await refuseOnce(page, '/api/citizen/applications', 401);
    await page.click('#submit');
    await sees(page, '#mail-session-ended');
    await page.fill('#email', 'hanako@example.jp');
    await page.click('#mail-form button');
    await page.click('#mail-continue');
    assert.equal(await page.inputValue('#field-copies'), '2');
  }));

for (const path of ['/', '/procedure?code=juminhyo', form])
  test(`While intake is stopped, ${path} says so in a live region before anything is typed`, () =>
    on(path, async (page) => {
      assert.equal(await page.textContent('#notice'), '');
      await stopIntake(page);
      await sees(page, '#notice[role=status] .banner');
      const said = await page.textContent('#notice');
      assert.match(said ?? '', /新しい申請の受付を停止しています/);
      assert.match(said ?? '', /保守のため、21時まで/);
      assert.match(said ?? '', /再開の予定：2026年11月24日（火）21時/);
    }));

test('A form that is sent while intake is stopped stays filled, and goes out once it is resumed', () =>
  on(form, async (page) => {
    await fillIn(page);
    await stopIntake(page);
    await page.click('#submit');
    await sees(page, '#failure');
    assert.equal(await page.inputValue('#field-copies'), '2');
    await page.context().clearCookies();
    await page.click('#failure-actions button');
    await page.waitForURL('**/application?id=*');
  }));

test('What the service says of a field stands at the field', () =>
  on(form, async (page) => {
    await fillIn(page);
    const problem = {
      code: 'answers_invalid',
      errors: { tel: { code: 'x', ja: '「電話番号」が違います。', en: 'Wrong.' } },
    };
    await page.route('**/api/citizen/applications', (route) => route.fulfill({ status: 422, json: problem }));
    await page.click('#submit');
    await page.waitForSelector('#field-tel[aria-invalid=true]');
    assert.equal(await page.textContent('#field-tel-error'), '「電話番号」が違います。');
    assert.equal(await page.textContent('#error-summary li'), '「電話番号」が違います。');
  }));

test('Opening the mailed link changes nothing until the button is pressed, even after a reload', () =>
  on(`/verify#${secret('good')}`, async (page) => {
    const sent = changes(page, '/confirmation');
    await page.reload();
    assert.equal(new URL(page.url()).hash, '');
    assert.equal(sent.length, 0);
    await page.click('#confirm');
    await page.click('#go-on');
    await page.waitForURL('**/apply?code=juminhyo');
    assert.equal(sent.length, 1);
  }));

test('The other language keeps the page and what the address says', () =>
  on(form, async (page) => {
    await page.click('#language-switch');
    await page.waitForURL('**/en/apply?code=juminhyo');
    assert.equal(await page.textContent('label[for=field-copies]'), 'Number of copiesRequired');
  }));
