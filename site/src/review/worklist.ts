import { worklist } from '../api/review';
import type { Worklist, WorklistEntry } from '../api/types';
import { dateTime } from '../shell/dates';
import { element, find, show, write } from '../shell/dom';
import { link } from '../shell/links';
import { start } from '../shell/start';
import { language, local, texts } from '../shell/texts';
import { restartOnNewLink, takeToken } from '../shell/tokens';

const text = texts<typeof import('./worklist.texts.json')>('worklist');

restartOnNewLink();
const secret = takeToken('staff-worklist');

void start(async () => {
  if (!secret) return show('#no-link');
  showWorklist(await worklist(secret));
});

function showWorklist({ department, open, ended }: Worklist): void {
  write('#title', text('titleOf', { department: local(department.name) }));
  find('#open').replaceChildren(...open.map((entry) => row(entry, due(entry))));
  find('#ended').replaceChildren(...ended.map((entry) => row(entry)));
  for (const [name, entries] of Object.entries({ open, ended })) {
    show(`#${name}-none`, entries.length === 0);
    show(`#${name}-table`, entries.length > 0);
  }
  show('#content');
}

function row({ id, receiptNumber, procedure, stage }: WorklistEntry, ...rest: Node[]): HTMLElement {
  const address = link(`/staff/application?id=${encodeURIComponent(id)}`);
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('a', { href: address, class: 'row-link' }, receiptNumber ?? text('noNumber')),
    ),
    element('td', {}, local(procedure)),
    element('td', {}, text(stage)),
    ...rest,
  );
}

function due({ duty, overdue }: WorklistEntry): HTMLElement {
  const chip = overdue && element('span', { class: 'chip', 'data-kind': 'warning' }, text('overdue'));
  return element('td', {}, chip, chip && ' ', duty ? dateTime(duty, language()) : text('noDuty'));
}
