import { element } from '../../shell/dom';
import { viewText } from './text';

/** Text from the card in runs: those that stand for other characters (代替文字), and the rest. */
export function runs(text: string, substitutions: readonly boolean[]): { text: string; isSubstitute: boolean }[] {
  const found: { text: string; isSubstitute: boolean }[] = [];
  [...text].forEach((character, index) => {
    const isSubstitute = substitutions[index] === true;
    const last = found.at(-1);
    if (last?.isSubstitute === isSubstitute) last.text += character;
    else found.push({ text: character, isSubstitute });
  });
  return found;
}

/** Text from the card, in which substitutes are marked for the eye and named for the ear. */
export function markedText(text: string, substitutions: readonly boolean[]): HTMLElement {
  const parts = runs(text, substitutions).map((run) =>
    run.isSubstitute
      ? element(
          'span',
          { class: 'substituted' },
          run.text,
          element('span', { class: 'visually-hidden' }, viewText('substituted')),
        )
      : run.text,
  );
  return element('span', { lang: 'ja' }, ...parts);
}
