import { common } from './common';

export const withCommas = (amount: number): string => amount.toLocaleString('en-US');

/** Such as 1,410円. */
export const yen = (amount: number): string => common('yen', { amount: withCommas(amount) });
