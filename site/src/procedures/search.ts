import type { ProcedureSummary, Text } from '../api/types';

/** Brings what is typed and what is searched to one form: full and half width, upper and lower case, hiragana and katakana. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** The procedures in which every word stands somewhere, in either language. */
export function matching(procedures: readonly ProcedureSummary[], words: string): ProcedureSummary[] {
  const wanted = normalise(words).split(/\s+/).filter(Boolean);
  return procedures.filter((procedure) => {
    const text = normalise(wordsOf(procedure));
    return wanted.every((word) => text.includes(word));
  });
}

function wordsOf({ title, summary, keywords = [], department }: ProcedureSummary): string {
  const texts: Text[] = [title, summary, department.name, ...keywords];
  return texts.flatMap(({ ja, en }) => [ja, en]).join('\n');
}
