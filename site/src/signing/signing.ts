import { openSigning, signingProgress, type Handle } from '../api/applications';
import { ApiFailure } from '../api/problem';
import type { SigningProgress } from '../api/types';
import { announce } from '../shell/announce';
import { whileBusy } from '../shell/busy';
import { find, show, write } from '../shell/dom';
import { pauses, lookUntil } from '../shell/polling';
import { local, texts } from '../shell/texts';
import { countDown } from './countdown';
import { forgetSigning, keepSession, keptSession, type KeptSession } from './kept-session';
import { showWays } from './ways';

const text = texts<typeof import('./signing.texts.json')>('signing');

interface SigningEvents {
  onSigned: () => void;
  onFailure: (failure: ApiFailure) => void;
}

type Part = 'before' | 'open' | 'refused' | 'expired';

/** Lets the citizen sign: opens a session, shows the ways to the app, and follows what happens there. */
export class Signing {
  #watch = new AbortController();

  constructor(
    private readonly handle: Handle,
    private readonly events: SigningEvents,
  ) {
    find('#signing-begin').addEventListener('click', () => void whileBusy(find('#signing-begin'), () => this.#open()));
  }

  /** Goes on with the session of before a reload, if there is one. */
  start(): void {
    show('#signing');
    const kept = keptSession(this.handle.id);
    if (kept) this.#follow(kept);
    else this.#showParts('before');
  }

  stop(): void {
    this.#watch.abort();
    show('#signing', false);
  }

  async #open(): Promise<void> {
    try {
      this.#follow(keepSession(this.handle.id, await openSigning(this.handle)));
      find('#signing-title').focus();
    } catch (failure) {
      this.events.onFailure(ApiFailure.of(failure));
    }
  }

  #follow(session: KeptSession): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    showWays(session);
    countDown(session.endsAt, this.#watch.signal);
    write('#signing-status', text('waiting'));
    this.#showParts('open');
    void this.#watchSession(session, this.#watch.signal);
  }

  async #watchSession(session: KeptSession, signal: AbortSignal): Promise<void> {
    const look = () =>
      signingProgress(this.handle).catch((thrown: unknown) => this.#interrupted(ApiFailure.of(thrown)));
    const until = (seen: SigningProgress | null) => seen !== null && isOver(seen, session);
    const seen = await lookUntil({ look, until, signal, pause: pauses(1500, 3000) }).catch(() => null);
    if (!seen || signal.aborted) return;
    this.#watch.abort();
    forgetSigning(this.handle.id);
    this.#ended(seen, session);
  }

  #ended(seen: SigningProgress, session: KeptSession): void {
    const isOurs = seen.matchingCode === session.matchingCode;
    if (seen.status === 'accepted') {
      write('#signing-status', text('accepted'));
      this.events.onSigned();
    } else if (isOurs && seen.status === 'refused') {
      write('#signing-refusal', seen.refusal ? local(seen.refusal) : '');
      this.#again('refused');
    } else this.#again('expired');
  }

  #again(part: 'refused' | 'expired'): void {
    write('#signing-begin', text('beginAgain'));
    this.#showParts('before', part);
    find(`#signing-${part}`).focus();
  }

  /** A lost connection is waited for; anything else ends the watch. */
  #interrupted(failure: ApiFailure): null {
    if (!failure.isPassing) {
      this.#watch.abort();
      this.events.onFailure(failure);
      throw failure;
    }
    announce(text('reconnecting'));
    write('#signing-status', text('reconnecting'));
    return null;
  }

  #showParts(...shown: Part[]): void {
    for (const part of ['before', 'open', 'refused', 'expired'] as const)
      show(`#signing-${part}`, shown.includes(part));
  }
}

/** Whether a session has come to its end. A newer one with another code has taken its place. */
function isOver(seen: SigningProgress, session: KeptSession): boolean {
  if (seen.status === 'accepted' || seen.matchingCode !== session.matchingCode) return true;
  if (seen.status === 'consumed') write('#signing-status', text('checking'));
  else if (seen.status === 'open') write('#signing-status', text('waiting'));
  return seen.status === 'refused' || seen.status === 'expired';
}
