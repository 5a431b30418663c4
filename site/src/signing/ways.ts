import { find, write } from '../shell/dom';
import { texts } from '../shell/texts';
import type { KeptSession } from './kept-session';
import { isPhone } from './device';
import { pictureOf } from './qr';

const text = texts<typeof import('./signing.texts.json')>('signing');

/** Shows both ways to the app: first the one that suits the device, the other folded away. */
export function showWays({ startUrl, qrSvg, matchingCode }: KeptSession): void {
  write('#matching-code', matchingCode);
  find<HTMLAnchorElement>('#start-link').href = startUrl;
  find('#qr').replaceChildren(...[pictureOf(qrSvg)].filter((picture) => picture !== null));
  const [first, other] = isPhone() ? ['#way-link', '#way-qr'] : ['#way-qr', '#way-link'];
  find('#other-way').before(find(first));
  find('#other-way').append(find(other));
  write('#other-way-summary', text(other === '#way-qr' ? 'otherQr' : 'otherLink'));
}
