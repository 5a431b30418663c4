import type { Stage, StaffView } from '../api/types';
import { show, write } from '../shell/dom';
import { local } from '../shell/texts';
import { reviewText } from './text';

const FEE: readonly Stage[] = ['UnderReview', 'AwaitingPayment'];
const OPEN: readonly Stage[] = [...FEE, 'AwaitingMailing'];

/** Shows what can be done at the stage. Nothing goes forward on a void signature: then it stands there why, and what to do instead. */
export function showActions({ stage, signature }: StaffView): void {
  const isVoid = signature?.isVoid ?? false;
  show('#fee', FEE.includes(stage) && !isVoid);
  show('#posting', stage === 'AwaitingMailing' && !isVoid);
  show('#returning', stage === 'UnderReview');
  show('#rejecting', OPEN.includes(stage));
  show('#void', OPEN.includes(stage) && isVoid);
  write('#void-text', OPEN.includes(stage) && isVoid ? reviewText(`${stage}Void` as 'UnderReviewVoid') : '');
}

/** What is asked before an act that rests on the signature: a doubt about it is said once more. */
export function withDoubt(text: string, { signature }: StaffView): string {
  return signature?.isDoubtful ? `${local(signature.standing)}\n\n${text}` : text;
}
