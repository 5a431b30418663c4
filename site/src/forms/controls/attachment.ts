import { upload } from '../../api/applications';
import { ApiFailure } from '../../api/problem';
import type { Answer, AttachmentField } from '../../api/types';
import { announce } from '../../shell/announce';
import { button, element } from '../../shell/dom';
import { asList } from '../answers';
import { formText } from '../texts';
import type { Control } from './control';
import { inputFrame } from './frame';

const MOST_BYTES = 10 * 1024 * 1024;

/** Names of files that were sent, by the id of the upload; kept with the draft. */
export type FileNames = Record<string, string>;

export interface Uploading {
  names: FileNames;
  bearer: string | null;
  onChange: () => void;
  /** The session has ended. */
  onSignedOut: () => void;
}

/** Files, sent as soon as they are chosen. */
export function attachmentControl(field: AttachmentField, answer: Answer | undefined, uploading: Uploading): Control {
  const most = field.maxFiles ?? 1;
  let ids = asList(answer);
  const input = element('input', { type: 'file', multiple: most > 1, accept: '.pdf,.jpg,.jpeg,.png,.heic' });
  const list = element('ul', { class: 'files' });
  const progress = element('p', { role: 'status', hidden: true });
  const frame = inputFrame(field, input, element('div', {}, list, input, progress), formText('fileHelp', { most }));

  const report = (sentence: string) => {
    progress.textContent = sentence;
    progress.hidden = sentence === '';
  };
  const change = (to: string[]) => {
    ids = to;
    list.replaceChildren(...ids.map((id) => fileRow(id)));
    uploading.onChange();
  };
  const fileRow = (id: string) => {
    const name = uploading.names[id] ?? formText('attachedBefore');
    const remove = button(formText('remove'), () => takeAway(id, name), 'text');
    remove.setAttribute('aria-label', `${name} ${formText('remove')}`);
    return element('li', {}, name, remove);
  };
  const takeAway = (id: string, name: string) => {
    change(ids.filter((other) => other !== id));
    announce(formText('removed', { file: name }));
    input.focus();
  };
  const add = async (file: File) => {
    report(formText('uploading', { file: file.name }));
    const { uploadId } = await upload(file, uploading.bearer);
    uploading.names[uploadId] = file.name;
    change(most === 1 ? [uploadId] : [...ids, uploadId]);
    report(formText('uploaded', { file: file.name }));
  };

  input.addEventListener('change', async () => {
    frame.showError(null);
    for (const file of [...(input.files ?? [])]) {
      const wrong = await tryAdd(file, add, uploading.onSignedOut);
      if (wrong) (report(''), frame.showError(wrong));
    }
    input.value = '';
  });
  list.replaceChildren(...ids.map((id) => fileRow(id)));
  const read = () => (most === 1 ? ids[0] : ids.length > 0 ? ids : undefined);
  return { field, ...frame, focus: input, read };
}

/** Why a file was not taken; null where it was. */
async function tryAdd(file: File, add: (file: File) => Promise<void>, onSignedOut: () => void): Promise<string | null> {
  if (file.size > MOST_BYTES) return formText('fileTooLarge', { file: file.name });
  try {
    await add(file);
    return null;
  } catch (thrown) {
    const failure = ApiFailure.of(thrown);
    if (failure.status === 401) onSignedOut();
    return failure.sentence();
  }
}
