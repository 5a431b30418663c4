import { correct, type Handle } from '../../api/applications';
import { ApiFailure } from '../../api/problem';
import { procedureOf } from '../../api/procedures';
import type { ApplicationView } from '../../api/types';
import { Form } from '../../forms/form';
import { whileBusy } from '../../shell/busy';
import { find, show } from '../../shell/dom';
import { correctionBox, type DraftBox } from '../draft';

interface CorrectionEvents {
  onSaved: () => Promise<void>;
  onFailure: (failure: ApiFailure) => void;
}

/** The form again, filled with what was entered. What is changed in it stays on this device until it is saved. */
export class Correction {
  #form: Form | null = null;
  #box: DraftBox | null = null;
  #revision = 0;

  constructor(
    private readonly handle: Handle,
    private readonly events: CorrectionEvents,
  ) {
    find('#correction-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void whileBusy(find('#save-correction'), () => this.#save());
    });
    find('#cancel-correction').addEventListener('click', () => this.#cancel());
  }

  async open(view: ApplicationView): Promise<void> {
    const procedure = await procedureOf(view.procedure.code, view.procedure.version);
    const box = correctionBox(view.id, view.revision);
    const draft = box.read();
    const form: Form = new Form(
      find('#fields'),
      procedure.sections,
      draft?.answers ?? view.answers,
      draft?.files ?? {},
      {
        onChange: () => box.save({ answers: form.entered(), files: form.names }),
        onSignedOut: () => this.events.onFailure(new ApiFailure(401)),
        bearer: this.handle.bearer,
      },
    );
    this.#form = form;
    this.#box = box;
    this.#revision = view.revision;
    show('#sign-again', procedure.needsSignature);
    show('#correction');
    find('#correction-title').focus();
  }

  #cancel(): void {
    this.#box?.remove();
    show('#correction', false);
    find('#correct').focus();
  }

  async #save(): Promise<void> {
    if (!this.#form?.check()) return;
    try {
      await correct(this.handle, this.#revision, this.#form.answers());
      await this.events.onSaved();
      this.#box?.remove();
    } catch (thrown) {
      this.#refused(ApiFailure.of(thrown));
    }
  }

  #refused(failure: ApiFailure): void {
    const mistakes = failure.fieldSentences();
    if (mistakes.size > 0) this.#form?.showMistakes(mistakes);
    else this.events.onFailure(failure);
  }
}
