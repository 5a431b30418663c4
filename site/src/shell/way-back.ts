/** An application that is not sent yet. A session that ends on its page is begun anew by a mailed link, which leads back to it. */
interface WayBack {
  id: string;
  procedure: string;
  at: number;
  /** Whether the session has ended there. */
  isWanted: boolean;
}

const KEY = 'ise.way-back';
const KEPT = 24 * 60 * 60 * 1000;

export const rememberWayBack = (id: string, procedure: string, isWanted = false): void =>
  localStorage.setItem(KEY, JSON.stringify({ id, procedure, at: Date.now(), isWanted } satisfies WayBack));

/** The application to go back to; null where there is none. */
export function wayBack(): WayBack | null {
  const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as WayBack | null;
  return found && Date.now() - found.at < KEPT ? found : null;
}

export function forgetWayBack(id = wayBack()?.id): void {
  if (wayBack()?.id === id) localStorage.removeItem(KEY);
}
