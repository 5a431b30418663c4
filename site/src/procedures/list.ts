import { allProcedures } from '../api/procedures';
import type { ProcedureSummary } from '../api/types';
import { element, find, show, write } from '../shell/dom';
import { link } from '../shell/links';
import { showNotice } from '../shell/notice';
import { start } from '../shell/start';
import { local, texts } from '../shell/texts';
import { matching } from './search';

const text = texts<typeof import('./list.texts.json')>('list');

void showNotice();
void start(async () => {
  const procedures = await allProcedures();
  const words = find<HTMLInputElement>('#words');
  const list = () => showList(matching(procedures, words.value));
  words.addEventListener('input', list);
  find('#search').addEventListener('submit', (event) => event.preventDefault());
  list();
  show('#content');
});

function showList(procedures: readonly ProcedureSummary[]): void {
  write('#count', procedures.length > 0 ? text('count', { count: procedures.length }) : text('none'));
  find('#procedures').replaceChildren(...procedures.map(card));
}

function card(procedure: ProcedureSummary): HTMLElement {
  const address = link(`/procedure?code=${encodeURIComponent(procedure.code)}`);
  return element(
    'li',
    { class: 'card' },
    element('h3', { class: 'card-title' }, element('a', { href: address }, local(procedure.title))),
    element('p', {}, local(procedure.summary)),
    element('ul', { class: 'chips' }, ...traits(procedure).map((trait) => element('li', { class: 'chip' }, trait))),
  );
}

const traits = ({ needsSignature, costsFee, isPosted }: ProcedureSummary): string[] => [
  text(needsSignature ? 'card' : 'noCard'),
  text(costsFee ? 'fee' : 'noFee'),
  ...(isPosted ? [text('posted')] : []),
];
