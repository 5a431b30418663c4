import { confirmIn } from '../shell/confirm';
import { write } from '../shell/dom';

interface Question {
  title: string;
  text: string;
  yes: string;
}

/** Asks before something is done that the applicant hears of. */
export function confirmAction({ title, text, yes }: Question): Promise<boolean> {
  write('#confirm-title', title);
  write('#confirm-text', text);
  write('#confirm-yes', yes);
  return confirmIn('#confirm-dialog');
}
