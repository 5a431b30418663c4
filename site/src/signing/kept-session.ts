import type { SigningSession } from '../api/types';

/** A session with the time at which it ends by this device's clock, which may be wrong. */
export interface KeptSession extends SigningSession {
  endsAt: number;
}

const LIFETIME = 10 * 60 * 1000;

const key = (id: string) => `ise.signing.${id}`;

/** The token of a session is shown once and to this browser only, so it is kept for a reload. */
export function keepSession(id: string, session: SigningSession): KeptSession {
  const kept = { ...session, endsAt: endOf(session.expiresAt, Date.now()) };
  sessionStorage.setItem(key(id), JSON.stringify(kept));
  return kept;
}

export function keptSession(id: string): KeptSession | null {
  const kept = JSON.parse(sessionStorage.getItem(key(id)) ?? 'null') as KeptSession | null;
  return kept && kept.endsAt > Date.now() ? kept : null;
}

export const forgetSigning = (id: string): void => sessionStorage.removeItem(key(id));

/** Where the device's clock is wrong, the session's length counts from now. */
export function endOf(expiresAt: string, now: number): number {
  const end = Date.parse(expiresAt);
  return end > now && end <= now + LIFETIME ? end : now + LIFETIME;
}
