import { hideMailForm, prepareMailForm, showMailForm } from '../../accounts/mail-form';
import { applicationOf, confirm, withdraw, type Handle } from '../../api/applications';
import { forgetSession } from '../../api/citizen';
import { ApiFailure } from '../../api/problem';
import type { ApplicationView } from '../../api/types';
import { Signing } from '../../signing/signing';
import { announce } from '../../shell/announce';
import { whileBusy } from '../../shell/busy';
import { confirmIn } from '../../shell/confirm';
import { copyOnClick } from '../../shell/copy';
import { find, show, write } from '../../shell/dom';
import { hideFailure, showFailure } from '../../shell/failure';
import { link } from '../../shell/links';
import { lookUntil, wait } from '../../shell/polling';
import { common } from '../../shell/common';
import { local } from '../../shell/texts';
import { forgetWayBack, rememberWayBack } from '../../shell/way-back';
import { correctionBox } from '../draft';
import type { Correction } from './correction';
import { showDetails } from './details';
import { showFee } from './fee';
import { isFinal, showStage, stageTitle } from './stage';
import { viewText } from './text';
import { showTimeline } from './timeline';

const REFRESH = 20_000;

/** The page of one application. It shows where the application stands, and follows it by itself. */
export class ApplicationPage {
  readonly #signing: Signing;
  #correction: Promise<Correction> | null = null;
  #view!: ApplicationView;

  constructor(private readonly handle: Handle) {
    const onFailure = (failure: ApiFailure) => this.#failed(failure);
    this.#signing = new Signing(handle, { onSigned: () => void this.#follow().catch(onFailure), onFailure });
    this.#onClick('#send-button', () => this.#send());
    this.#onClick('#correct', () => this.#correct());
    this.#onClick('#withdraw', () => this.#withdraw());
    copyOnClick(find('#copy-receipt'), () => this.#view.receiptNumber ?? '');
  }

  /** Shows the application, and looks from time to time whether it has moved on. */
  async begin(view: ApplicationView): Promise<void> {
    prepareMailForm(view.procedure.code, () => location.reload());
    this.#show(view);
    if (view.canCorrect && correctionBox(view.id, view.revision).read()) await this.#correct();
    if (view.stage === 'Unsubmitted') await this.#follow();
    void this.#watch();
  }

  #show(view: ApplicationView): void {
    this.#view = view;
    const title = local(view.procedure.title);
    write('#title', title);
    document.title = document.title.replace(/^[^|]+/, `${title} `);
    hideFailure();
    hideMailForm();
    showStage(view);
    showDetails(view);
    showFee(view.fee, view.refunds);
    showTimeline(view.timeline);
    this.#showActions(view);
    this.#keepWayBack(view);
    show('#content');
  }

  #showActions(view: ApplicationView): void {
    show('#receipt', view.receiptNumber !== null);
    write('#receipt-number', view.receiptNumber ?? '');
    show('#send', view.stage === 'AwaitingConfirmation');
    show('#fee-notice', view.procedure.costsFee);
    show('#post-notice', view.procedure.isPosted);
    show('#correct', view.canCorrect);
    show('#withdraw', view.canWithdraw);
    show('#apply-again', ['Rejected', 'Withdrawn', 'Expired'].includes(view.stage));
    find<HTMLAnchorElement>('#apply-again').href = link(`/procedure?code=${encodeURIComponent(view.procedure.code)}`);
    placeCorrect(view.stage === 'Returned');
    show('#correction', false);
    if (view.stage === 'AwaitingSignature') this.#signing.start();
    else this.#signing.stop();
  }

  #keepWayBack({ id, stage, procedure }: ApplicationView): void {
    const isUnsent = stage === 'AwaitingSignature' || stage === 'AwaitingConfirmation' || stage === 'Returned';
    if (isUnsent) rememberWayBack(id, procedure.code);
    else forgetWayBack(id);
  }

  async #send(): Promise<void> {
    await confirm(this.handle, this.#view.revision);
    await this.#follow();
  }

  /** The form is a good part of the page's script, so it comes when somebody asks for it. */
  async #correct(): Promise<void> {
    this.#correction ??= import('./correction').then(({ Correction }) => {
      const onFailure = (failure: ApiFailure) => this.#failed(failure);
      return new Correction(this.handle, { onSaved: () => this.#follow(), onFailure });
    });
    await (await this.#correction).open(this.#view);
  }

  async #withdraw(): Promise<void> {
    if (!(await confirmIn('#withdraw-dialog'))) return;
    await withdraw(this.handle);
    await this.#follow();
  }

  /** Waits until what was just done is to be seen, and moves there. */
  async #follow(): Promise<void> {
    const before = markOf(this.#view);
    const look = () => this.#look();
    const onSlow = () => announce(common('stillWorking'));
    const view = await lookUntil({ look, until: (seen) => markOf(seen) !== before, onSlow });
    if (view) this.#arrive(view);
  }

  /** A lost connection while waiting is no failure: what was done is done. */
  #look(): Promise<ApplicationView> {
    return applicationOf(this.handle).catch((thrown: unknown) => {
      const failure = ApiFailure.of(thrown);
      if (failure.isPassing) return this.#view;
      throw failure;
    });
  }

  #arrive(view: ApplicationView): void {
    this.#show(view);
    announce(viewText('changed', { title: stageTitle(view.stage) }));
    find('#stage-title').focus();
  }

  async #watch(): Promise<void> {
    while (!isFinal(this.#view.stage)) {
      await wait(REFRESH);
      if (document.visibilityState === 'hidden' || isCorrecting()) continue;
      const seen = await this.#look().catch(() => this.#view);
      if (markOf(seen) !== markOf(this.#view) && !isCorrecting()) this.#arrive(seen);
    }
  }

  #onClick(selector: string, work: () => Promise<void>): void {
    const trigger = find(selector);
    const run = (): Promise<void> =>
      whileBusy(trigger, () =>
        work().catch((thrown: unknown) => this.#failed(ApiFailure.of(thrown), () => void run())),
      );
    trigger.addEventListener('click', () => void run());
  }

  #failed(failure: ApiFailure, retry: () => void = () => location.reload()): void {
    if (failure.status === 401) return askForAddress(this.#view);
    showFailure(failure, { retry });
  }
}

/** The session has ended: the address is asked for again, and what was entered stays. */
function askForAddress({ id, procedure }: ApplicationView): void {
  forgetSession();
  show('#content', false);
  show('#loading', false);
  rememberWayBack(id, procedure.code, true);
  showMailForm(true);
}

/** Where a correction is awaited, it is the first thing to do. */
function placeCorrect(isAwaited: boolean): void {
  const correct = find('#correct');
  correct.dataset.kind = isAwaited ? 'primary' : 'secondary';
  find(isAwaited ? '#stage-actions' : '#actions').prepend(correct);
}

const isCorrecting = () => !find('#correction').hidden;

/** Whether two views differ in what people see. */
const markOf = ({ stage, revision, timeline, fee, refunds }: ApplicationView): string =>
  [stage, revision, timeline.length, fee?.revision, fee?.paidAt, refunds.length].join();
