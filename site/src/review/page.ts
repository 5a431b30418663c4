import { ApiFailure } from '../api/problem';
import { giveBack, post, reject, reviewOf, setFee, type Desk } from '../api/review';
import type { StaffView } from '../api/types';
import { announce } from '../shell/announce';
import { whileBusy } from '../shell/busy';
import { common } from '../shell/common';
import { find, show, write } from '../shell/dom';
import { hideFailure, showFailure } from '../shell/failure';
import { yen } from '../shell/money';
import { lookUntil } from '../shell/polling';
import { showActions, withDoubt } from './actions';
import { confirmAction } from './confirm';
import { showFacts } from './facts';
import { FeeForm } from './fee-form';
import { clearReasons, onReason } from './reason-form';
import { reviewText } from './text';

interface Question {
  title: string;
  text: string;
}

/** Staff's page of one application: what is known, and what can be done at its stage. */
export class ReviewPage {
  readonly #fee = new FeeForm(() => this.#setFee());
  #view!: StaffView;

  constructor(private readonly desk: Desk) {
    onReason('returning', (reason) => void this.#giveBack(reason));
    onReason('rejecting', (reason) => void this.#reject(reason));
    find('#posting-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#post(find<HTMLInputElement>('#tracking-number').value.trim());
    });
  }

  async load(): Promise<void> {
    this.#show(await reviewOf(this.desk));
  }

  #show(view: StaffView): void {
    this.#view = view;
    showFacts(this.desk, view);
    this.#fee.show(view);
    clearReasons();
    showActions(view);
    show('#content');
  }

  async #setFee(): Promise<void> {
    const lines = this.#fee.lines();
    const { title, text } = this.#feeQuestion();
    const question = { title, text: withDoubt(text, this.#view) };
    await this.#act('#set-fee', question, () => setFee(this.desk, lines, this.#view.feeRevision));
  }

  #feeQuestion(): Question {
    const { total } = this.#fee;
    const before = this.#view.fee?.total;
    if (total === 0) return { title: reviewText('confirmFreeTitle'), text: reviewText('confirmFreeText') };
    if (before === undefined)
      return { title: reviewText('confirmFeeTitle', { amount: yen(total) }), text: reviewText('confirmFeeText') };
    const amounts = { before: yen(before), amount: yen(total) };
    return { title: reviewText('confirmCorrectTitle', amounts), text: reviewText('confirmCorrectText') };
  }

  #giveBack(reason: string): Promise<void> {
    const question = { title: reviewText('confirmReturnTitle'), text: reason };
    return this.#act('#return', question, () => giveBack(this.desk, reason));
  }

  #reject(reason: string): Promise<void> {
    const { fee } = this.#view;
    const text = fee?.paidAt ? reviewText('confirmRejectRefund', { reason, amount: yen(fee.total) }) : reason;
    const question = { title: reviewText('confirmRejectTitle'), text };
    return this.#act('#reject', question, () => reject(this.desk, reason));
  }

  #post(number: string): Promise<void> {
    const text = reviewText('confirmPostText', { number: number || reviewText('noNumber') });
    const question = { title: reviewText('confirmPostTitle'), text: withDoubt(text, this.#view) };
    return this.#act('#post', question, () => post(this.desk, number || null));
  }

  async #act(trigger: string, question: Question, request: () => Promise<unknown>): Promise<void> {
    hideFailure();
    if (!(await confirmAction({ ...question, yes: find(trigger).textContent }))) return;
    await whileBusy(find(trigger), async () => {
      try {
        await request();
        await this.#follow();
      } catch (thrown) {
        await this.#refused(ApiFailure.of(thrown), () => void this.#act(trigger, question, request));
      }
    });
  }

  /** Waits until the trail says what came of it. */
  async #follow(): Promise<void> {
    const { length } = this.#view.trail;
    const onSlow = () => announce(common('stillWorking'));
    const view = await lookUntil({ look: () => this.#look(), until: ({ trail }) => trail.length > length, onSlow });
    if (!view) return;
    this.#show(view);
    const refusal = view.trail[length]?.refusalCode;
    if (refusal) showOutcome('warning', reviewText('notDoneTitle'), reviewText('notDoneText', { code: refusal }));
    else showOutcome('success', reviewText('doneTitle'), reviewText('doneText', { stage: reviewText(view.stage) }));
  }

  #look(): Promise<StaffView> {
    return reviewOf(this.desk).catch((thrown: unknown) => {
      const failure = ApiFailure.of(thrown);
      if (failure.isPassing) return this.#view;
      throw failure;
    });
  }

  async #refused(failure: ApiFailure, retry: () => void): Promise<void> {
    const sentences = failure.fieldSentences();
    if (sentences.size > 0) return this.#fee.showRefusals(sentences);
    if (failure.status !== 409) return showFailure(failure, { retry });
    await this.load();
    const isAboutSignature = failure.code.startsWith('signature_');
    showOutcome('warning', reviewText(isAboutSignature ? 'notDoneTitle' : 'alreadyTitle'), failure.sentence());
  }
}

function showOutcome(kind: 'success' | 'warning', title: string, text: string): void {
  find('#outcome').dataset.kind = kind;
  write('#outcome-title', title);
  write('#outcome-text', text);
  show('#outcome');
  find('#outcome').focus();
}
