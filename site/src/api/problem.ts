import { common } from '../shell/common';
import { local } from '../shell/texts';
import type { Text } from './types';

/** Problem details (RFC 9457) as the service writes them. */
export interface Problem {
  status?: number;
  code?: string;
  detail?: string;
  detailJa?: string;
  detailEn?: string;
  errors?: Record<string, Text & { code?: string }>;
}

/** A request that was not answered as asked. Status 0 where there was no answer at all. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem = {},
  ) {
    super(`${status} ${problem.code ?? ''}`);
  }

  /** Anything thrown that is no answer of the service is a fault of the page. */
  static of(thrown: unknown): ApiFailure {
    if (thrown instanceof ApiFailure) return thrown;
    console.error(thrown);
    return new ApiFailure(500, { code: 'page_fault' });
  }

  get code(): string {
    return this.problem.code ?? '';
  }

  /** Whether the same may work later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** What happened and what to do, in the page's language. */
  sentence(): string {
    const { detailJa, detailEn } = this.problem;
    return detailJa && detailEn ? local({ ja: detailJa, en: detailEn }) : common(ownSentence(this.status));
  }

  /** What the service says of single fields. */
  fieldSentences(): Map<string, string> {
    return new Map(Object.entries(this.problem.errors ?? {}).map(([field, text]) => [field, local(text)]));
  }
}

function ownSentence(status: number) {
  const sentences = {
    0: 'offline',
    401: 'sessionEnded',
    403: 'forbidden',
    404: 'notFound',
    409: 'conflict',
    410: 'gone',
    413: 'tooLarge',
    429: 'tooMany',
  } as const;
  return status in sentences ? sentences[status as keyof typeof sentences] : 'broken';
}
