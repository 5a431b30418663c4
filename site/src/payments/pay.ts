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
  payOnClick('#pay-button', secret, () => find<HTMLInputElement>('input[name=method]:checked').value as PaymentMethod);
  payOnClick('#number-button', secret, () => 'konbini');
  // Coming back from the provider's page with the browser's own button shows this page as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

function showAll(payment: Payment): void {
  const { status, methods, brands, isAtStore } = payment;
  showPayment(payment);
  show('#pay', status === 'payable');
  showMethods(methods);
  show('#number', isAtStore);
  show('#again', status === 'expired' || status === 'withdrawn');
  find('#brands').replaceChildren(...brandBadges(brands));
  find('#methods').onchange = () => showMethod(payment);
  showMethod(payment);
}

/** What was chosen while there was a choice does not go on where there is none any more. */
function showMethods(methods: readonly PaymentMethod[]): void {
  const isChoice = methods.includes('konbini');
  show('#methods', isChoice);
  if (!isChoice) find<HTMLInputElement>('#method-card').checked = true;
}

/** What the button does differs by the way to pay, and so does what to know before. */
function showMethod({ total }: Payment): void {
  const atStore = find<HTMLInputElement>('#method-konbini').checked;
  show('#by-card', !atStore);
  show('#at-store', atStore);
  write('#pay-button', text(atStore ? 'takeNumber' : 'pay', { amount: yen(total) }));
}

function payOnClick(selector: string, secret: string, method: () => PaymentMethod): void {
  const trigger = find(selector);
  trigger.addEventListener('click', () => void whileBusy(trigger, () => pay(secret, method(), trigger)));
}

async function pay(secret: string, method: PaymentMethod, trigger: HTMLElement): Promise<void> {
  try {
    const { url } = await beginCheckout(secret, method);
    location.assign(url);
  } catch (failure) {
    await refused(secret, ApiFailure.of(failure), trigger);
  }
}

/** Where the payment stands otherwise than shown, that says more than the refusal. */
async function refused(secret: string, failure: ApiFailure, trigger: HTMLElement): Promise<void> {
  const seen = failure.isPassing ? null : await paymentOf(secret).catch(() => null);
  if (!seen || seen.status === 'payable') return showFailure(failure, { retry: () => trigger.click() });
  showAll(seen);
  find('#state-title').focus();
}
