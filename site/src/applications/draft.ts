import type { Answers } from '../api/types';

/** What was entered and not sent yet. It stays on this device. */
export interface Draft {
  answers: Answers;
  /** Names of files that were sent, by upload. */
  files: Record<string, string>;
  /** Under which the answers were last tried to be sent, so that a repeat makes no second application. */
  attempt?: { key: string; answers: string };
  savedAt: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Keeps a draft under a name, such as the procedure's code. */
export class DraftBox {
  readonly #key: string;

  constructor(
    name: string,
    private readonly store: Store = localStorage,
    private readonly now = () => new Date(),
  ) {
    this.#key = `ise.draft.${name}`;
  }

  /** The draft; null where there is none, or it was left alone for too long. */
  read(): Draft | null {
    const draft = parse(this.store.getItem(this.#key));
    if (draft && this.now().getTime() - Date.parse(draft.savedAt) < KEPT) return draft;
    this.remove();
    return null;
  }

  save(draft: Omit<Draft, 'savedAt'>): void {
    try {
      this.store.setItem(this.#key, JSON.stringify({ ...draft, savedAt: this.now().toISOString() }));
    } catch {
      // A browser that keeps nothing (private mode, full) still lets people apply.
    }
  }

  remove(): void {
    this.store.removeItem(this.#key);
  }
}

/** What was changed in a correction of a revision and is not saved yet. */
export const correctionBox = (id: string, revision: number) => new DraftBox(`correction.${id}.${revision}`);

function parse(json: string | null): Draft | null {
  try {
    const draft = JSON.parse(json ?? 'null') as Draft | null;
    return draft?.answers && draft.files ? draft : null;
  } catch {
    return null;
  }
}

/** The key to send answers under: the same for the same answers, another once they were changed. */
export function attemptFor(
  answers: Answers,
  last: Draft['attempt'],
  newKey: () => string,
): NonNullable<Draft['attempt']> {
  const json = JSON.stringify(answers);
  return last?.answers === json ? last : { key: newKey(), answers: json };
}
