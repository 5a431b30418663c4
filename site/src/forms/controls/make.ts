import type { Answer, Field } from '../../api/types';
import { attachmentControl, type Uploading } from './attachment';
import { checkboxControl, radioControl, selectControl } from './choice';
import type { Control } from './control';
import { dateControl } from './date';
import { typedControl } from './typed';

/** The control for a field, filled with its answer. */
export function controlFor(field: Field, answer: Answer | undefined, uploading: Uploading): Control {
  switch (field.type) {
    case 'select':
      return selectControl(field, answer);
    case 'radio':
      return radioControl(field, answer);
    case 'checkbox':
      return checkboxControl(field, answer);
    case 'date':
      return dateControl(field, answer);
    case 'attachment':
      return attachmentControl(field, answer, uploading);
    default:
      return typedControl(field, answer);
  }
}
