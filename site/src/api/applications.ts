import { language } from '../shell/texts';
import { change } from './citizen';
import { send } from './client';
import type {
  Answers,
  ApplicationSummary,
  ApplicationView,
  SigningProgress,
  SigningSession,
  Stage,
  Upload,
} from './types';

/** An application, and who asks: the signed-in citizen, or the holder of a mailed link. */
export interface Handle {
  id: string;
  bearer: string | null;
}

const at = ({ id }: Handle, rest = '') => `/api/citizen/applications/${encodeURIComponent(id)}${rest}`;

export const ownApplications = (): Promise<ApplicationSummary[]> => send('/api/citizen/applications');

/** @param bearer The secret of the mailed link, where the form is filled in under one. */
export const upload = (file: File, bearer: string | null): Promise<Upload> =>
  change('/api/citizen/uploads', {
    method: 'POST',
    body: file,
    bearer,
    headers: {
      'Content-Type': file.type || 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
  });

/** Sent again with the same key it makes no second application. */
export const submit = (procedure: string, version: string, answers: Answers, idempotencyKey: string) =>
  change<{ id: string; stage: Stage }>('/api/citizen/applications', {
    method: 'POST',
    json: { procedure, version, language: language(), answers },
    headers: { 'Idempotency-Key': idempotencyKey },
  });

export const applicationOf = (handle: Handle): Promise<ApplicationView> => send(at(handle), { bearer: handle.bearer });

/** The application that a mailed link opens. */
export const applicationByLink = (secret: string): Promise<ApplicationView> =>
  send('/api/citizen/application', { bearer: secret });

/** @param revision The one that was changed; refused where it was changed elsewhere meanwhile. */
export const correct = (handle: Handle, revision: number, answers: Answers): Promise<void> =>
  change(at(handle, '/answers'), { method: 'PUT', json: { revision, answers }, bearer: handle.bearer });

export const confirm = (handle: Handle, revision: number) =>
  change<{ receiptNumber: string }>(at(handle, '/confirmation'), {
    method: 'POST',
    json: { revision },
    bearer: handle.bearer,
  });

export const withdraw = (handle: Handle): Promise<void> =>
  change(at(handle, '/withdrawal'), { method: 'POST', bearer: handle.bearer });

export const openSigning = (handle: Handle): Promise<SigningSession> =>
  change(at(handle, '/signing-sessions'), { method: 'POST', bearer: handle.bearer });

export const signingProgress = (handle: Handle): Promise<SigningProgress> =>
  send(at(handle, '/signing-sessions/newest'), { bearer: handle.bearer });
