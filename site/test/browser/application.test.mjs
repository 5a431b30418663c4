import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes, on, secret, sees } from './desk.mjs';

const desktop = { viewport: { width: 1280, height: 900 } };

test('A phone is offered the app first, a PC the code; each finds the other way', async () => {
  await on('/application?id=awaiting-signature', async (page) => {
    await page.click('#signing-begin');
    await sees(page, '#start-link');
    assert.equal(await page.getAttribute('#start-link', 'href'), 'http://127.0.0.1:5081/sign#secret');
    await page.click('#other-way-summary');
    await sees(page, '#qr svg');
  });
  await on(
    '/application?id=awaiting-signature',
    async (page) => {
      await page.click('#signing-begin');
      await sees(page, '#qr svg');
      await page.click('#other-way-summary');
      await sees(page, '#start-link');
    },
    desktop,
  );
});

test('Opening the page opens no signing session, and a reload keeps the one that was begun', () =>
  on('/application?id=awaiting-signature', async (page) => {
    const opened = changes(page, '/signing-sessions');
    await page.waitForSelector('#signing-begin:visible');
    assert.equal(opened.length, 0);
    await page.click('#signing-begin');
    await page.waitForSelector('#signing-open:visible');
    await page.reload();
    await page.waitForSelector('#signing-open:visible');
    assert.equal(await page.textContent('#matching-code'), '4827');
    assert.equal(opened.length, 1);
  }));

test('The page follows the app by itself to the final check, and sends', () =>
  on('/application?id=follows', async (page) => {
    await page.click('#signing-begin');
    await page.waitForSelector('#send:visible');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'stage-title');
    await sees(page, '.substituted');
    await page.click('#send-button');
    await page.waitForSelector('#receipt:visible');
    assert.equal(await page.textContent('#receipt-number'), '20261124-7K3M9Q');
    assert.ok(await page.isHidden('#send'));
  }));

test('A refused signature says why and lets the citizen begin again', () =>
  on('/application?id=refused', async (page) => {
    await page.click('#signing-begin');
    await page.waitForSelector('#signing-refused:visible');
    assert.match((await page.textContent('#signing-refusal')) ?? '', /失効しています/);
    assert.equal(await page.textContent('#signing-begin'), '署名をやり直す');
  }));

test('A withdrawal is asked about, and Esc keeps the application', () =>
  on('/application?id=awaiting-confirmation', async (page) => {
    const sent = changes(page, '/withdrawal');
    await page.click('#withdraw');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'withdraw');
    assert.equal(sent.length, 0);
  }));

test('A correction begins with what was entered and survives a reload', () =>
  on(`/status#${secret('returned')}`, async (page) => {
    await page.click('#correct');
    assert.equal(await page.inputValue('#field-tel'), '090-1234-5678');
    await page.fill('#field-tel', '0596-00-0001');
    await page.reload();
    await page.waitForSelector('#field-tel');
    assert.equal(await page.inputValue('#field-tel'), '0596-00-0001');
  }));

test('There is a button to pay only where something is to be paid', async () => {
  for (const status of ['paid', 'processing', 'superseded', 'expired', 'withdrawn', 'rejected', 'ended'])
    await on(`/pay#${secret(status)}`, async (page) => {
      await page.waitForSelector('#state-title:visible');
      assert.equal(await page.locator('main button:visible').count(), 0, status);
    });
});

test('The page after a payment follows it until it is noted, and not a number for the store', async () => {
  await on(`/pay#${secret('paid')}`, async (page) => {
    let looks = 0;
    const paid = {
      receiptNumber: '1',
      procedure: { ja: '証明', en: '' },
      lines: [],
      brands: [],
      methods: [],
      total: 0,
      dueAt: null,
      isAtStore: false,
      hasVoidNumber: false,
    };
    await page.waitForSelector('#state-title:visible');
    await page.route('**/api/citizen/payment', (route) =>
      route.fulfill({
        json: { ...paid, status: ['payable', 'processing'][looks++] ?? 'paid', paidAt: '2026-11-26T03:00:00Z' },
      }),
    );
    await page.goto(new URL('/pay/done', page.url()).href);
    await page.waitForSelector('#state-title:visible');
    assert.equal(await page.textContent('#state-title'), '支払済です');
  });
  await on(`/pay#${secret('at-store')}`, async (page) => {
    await page.waitForSelector('#number-button:visible');
    await page.goto(new URL('/pay/done', page.url()).href);
    await page.waitForSelector('#back:visible');
    assert.equal(await page.textContent('#state-title'), 'コンビニエンスストアでお支払いください');
  });
});

