type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes an element. Text is always text, so nothing that somebody entered becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter((child): child is Node | string => isThere(child)));
  return made;
}

const isThere = (child: Child) => child !== null && child !== undefined && child !== false && child !== '';

/** An element that the page's template has for sure. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Writes a text into a place of the page. */
export function write(selector: string, text: string, within: ParentNode = document): void {
  find(selector, within).textContent = text;
}

export function show(selector: string, visible = true, within: ParentNode = document): void {
  find(selector, within).hidden = !visible;
}

export function button(label: string, onClick: () => void, kind: 'primary' | 'secondary' | 'text' = 'primary') {
  const made = element('button', { type: 'button', class: 'button', 'data-kind': kind }, label);
  made.addEventListener('click', onClick);
  return made;
}

export function linkButton(label: string, href: string, kind: 'primary' | 'secondary' | 'text' = 'primary') {
  return element('a', { class: 'button', 'data-kind': kind, href }, label);
}

/** Pairs of name and value. */
export function definitionList(pairs: readonly (readonly [string, Node | string])[]) {
  const rows = pairs.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', { class: 'pre-line' }, value)),
  );
  return element('dl', { class: 'pairs' }, ...rows);
}
