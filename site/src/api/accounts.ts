import { language } from '../shell/texts';
import { change, forgetSession } from './citizen';
import { send } from './client';
import type { VerifiedMail } from './types';

export const requestVerification = (email: string, procedure: string): Promise<void> =>
  change('/api/citizen/mail-verifications', { method: 'POST', json: { email, procedure, language: language() } });

export async function confirmMail(secret: string): Promise<VerifiedMail> {
  const verified = await send<VerifiedMail>('/api/citizen/mail-verifications/confirmation', {
    method: 'POST',
    bearer: secret,
  });
  forgetSession();
  return verified;
}

export async function endSession(): Promise<void> {
  await change('/api/citizen/session/end', { method: 'POST' });
  forgetSession();
}
