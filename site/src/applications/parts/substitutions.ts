import { element } from '../../shell/dom';
import { viewText } from './text';

/** Text from the card in parts: each character that stands for another one (代替文字) by itself, and the runs between them. */
export function parts(text: string, substitutions: readonly boolean[]): { text: string; isSubstitute: boolean }[] {
  const found: { text: string; isSubstitute: boolean }[] = [];
  [...text].forEach((character, index) => {
    const isSubstitute = substitutions[index] === true;
    const last = found.at(-1);
    if (last && !last.isSubstitute && !isSubstitute) last.text += character;
    else found.push({ text: character, isSubstitute });
  });
  return found;
}

/** Text from the card, in which each substitute is marked for the eye, explained to the pointer and named for the ear. */
export function markedText(text: string, substitutions: readonly boolean[]): HTMLElement {
  return element(
    'span',
    { lang: 'ja' },
    ...parts(text, substitutions).map((part) => (part.isSubstitute ? mark(part.text) : part.text)),
  );
}

function mark(character: string): HTMLElement {
  const note = viewText('substituted');
  return element(
    'span',
    { class: 'substituted', title: note },
    character,
    element('span', { class: 'visually-hidden' }, viewText('substitutedAloud')),
  );
}
