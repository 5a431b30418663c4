import type { EnteredFeeLine, FeeLine, StaffView } from '../api/types';
import { element, find, show, write } from '../shell/dom';
import { yen } from '../shell/money';
import { entered, faultOf } from './fee-lines';
import { FeeRow } from './fee-row';
import { reviewText } from './text';

/** The lines of the fee, to be changed and set. */
export class FeeForm {
  #rows: FeeRow[] = [];
  #proposed: readonly FeeLine[] = [];
  #isSet = false;

  constructor(onSubmit: () => void) {
    find('#add-line').addEventListener('click', () => this.#add(null)?.focus());
    find('#fee-form').addEventListener('input', () => this.#showTotal());
    find('#fee-form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#check()) onSubmit();
    });
  }

  show({ fee, proposedFee, procedure }: StaffView): void {
    this.#proposed = proposedFee?.lines ?? [];
    this.#isSet = fee !== null;
    this.#rows = [];
    find('#fee-lines').replaceChildren();
    showFaults([]);
    for (const line of fee?.lines ?? this.#proposed) this.#add(line);
    write('#fee-title', reviewText(!procedure.costsFee ? 'approveTitle' : this.#isSet ? 'correctTitle' : 'setTitle'));
    show('#add-line', procedure.costsFee);
    show('#fee-sum', procedure.costsFee);
    show('#fee-help', procedure.costsFee);
    this.#showTotal();
  }

  get total(): number {
    return this.#rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
  }

  lines(): EnteredFeeLine[] {
    return this.#rows.map((row) => entered(row.input(), this.#proposed));
  }

  /** Shows what the service says of lines, under names such as `lines[0].reason`. */
  showRefusals(sentences: ReadonlyMap<string, string>): void {
    showFaults(
      [...sentences].map(([name, sentence]) => {
        const row = this.#rows[Number(/^lines\[(\d+)\]/.exec(name)?.[1] ?? -1)];
        return { sentence, input: row?.mark(name.endsWith('reason') ? 'reasonMissing' : 'priceWrong') ?? null };
      }),
    );
  }

  #add(line: FeeLine | null): FeeRow {
    const row: FeeRow = new FeeRow(line, this.#proposed, () => this.#remove(row));
    this.#rows.push(row);
    find('#fee-lines').append(row.root);
    this.#showTotal();
    return row;
  }

  #remove(row: FeeRow): void {
    this.#rows = this.#rows.filter((other) => other !== row);
    row.root.remove();
    this.#showTotal();
    find('#add-line').focus();
  }

  #check(): boolean {
    const faults = this.#rows.flatMap((row) => {
      const fault = faultOf(row.input(), this.#proposed);
      const input = row.mark(fault);
      return fault ? [{ sentence: reviewText(fault, { line: row.title }), input }] : [];
    });
    showFaults(faults);
    return faults.length === 0;
  }

  #showTotal(): void {
    write('#fee-total', yen(this.total));
    write('#set-fee', reviewText(this.total === 0 ? 'approve' : this.#isSet ? 'correctFee' : 'setFee'));
  }
}

function showFaults(faults: readonly { sentence: string; input: HTMLInputElement | null }[]): void {
  const items = faults.map(({ sentence, input }) => {
    const way = element('a', { href: `#${input?.id ?? 'fee'}` }, sentence);
    way.addEventListener('click', (event) => (event.preventDefault(), input?.focus()));
    return element('li', {}, way);
  });
  const title = element(
    'h3',
    { class: 'banner-title', id: 'error-summary-title' },
    reviewText('errorTitle', { count: faults.length }),
  );
  find('#error-summary').replaceChildren(title, element('ul', {}, ...items));
  show('#error-summary', faults.length > 0);
  if (faults.length > 0) find('#error-summary').focus();
}