test('What the button does follows the way to pay', () =>
  on(`/pay#${secret('payable')}`, async (page) => {
    await sees(page, '#brands li');
    await page.check('#method-konbini');
    await sees(page, '#at-store');
    assert.equal(await page.locator('#brands li:visible').count(), 0);
    assert.equal(await page.textContent('#pay-button'), '支払い番号を発行する（1,080円）');
  }));

test('Two clicks begin one checkout, and the page after it says that it is paid', () =>
  on(`/pay#${secret('payable')}`, async (page) => {
    const begun = changes(page, '/checkout');
    await page.route('**/api/citizen/payment/checkout', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fulfill({ json: { url: '/pay/done' } });
    });
    await page.dblclick('#pay-button');
    await page.waitForURL('**/pay/done');
    assert.equal(begun.length, 1);
    const paid = {
      receiptNumber: '1',
      procedure: { ja: '証明', en: '' },
      status: 'paid',
      lines: [],
      total: 0,
      dueAt: null,
      paidAt: '2026-11-26T03:00:00Z',
      brands: [],
      methods: [],
    };
    await page.route('**/api/citizen/payment', (route) => route.fulfill({ json: paid }));
    await page.waitForSelector('#state-title:visible');
    assert.equal(await page.textContent('#state-title'), '支払済です');
  }));

test('Staff change a line only with a reason, and see what came of it', () =>
  on(
    `/staff/application?id=under-review#${secret('staff')}`,
    async (page) => {
      await page.waitForSelector('#set-fee:visible');
      await page.fill('.fee-line input >> nth=0', '100');
      await page.click('#set-fee');
      assert.match((await page.textContent('#error-summary')) ?? '', /変更した理由/);
      await page.fill('.fee-line input >> nth=2', '減額のため');
      assert.equal(await page.textContent('#fee-total'), '480円');
      const sent = changes(page, '/fee');
      await page.click('#set-fee');
      await page.click('#confirm-yes');
      await page.waitForSelector('#outcome:visible');
      assert.equal(await page.textContent('#outcome-title'), '処理しました');
      assert.equal(sent[0]?.postDataJSON().lines[0].reason, '減額のため');
    },
    desktop,
  ));

test('An attachment opens in a tab although no address carries the secret', () =>
  on(
    `/staff/application?id=decided#${secret('staff')}`,
    async (page) => {
      const opened = page.context().waitForEvent('page');
      await page.click('#attachment-list button');
      await (await opened).waitForURL(/^blob:/, { waitUntil: 'commit' });
    },
    desktop,
  ));

test('What was done already is said so', () =>
  on(
    `/staff/application?id=decided#${secret('staff')}`,
    async (page) => {
      await page.click('#set-fee');
      await page.click('#confirm-yes');
      await page.waitForSelector('#outcome:visible');
      assert.equal(await page.textContent('#outcome-title'), 'すでに処理済みです');
    },
    desktop,
  ));

test('Nothing goes forward on a void signature, and the page says why and what to do instead', async () => {
  await on(`/staff/application?id=void#${secret('staff')}`, async (page) => {
    await sees(page, '#void');
    assert.match((await page.textContent('#void-text')) ?? '', /承認できません。.*差し戻すか、却下してください/);
    assert.ok(await page.isHidden('#fee'));
    assert.ok((await page.isVisible('#return')) && (await page.isVisible('#reject')));
  });
  await on(`/staff/application?id=void-paid#${secret('staff')}`, async (page) => {
    await sees(page, '#void');
    assert.match((await page.textContent('#void-text')) ?? '', /発送できません。却下してください。.*返金/);
    assert.ok(await page.isHidden('#posting'));
    assert.ok((await page.isHidden('#returning')) && (await page.isVisible('#reject')));
  });
});

test('A signature that turns out void while staff look is refused with what to do, and the form goes', () =>
  on(`/staff/application?id=void-late#${secret('staff')}`, async (page) => {
    await page.click('#set-fee');
    await page.click('#confirm-yes');
    await page.waitForSelector('#outcome:visible');
    assert.equal(await page.textContent('#outcome-title'), '処理できませんでした');
    await sees(page, '#void');
    assert.ok(await page.isHidden('#fee'));
  }));

test('Staff hear once more that a certificate was never checked before they approve, and read it in the trail after', () =>
  on(`/staff/application?id=unchecked#${secret('staff')}`, async (page) => {
    await page.click('#set-fee');
    assert.match((await page.textContent('#confirm-text')) ?? '', /まだ確認できていません/);
    await page.click('#confirm-yes');
    await page.waitForSelector('#outcome:visible');
    assert.match((await page.textContent('#trail tr')) ?? '', /失効を一度も確認できないまま処理/);
  }));
