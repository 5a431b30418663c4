import { element } from '../shell/dom';

const names: Readonly<Record<string, string>> = {
  visa: 'VISA',
  mastercard: 'Mastercard',
  american_express: 'American Express',
  amex: 'American Express',
  jcb: 'JCB',
  diners: 'Diners Club',
  diners_club: 'Diners Club',
};

/** The brands of cards as badges of their names. */
export const brandBadges = (brands: readonly string[]): HTMLElement[] =>
  [...new Set(brands.map((brand) => names[brand.toLowerCase()] ?? brand))].map((name) =>
    element('li', { class: 'brand' }, name),
  );
