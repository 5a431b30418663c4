import { beginCheckout, paymentOf } from '../api/payments';
import { ApiFailure } from '../api/problem';
import type { Payment, PaymentMethod } from '../api/types';
import { whileBusy } from '../shell/busy';
import { find, show, write } from '../shell/dom';
import { showFailure } from '../shell/failure';
import { yen } from '../shell/money';
import { start } from '../shell/start';
import { texts } from '../shell/texts';
import { restartOnNewLink, takeToken } from '../shell/tokens';
import { brandBadges } from './brands';
import { showPayment } from './state';

const text = texts<typeof import('./pay.texts.json')>('pay');

restartOnNewLink();
const secret = takeToken('pay');

void start(async () => {
  if (!secret) return show('#no-link');
  showAll(await paymentOf(secret));
});

if (secret) {
  const trigger = find('#pay-button');
  trigger.addEventListener('click', () => void whileBusy(trigger, () => pay(secret)));
  // Coming back from the provider's page with the browser's own button shows this page as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

function showAll(payment: Payment): void {
  showPayment(payment);
  show('#pay', payment.status === 'payable');
  show('#methods', payment.methods.includes('konbini'));
  find('#brands').replaceChildren(...brandBadges(payment.brands));
  write('#pay-button', text('pay', { amount: yen(payment.total) }));
}

async function pay(secret: string): Promise<void> {
  const method = find<HTMLInputElement>('input[name=method]:checked').value as PaymentMethod;
  try {
    const { url } = await beginCheckout(secret, method);
    location.assign(url);
  } catch (failure) {
    await refused(secret, ApiFailure.of(failure));
  }
}

/** Where the payment stands otherwise than shown, that says more than the refusal. */
async function refused(secret: string, failure: ApiFailure): Promise<void> {
  const seen = failure.isPassing ? null : await paymentOf(secret).catch(() => null);
  if (!seen || seen.status === 'payable') return showFailure(failure, { retry: () => find('#pay-button').click() });
  showAll(seen);
  find('#state-title').focus();
}
