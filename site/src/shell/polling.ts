/** How long to wait before the next look, in milliseconds: often at first, then seldom. */
export function pauses(first: number, most: number) {
  let next = first;
  return () => {
    const pause = next;
    next = Math.min(most, next * 1.5);
    return pause;
  };
}

export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()));
  });

interface Looking<T> {
  look: () => Promise<T>;
  until: (seen: T) => boolean;
  /** Called once where it takes long. */
  onSlow?: () => void;
  signal?: AbortSignal;
  pause?: () => number;
}

const SLOW_AFTER = 15_000;

/** Looks again and again until what was waited for is seen. Null where it was called off. */
export async function lookUntil<T>({ look, until, onSlow, signal, pause = pauses(400, 3000) }: Looking<T>) {
  const slow = setTimeout(() => onSlow?.(), SLOW_AFTER);
  try {
    while (!signal?.aborted) {
      const seen = await look();
      if (until(seen)) return seen;
      await wait(pause(), signal);
    }
    return null;
  } finally {
    clearTimeout(slow);
  }
}
