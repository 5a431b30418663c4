import { send } from './client';
import type { Procedure, ProcedureSummary } from './types';

export const allProcedures = (): Promise<ProcedureSummary[]> => send('/api/citizen/procedures');

export const procedureOf = (code: string): Promise<Procedure> =>
  send(`/api/citizen/procedures/${encodeURIComponent(code)}`);
