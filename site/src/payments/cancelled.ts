import { paymentOf } from '../api/payments';
import { show } from '../shell/dom';
import { start } from '../shell/start';
import { tokenOf } from '../shell/tokens';
import { showPayment } from './state';

void start(async () => {
  const secret = tokenOf('pay');
  if (!secret) return show('#no-link');
  const payment = await paymentOf(secret);
  showPayment(payment);
  show('#not-charged', payment.status === 'payable');
  show('#back', payment.status === 'payable' || payment.status === 'processing');
});
