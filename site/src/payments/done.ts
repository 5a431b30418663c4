import { paymentOf } from '../api/payments';
import { ApiFailure } from '../api/problem';
import type { Payment } from '../api/types';
import { find, show } from '../shell/dom';
import { showFailure } from '../shell/failure';
import { keepQueryInLanguageSwitch } from '../shell/links';
import { lookUntil } from '../shell/polling';
import { tokenOf } from '../shell/tokens';
import { showPayment } from './state';

keepQueryInLanguageSwitch();
void follow(tokenOf('pay'));

/** The provider says that it was paid to the service and not to this page, so the page asks until the service knows. */
async function follow(secret: string | null): Promise<void> {
  if (!secret) return showNoLink();
  try {
    const seen = await lookUntil({
      look: () => look(secret),
      until: (payment) => payment !== null && !isSettling(payment),
      onSlow: () => show('#slow'),
    });
    if (seen) showOutcome(seen);
  } catch (failure) {
    showFailure(failure);
  }
}

/** Not known yet, or known and not noted yet: a matter of seconds. A number for the store may take days to be paid. */
const isSettling = ({ status, isAtStore }: Payment) => status === 'payable' || (status === 'processing' && !isAtStore);

/** A lost connection says nothing of the payment. */
function look(secret: string): Promise<Payment | null> {
  return paymentOf(secret).catch((thrown: unknown) => {
    const failure = ApiFailure.of(thrown);
    if (failure.isPassing) return null;
    throw failure;
  });
}

function showOutcome(payment: Payment): void {
  show('#loading', false);
  show('#slow', false);
  showPayment(payment);
  show('#back', payment.isAtStore || payment.status === 'superseded' || payment.status === 'expired');
  find('#state-title').focus();
}

function showNoLink(): void {
  show('#loading', false);
  show('#no-link');
}
