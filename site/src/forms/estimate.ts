import type { Answers, Certificate, Postage, Procedure } from '../api/types';
import { hold } from './conditions';

/** What the fee will probably be, before staff have looked at it; null where the answers do not say yet. */
export function estimate({ certificates, postage }: Procedure, answers: Answers): number | null {
  const ordered = certificates
    .filter(({ when }) => hold(when, answers))
    .map((certificate) => ({ certificate, count: countOf(certificate, answers) }));
  if (ordered.length === 0 || ordered.some(({ count }) => count === null)) return null;
  const sum = (of: (certificate: Certificate) => number) =>
    ordered.reduce((total, { certificate, count }) => total + of(certificate) * (count ?? 0), 0);
  return (
    sum(({ unitPrice }) => unitPrice) +
    (postage
      ? postageOf(
          postage,
          sum(({ sheets = 1 }) => sheets),
          answers,
        )
      : 0)
  );
}

/** A number counts itself, several ticks count how many, and what is not answered counts one. */
function countOf({ quantity }: Certificate, answers: Answers): number | null {
  const factors = quantity.map((field) => {
    const answer = answers[field];
    if (answer === undefined) return 1;
    return Array.isArray(answer) ? answer.length : wholeNumber(String(answer));
  });
  return factors.reduce(
    (product, factor) => (product === null || factor === null ? null : product * factor),
    1 as number | null,
  );
}

const wholeNumber = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
};

function postageOf({ tiers, expressPrice, expressWhen }: Postage, sheets: number, answers: Answers): number {
  const tier = tiers.find(({ upToSheets }) => !upToSheets || sheets <= upToSheets);
  const isExpress = expressPrice !== null && hold(expressWhen, answers);
  return (tier?.price ?? 0) + (isExpress ? expressPrice : 0);
}
