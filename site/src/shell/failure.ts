import { ApiFailure } from '../api/problem';
import { button, find, linkButton, show, write } from './dom';
import { common } from './common';
import { link } from './links';

interface Ways {
  /** What to do again; without it the page is reloaded. */
  retry?: () => void;
  /** Where to go where the session has ended. */
  verifyAt?: string;
}

/** Shows on the page what went wrong and what can be done. */
export function showFailure(failure: unknown, ways: Ways = {}): void {
  const problem = ApiFailure.of(failure);
  show('#loading', false);
  write('#failure-text', problem.sentence());
  write('#failure-code', problem.code ? common('problemCode', { code: problem.code }) : '');
  find('#failure-actions').replaceChildren(wayOut(problem, ways));
  show('#failure');
  find('#failure').focus();
}

export const hideFailure = (): void => show('#failure', false);

function wayOut(problem: ApiFailure, { retry, verifyAt }: Ways): HTMLElement {
  if (problem.status === 401 && verifyAt) return linkButton(common('verifyAgain'), verifyAt);
  if (problem.isPassing) return button(common('retry'), () => (hideFailure(), retry ? retry() : location.reload()));
  if (problem.status === 409) return button(common('reload'), () => location.reload(), 'secondary');
  return linkButton(common('toList'), link('/'), 'secondary');
}
