import { send, sendForBlob } from './client';
import type { EnteredFeeLine, Stage, StaffView, Worklist } from './types';

/** An application as staff open it, with the secret of their link. */
export interface Desk {
  id: string;
  secret: string;
}

const at = ({ id }: Desk, rest = '') => `/api/staff/applications/${encodeURIComponent(id)}${rest}`;

const act = (desk: Desk, action: string, json: unknown) =>
  send<{ stage: Stage }>(at(desk, action), { method: 'POST', json, bearer: desk.secret });

export const worklist = (secret: string): Promise<Worklist> => send('/api/staff/worklist', { bearer: secret });

export const reviewOf = (desk: Desk): Promise<StaffView> => send(at(desk), { bearer: desk.secret });

export const attachmentOf = (desk: Desk, id: string): Promise<Blob> =>
  sendForBlob(at(desk, `/attachments/${encodeURIComponent(id)}`), { bearer: desk.secret });

export const setFee = (desk: Desk, lines: EnteredFeeLine[], feeRevision: number) =>
  act(desk, '/fee', { lines, feeRevision });

export const giveBack = (desk: Desk, reason: string) => act(desk, '/return', { reason });

export const reject = (desk: Desk, reason: string) => act(desk, '/rejection', { reason });

export const post = (desk: Desk, trackingNumber: string | null) => act(desk, '/posting', { trackingNumber });
