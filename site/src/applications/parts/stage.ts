import type { ApplicationView, Stage } from '../../api/types';
import { dateTime } from '../../shell/dates';
import { find, show, write } from '../../shell/dom';
import { yen } from '../../shell/money';
import { showSteps, type Step } from '../../shell/steps';
import { language } from '../../shell/texts';
import { viewText } from './text';

const steps: Partial<Record<Stage, Step | 'done'>> = {
  Unsubmitted: 'stepForm',
  AwaitingSignature: 'stepSign',
  AwaitingConfirmation: 'stepSend',
  UnderReview: 'stepReview',
  Returned: 'stepForm',
  AwaitingPayment: 'stepPay',
  AwaitingMailing: 'stepPost',
  Mailed: 'done',
  Completed: 'done',
};

const kinds: Partial<Record<Stage, string>> = {
  Returned: 'warning',
  Rejected: 'error',
  Mailed: 'success',
  Completed: 'success',
  Withdrawn: 'quiet',
  Expired: 'warning',
};

export const isFinal = (stage: Stage): boolean =>
  ['Mailed', 'Completed', 'Rejected', 'Withdrawn', 'Expired'].includes(stage);

export const stageTitle = (stage: Stage): string => viewText(`${stage}Title`);

/** Says where the application stands and what comes next. */
export function showStage(view: ApplicationView): void {
  find('#stage').dataset.kind = kinds[view.stage] ?? 'info';
  write('#stage-title', stageTitle(view.stage));
  write('#stage-text', viewText(`${view.stage}Text`));
  showDue(view);
  const reason = view.stage === 'Returned' ? view.returnReason : view.stage === 'Rejected' ? view.rejectReason : null;
  write('#reason', reason ?? '');
  show('#stage-reason', Boolean(reason));
  showGivenBack(view);
  show('#tracking', Boolean(view.trackingNumber));
  if (view.trackingNumber) write('#tracking', viewText('trackingNumber', { number: view.trackingNumber }));
  const step = steps[view.stage];
  if (step) showSteps(view.procedure, step);
  else show('#steps', false);
}

/** Who is not served hears at once that the money comes back. */
function showGivenBack({ stage, refunds }: ApplicationView): void {
  const isUnserved = ['Rejected', 'Withdrawn', 'Expired'].includes(stage) && refunds.length > 0;
  const amount = refunds.reduce((sum, refund) => sum + refund.amount, 0);
  write('#given-back', viewText('givenBack', { amount: yen(amount) }));
  show('#given-back', isUnserved);
}

function showDue({ stage, deadline }: ApplicationView): void {
  const isShown = deadline !== null && !isFinal(stage);
  const key = stage === 'UnderReview' ? 'reviewDue' : stage === 'AwaitingMailing' ? 'postDue' : 'due';
  show('#stage-due', isShown);
  write('#stage-due', isShown ? viewText(key, { time: dateTime(deadline, language()) }) : '');
}
