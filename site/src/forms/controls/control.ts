import type { Answer, Field } from '../../api/types';

/** One question on the page. */
export interface Control {
  readonly field: Field;
  readonly root: HTMLElement;
  /** Where a link from the summary of errors leads. */
  readonly focus: HTMLElement;
  read(): Answer | undefined;
  /** Null takes the error away. */
  showError(sentence: string | null): void;
}

export const idOf = (field: Field, part = ''): string => `field-${field.name}${part && `-${part}`}`;
