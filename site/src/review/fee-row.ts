import type { FeeLine } from '../api/types';
import { button, element } from '../shell/dom';
import { withCommas, yen } from '../shell/money';
import { local } from '../shell/texts';
import { ADJUSTMENT, amountOf, isChanged, type LineFault, type LineInput } from './fee-lines';
import { reviewText } from './text';

let made = 0;

/** One line of the fee in the form. The reason is asked for once the line differs from what was computed. */
export class FeeRow {
  readonly root: HTMLElement;
  readonly #code: string;
  readonly #title: string;
  readonly #label = element('input', { type: 'text', maxlength: 200 });
  readonly #price = element('input', { type: 'text', inputmode: 'numeric' });
  readonly #quantity = element('input', { type: 'text', inputmode: 'numeric' });
  readonly #reason = element('input', { type: 'text', maxlength: 200 });
  readonly #amount = element('output', {});
  readonly #reasonField: HTMLElement;

  constructor(
    line: FeeLine | null,
    private readonly proposed: readonly FeeLine[],
    onRemove: (row: FeeRow) => void,
  ) {
    this.#code = line?.code ?? ADJUSTMENT;
    this.#title = line ? local(line.label) : reviewText('newLine');
    this.#label.value = this.#isAdded && line ? local(line.label) : '';
    this.#price.value = String(line?.unitPrice ?? '');
    this.#quantity.value = String(line?.quantity ?? 1);
    this.#reason.value = line?.reason ?? '';
    this.#reasonField = field(this.#reason, reviewText('lineReason'));
    this.root = this.#layOut(() => onRemove(this));
    this.root.addEventListener('input', () => this.#update());
    this.#update();
  }

  get #isAdded(): boolean {
    return this.#code === ADJUSTMENT;
  }

  get title(): string {
    return this.#label.value.trim() || this.#title;
  }

  get amount(): number | null {
    return amountOf(this.input());
  }

  input(): LineInput {
    const { value: label } = this.#label;
    return {
      code: this.#code,
      label,
      unitPrice: this.#price.value,
      quantity: this.#quantity.value,
      reason: this.#reason.value,
    };
  }

  /** The input that a fault is about, marked. */
  mark(fault: LineFault | null): HTMLInputElement {
    const inputs = {
      labelMissing: this.#label,
      priceWrong: this.#price,
      quantityWrong: this.#quantity,
      reasonMissing: this.#reason,
    };
    for (const [name, input] of Object.entries(inputs)) input.setAttribute('aria-invalid', `${name === fault}`);
    return inputs[fault ?? 'priceWrong'];
  }

  focus(): void {
    (this.#isAdded ? this.#label : this.#price).focus();
  }

  #layOut(remove: () => void): HTMLElement {
    const computed = this.proposed.find(({ code }) => code === this.#code);
    return element(
      'fieldset',
      { class: 'fee-line' },
      element('legend', {}, this.#title),
      computed &&
        element(
          'p',
          { class: 'help' },
          reviewText('proposed', { price: withCommas(computed.unitPrice), quantity: computed.quantity }),
        ),
      this.#isAdded && field(this.#label, reviewText('lineLabel')),
      field(this.#price, reviewText('unitPrice')),
      field(this.#quantity, reviewText('quantity')),
      element('p', { class: 'fee-amount' }, `${reviewText('amount')} `, this.#amount),
      this.#reasonField,
      this.#isAdded && button(reviewText('removeLine'), remove, 'text'),
    );
  }

  #update(): void {
    this.#amount.textContent = this.amount === null ? '' : yen(this.amount);
    this.#reasonField.hidden = !isChanged(this.input(), this.proposed);
  }
}

function field(input: HTMLInputElement, label: string): HTMLElement {
  input.id = `fee-input-${++made}`;
  input.autocomplete = 'off';
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input);
}
