import { language } from '../shell/texts';
import { ApiFailure, type Problem } from './problem';

export interface Request {
  method?: 'GET' | 'POST' | 'PUT';
  json?: unknown;
  body?: Blob;
  headers?: Record<string, string>;
  /** The secret of a mailed link, where it says who asks. */
  bearer?: string | null;
}

const PATIENCE = 30_000;

/** Sends a request and reads its answer. Throws {@link ApiFailure} where it is not the one asked for. */
export async function send<T>(path: string, request: Request = {}): Promise<T> {
  const answer = await exchange(path, request);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** As {@link send}, for what is not JSON. */
export const sendForBlob = async (path: string, request: Request = {}): Promise<Blob> =>
  (await exchange(path, request)).blob();

async function exchange(path: string, { method = 'GET', json, body, headers, bearer }: Request): Promise<Response> {
  const answer = await fetch(path, {
    method,
    headers: {
      'Accept-Language': language(),
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...(bearer && { 'X-Ise-Token': bearer }),
      ...headers,
    },
    body: body ?? (json === undefined ? null : JSON.stringify(json)),
    cache: 'no-cache',
    signal: AbortSignal.timeout(body ? PATIENCE * 4 : PATIENCE),
  }).catch(() => {
    throw new ApiFailure(0);
  });
  if (!answer.ok) throw new ApiFailure(answer.status, await problemOf(answer));
  return answer;
}

const problemOf = (answer: Response): Promise<Problem> => answer.json().catch(() => ({})) as Promise<Problem>;
