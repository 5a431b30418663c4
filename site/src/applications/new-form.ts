import { submit } from '../api/applications';
import { ApiFailure } from '../api/problem';
import type { Procedure } from '../api/types';
import { estimate } from '../forms/estimate';
import { Form } from '../forms/form';
import { whileBusy } from '../shell/busy';
import { confirmIn } from '../shell/confirm';
import { find, show, write } from '../shell/dom';
import { hideFailure, showFailure } from '../shell/failure';
import { link } from '../shell/links';
import { yen } from '../shell/money';
import { attemptFor, DraftBox, type Draft } from './draft';

/** Shows the form with what was entered before, keeps it while it is filled in, and sends it. */
export function showForm(procedure: Procedure, onSignedOut: () => void): void {
  const box = new DraftBox(procedure.code);
  const draft = box.read();
  let attempt = draft?.attempt;
  const form: Form = new Form(find('#fields'), procedure.sections, draft?.answers ?? {}, draft?.files ?? {}, {
    onChange: () => (save(), showEstimate(procedure, form)),
    onSignedOut,
  });
  const save = () => {
    box.save({ answers: form.entered(), files: form.names, ...(attempt && { attempt }) });
    show('#draft');
  };
  const send = async () => {
    attempt = attemptFor(form.answers(), attempt, () => crypto.randomUUID());
    save();
    const { id } = await submit(procedure.code, procedure.version, form.answers(), attempt.key);
    box.remove();
    location.replace(link(`/application?id=${encodeURIComponent(id)}`));
  };
  showDraft(draft);
  showEstimate(procedure, form);
  find('#delete-draft').addEventListener('click', () => void deleteDraft(box));
  onSubmit(form, send, onSignedOut);
}

function onSubmit(form: Form, send: () => Promise<void>, onSignedOut: () => void): void {
  const attempt = async (): Promise<void> => {
    hideFailure();
    if (!form.check()) return;
    await send().catch((thrown: unknown) => refused(form, ApiFailure.of(thrown), retry, onSignedOut));
  };
  const retry = () => void whileBusy(find('#submit'), attempt);
  find('#form').addEventListener('submit', (event) => {
    event.preventDefault();
    retry();
  });
}

function refused(form: Form, failure: ApiFailure, retry: () => void, onSignedOut: () => void): void {
  const mistakes = failure.fieldSentences();
  if (failure.status === 401) onSignedOut();
  else if (mistakes.size > 0) form.showMistakes(mistakes);
  else showFailure(failure, { retry });
}

function showDraft(draft: Draft | null): void {
  show('#draft', draft !== null);
  show('#draft-restored', draft !== null);
}

function showEstimate(procedure: Procedure, form: Form): void {
  const amount = procedure.costsFee ? estimate(procedure, form.answers()) : null;
  show('#estimate', amount !== null);
  write('#estimated', amount === null ? '' : yen(amount));
}

async function deleteDraft(box: DraftBox): Promise<void> {
  if (!(await confirmIn('#delete-dialog'))) return;
  box.remove();
  location.reload();
}
