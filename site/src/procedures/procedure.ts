import { procedureOf } from '../api/procedures';
import type { Department, Explanation, Procedure } from '../api/types';
import { element, find, show, write } from '../shell/dom';
import { link, parameter } from '../shell/links';
import { showNotice } from '../shell/notice';
import { start } from '../shell/start';
import { local, texts } from '../shell/texts';
import { priceRows } from './price-table';

const text = texts<typeof import('./procedure.texts.json')>('procedure');

void showNotice();
void start(async () => showProcedure(await procedureOf(parameter('code'))));

function showProcedure(procedure: Procedure): void {
  const title = local(procedure.title);
  document.title = document.title.replace(/^[^|]+/, `${title} `);
  for (const place of ['#title', '#here']) write(place, title);
  write('#summary', local(procedure.summary));
  find('#about').replaceChildren(...explanations(procedure.about, 'h2'));
  find('#needs').replaceChildren(...explanations(procedure.needs, 'h3'));
  show('#card-notice', procedure.needsSignature);
  showFees(procedure);
  write('#department', departmentText(procedure.department));
  find<HTMLAnchorElement>('#apply').href = link(`/apply?code=${encodeURIComponent(procedure.code)}`);
  show('#content');
}

const explanations = (all: readonly Explanation[], heading: 'h2' | 'h3') =>
  all.map(({ title, text: words }) =>
    element('section', {}, element(heading, {}, local(title)), words && element('p', {}, local(words))),
  );

function showFees(procedure: Procedure): void {
  show('#fees', procedure.costsFee);
  show('#example', procedure.amountsAreExamples);
  find('#prices').replaceChildren(...priceRows(procedure));
}

const departmentText = ({ name, phone }: Department): string =>
  [local(name), phone && text('phone', { phone })].filter(Boolean).join('　');
