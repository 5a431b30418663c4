import type { Answers, Field, FormSection } from '../api/types';
import { element } from '../shell/dom';
import { local } from '../shell/texts';
import { shownAnswers, shownFields } from './conditions';
import type { Control } from './controls/control';
import type { FileNames } from './controls/attachment';
import { controlFor } from './controls/make';
import { todayInJapan } from './date-bound';
import { showErrorSummary } from './error-summary';
import { hintFor } from './hints';
import { formText } from './texts';

interface FormEvents {
  onChange: () => void;
  onSignedOut: () => void;
  /** The secret of a mailed link, under which files are sent; without it the session counts. */
  bearer?: string | null;
}

/** A form as the procedure defines it. */
export class Form {
  readonly #controls: Control[];
  readonly #sections: { root: HTMLElement; fields: readonly Field[] }[];

  constructor(
    place: HTMLElement,
    sections: readonly FormSection[],
    answers: Answers,
    readonly names: FileNames,
    private readonly events: FormEvents,
  ) {
    const { onSignedOut, bearer = null } = events;
    const uploading = { names, bearer, onChange: () => this.#changed(), onSignedOut };
    this.#controls = sections
      .flatMap(({ fields }) => fields)
      .map((field) => controlFor(field, answers[field.name], uploading));
    this.#sections = sections.map((section) => ({ root: this.#section(section), fields: section.fields }));
    place.replaceChildren(...this.#sections.map(({ root }) => root));
    place.addEventListener('input', () => this.#changed());
    this.#showWhatHolds();
  }

  get #fields(): Field[] {
    return this.#controls.map(({ field }) => field);
  }

  /** All that was entered, with what is not shown at present. */
  entered(): Answers {
    const answers: Answers = {};
    for (const { field, read } of this.#controls) {
      const answer = read();
      if (answer !== undefined) answers[field.name] = answer;
    }
    return answers;
  }

  /** What is to be sent. */
  answers(): Answers {
    return shownAnswers(this.#fields, this.entered());
  }

  /** Checks what was entered and shows the mistakes. True where there is none. */
  check(): boolean {
    const answers = this.answers();
    const today = todayInJapan();
    const mistakes = new Map<string, string>();
    for (const field of shownFields(this.#fields, answers)) {
      const hint = hintFor(field, answers[field.name], today);
      if (hint) mistakes.set(field.name, formText(hint.key, { label: local(field.label), ...hint.values }));
    }
    this.showMistakes(mistakes);
    return mistakes.size === 0;
  }

  /** Shows what is wrong, by field; a name that is no field's is shown in the summary only. */
  showMistakes(mistakes: ReadonlyMap<string, string>): void {
    for (const control of this.#controls) control.showError(mistakes.get(control.field.name) ?? null);
    const focusOf = (name: string) => this.#controls.find(({ field }) => field.name === name)?.focus ?? null;
    showErrorSummary([...mistakes].map(([name, sentence]) => ({ sentence, focus: focusOf(name) })));
  }

  #section({ title, help, fields }: FormSection): HTMLElement {
    const controls = this.#controls.filter(({ field }) => fields.includes(field));
    return element(
      'section',
      { class: 'form-section' },
      element('h2', {}, local(title)),
      help && element('p', {}, local(help)),
      ...controls.map(({ root }) => root),
    );
  }

  #changed(): void {
    this.#showWhatHolds();
    this.events.onChange();
  }

  #showWhatHolds(): void {
    const shown = new Set(shownFields(this.#fields, this.entered()));
    for (const { field, root } of this.#controls) root.hidden = !shown.has(field);
    for (const { root, fields } of this.#sections) root.hidden = !fields.some((field) => shown.has(field));
  }
}
