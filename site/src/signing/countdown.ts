import { announce } from '../shell/announce';
import { write } from '../shell/dom';
import { texts } from '../shell/texts';

const text = texts<typeof import('./signing.texts.json')>('signing');

const SAID_AT = [300, 60];

/** Shows how long the session still lasts, every second to the eye and seldom to the ear. */
export function countDown(endsAt: number, signal: AbortSignal): void {
  const tick = () => {
    const left = Math.max(0, Math.round((endsAt - Date.now()) / 1000));
    write(
      '#countdown',
      text('remaining', { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') }),
    );
    if (SAID_AT.includes(left)) announce(text('minutesLeft', { minutes: left / 60 }));
  };
  tick();
  const timer = setInterval(tick, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
}
