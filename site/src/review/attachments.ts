import { attachmentOf, type Desk } from '../api/review';
import type { Attachment } from '../api/types';
import { whileBusy } from '../shell/busy';
import { common } from '../shell/common';
import { button, element, find, show } from '../shell/dom';
import { showFailure } from '../shell/failure';
import { reviewText } from './text';

/** Lists the attachments. Each is fetched with the link's secret, which no address may carry, and then shown in a tab. */
export function showAttachments(desk: Desk, attachments: readonly Attachment[]): void {
  show('#attachments', attachments.length > 0);
  find('#attachment-list').replaceChildren(...attachments.map((attachment) => row(desk, attachment)));
}

function row(desk: Desk, { id, fileName, size }: Attachment): HTMLElement {
  const open = button(reviewText('open'), () => void whileBusy(open, () => openInTab(desk, id, fileName)), 'secondary');
  open.dataset.size = 'small';
  open.setAttribute('aria-label', `${fileName} ${reviewText('open')}${common('newTab')}`);
  const kilobytes = Math.max(1, Math.round(size / 1024));
  return element('li', {}, fileName + reviewText('size', { kilobytes }), open);
}

/** What browsers can show is opened, the rest is saved. */
async function openInTab(desk: Desk, id: string, fileName: string): Promise<void> {
  try {
    const blob = await attachmentOf(desk, id);
    const address = URL.createObjectURL(blob);
    const isShown = ['application/pdf', 'image/jpeg', 'image/png'].includes(blob.type);
    const way = element('a', isShown ? { href: address, target: '_blank' } : { href: address, download: fileName });
    way.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (failure) {
    showFailure(failure);
  }
}
