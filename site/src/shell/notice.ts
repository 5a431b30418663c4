import { currentNotice } from '../api/notice';
import type { Notice } from '../api/types';
import { common } from './common';
import { dateTime } from './dates';
import { element, find } from './dom';
import { language, local } from './texts';

/** Tells citizens before they type that new applications are not taken. Without an answer the page goes on: the service refuses by itself. */
export async function showNotice(): Promise<void> {
  const notice = await currentNotice().catch(() => null);
  find('#notice').replaceChildren(...(notice && !notice.open ? [banner(notice)] : []));
}

const banner = ({ message, until }: Notice): HTMLElement =>
  element(
    'div',
    { class: 'banner', 'data-kind': 'warning' },
    element('p', { class: 'banner-title' }, common('intakeStopped')),
    message && element('p', { class: 'pre-line' }, local(message)),
    until && element('p', {}, common('intakeUntil', { time: dateTime(until, language()) })),
    element('p', {}, common('intakeGoesOn')),
  );
