/** How long to wait before the next look, in milliseconds: often at first, then seldom. */
export function pauses(first: number, most: number) {
  let next = first;
  return () => {
    const pause = next;
    next = Math.min(most, next * 1.5);
    return pause;
  };
}

/** Waits; not so long where it is called off, or where somebody comes back to the page. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      document.removeEventListener('visibilitychange', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal?.addEventListener('abort', over);
    document.addEventListener('visibilitychange', over);
  });
}

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
