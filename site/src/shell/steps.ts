import { common } from './common';
import { element, find, show, write } from './dom';

export type Step = 'stepForm' | 'stepSign' | 'stepSend' | 'stepReview' | 'stepPay' | 'stepPost';

interface Kind {
  needsSignature: boolean;
  costsFee: boolean;
  isPosted: boolean;
}

/** The steps that a procedure has. */
export function stepsOf({ needsSignature, costsFee, isPosted }: Kind): Step[] {
  const all: [Step, boolean][] = [
    ['stepForm', true],
    ['stepSign', needsSignature],
    ['stepSend', true],
    ['stepReview', true],
    ['stepPay', costsFee],
    ['stepPost', isPosted],
  ];
  return all.filter(([, has]) => has).map(([step]) => step);
}

/** Shows where the citizen is. `done` shows every step as done. */
export function showSteps(kind: Kind, now: Step | 'done'): void {
  const steps = stepsOf(kind);
  const current = now === 'done' ? steps.length : steps.indexOf(now);
  const step = steps[current];
  write(
    '#steps .steps-now',
    step ? common('stepNow', { step: current + 1, count: steps.length, name: common(step) }) : '',
  );
  find('#steps ol').replaceChildren(...steps.map((name, index) => item(name, index, current)));
  show('#steps');
}

function item(step: Step, index: number, current: number): HTMLElement {
  const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
  const note = { done: common('stepDone'), current: common('stepCurrent'), ahead: '' }[state];
  return element(
    'li',
    { 'data-state': state, 'aria-current': state === 'current' && 'step' },
    element('span', { class: 'step-mark', 'aria-hidden': 'true' }, state === 'done' ? '✓' : `${index + 1}`),
    element(
      'span',
      { class: 'step-name' },
      common(step),
      note && element('span', { class: 'visually-hidden' }, `（${note}）`),
    ),
  );
}
