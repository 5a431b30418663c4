const SVG = 'http://www.w3.org/2000/svg';

const allowed: Record<string, readonly string[]> = {
  svg: ['viewBox', 'shape-rendering'],
  g: ['fill', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'fill'],
  path: ['d', 'fill', 'stroke', 'stroke-width', 'transform'],
};

/** The picture that the service drew, rebuilt of shapes only. Null where it is none. */
export function pictureOf(svg: string): Element | null {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') return null;
  const picture = shapesOf(root);
  picture?.setAttribute('aria-hidden', 'true');
  picture?.setAttribute('focusable', 'false');
  return picture;
}

function shapesOf(source: Element): Element | null {
  const attributes = allowed[source.localName];
  if (!attributes) return null;
  const copy = document.createElementNS(SVG, source.localName);
  for (const name of attributes) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.append(...[...source.children].map(shapesOf).filter((shape) => shape !== null));
  return copy;
}
