import { send } from './client';
import type { Procedure, ProcedureSummary } from './types';

export const allProcedures = (): Promise<ProcedureSummary[]> => send('/api/citizen/procedures');

/** The version in force, or the one that an application was made under. */
export const procedureOf = (code: string, version?: string): Promise<Procedure> =>
  send(
    `/api/citizen/procedures/${encodeURIComponent(code)}${version ? `?version=${encodeURIComponent(version)}` : ''}`,
  );
