import type { ApplicationView, Signer } from '../../api/types';
import { definitionList, find, show } from '../../shell/dom';
import { local } from '../../shell/texts';
import { markedText } from './substitutions';
import { viewText } from './text';

/** Shows the answers, and what was read from the card. */
export function showDetails({ answersView, signer }: ApplicationView): void {
  find('#answer-list').replaceChildren(
    definitionList(answersView.map(({ label, value }) => [local(label), local(value)])),
  );
  show('#answers', answersView.length > 0);
  show('#signer', signer !== null);
  if (signer) showSigner(signer);
}

function showSigner(signer: Signer): void {
  find('#signer-list').replaceChildren(
    definitionList([
      [viewText('name'), markedText(signer.name, signer.nameSubstitutions)],
      [viewText('address'), markedText(signer.address, signer.addressSubstitutions)],
      [viewText('birthDate'), local(signer.birthDate.text)],
      [viewText('sex'), local(signer.sex)],
    ]),
  );
  show('#substituted-note', [...signer.nameSubstitutions, ...signer.addressSubstitutions].includes(true));
}
