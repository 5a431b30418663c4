/**
 * What a template may ask for.
 * @typedef {object} Answers
 * @property {(key: string) => string} text A text of the page's dictionary, by `{{ key }}`.
 * @property {(path: string) => string} link The address of a page in the page's language, by `{{@ path }}`.
 * @property {(name: string) => string} part Other HTML, by `{{> name }}`; may hold places to fill itself.
 */

const place = /\{\{([@>]?)\s*([^{}\s]+)\s*\}\}/g;

/**
 * Fills the places of a template. A text becomes text whatever stands in it.
 * @param {string} template
 * @param {Answers} answers
 * @returns {string}
 */
export function fill(template, answers) {
  return template.replace(place, (_, kind, name) => {
    if (kind === '>') return fill(answers.part(name), answers);
    return escape(kind === '@' ? answers.link(name) : answers.text(name));
  });
}

/** @param {string} text */
export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
