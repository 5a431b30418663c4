import { send, type Request } from './client';
import { ApiFailure } from './problem';
import type { Session } from './types';

let session: Promise<Session> | undefined;

/** Who is signed in, and the token that changes have to carry. */
export function currentSession(): Promise<Session> {
  session ??= send<Session>('/api/citizen/session').catch((failure: unknown) => {
    session = undefined;
    throw failure;
  });
  return session;
}

export const forgetSession = (): void => (session = undefined);

/**
 * Sends something that changes something, as the signed-in citizen or as the holder of a mailed link. An outdated token is renewed
 * once: another tab may have signed in meanwhile.
 */
export async function change<T>(path: string, request: Request): Promise<T> {
  if (request.bearer) return send<T>(path, request);
  try {
    return await send<T>(path, await withToken(request));
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || !/antiforgery|csrf/.test(failure.code)) throw failure;
    forgetSession();
    return send<T>(path, await withToken(request));
  }
}

async function withToken(request: Request): Promise<Request> {
  const { antiforgeryToken } = await currentSession();
  return { ...request, headers: { ...request.headers, 'X-CSRF-TOKEN': antiforgeryToken } };
}
