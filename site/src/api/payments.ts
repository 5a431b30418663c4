import { send } from './client';
import type { Payment, PaymentMethod } from './types';

export const paymentOf = (secret: string): Promise<Payment> => send('/api/citizen/payment', { bearer: secret });

/** The address of the payment provider's page, made anew at each click. */
export const beginCheckout = (secret: string, method: PaymentMethod): Promise<{ url: string }> =>
  send('/api/citizen/payment/checkout', { method: 'POST', json: { method }, bearer: secret });
