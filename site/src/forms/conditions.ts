import type { Answer, Answers, Condition, Field } from '../api/types';

const values = (answer: Answer | undefined): string[] =>
  answer === undefined ? [] : Array.isArray(answer) ? answer : [String(answer)];

/** All have to hold; none holds always. */
export const hold = (conditions: readonly Condition[] = [], answers: Answers): boolean =>
  conditions.every(({ field, is }) => values(answers[field]).some((value) => is.includes(value)));

/** The answers to the fields that are shown. What is not shown is not answered, so nothing that depends on it is shown either. */
export function shownAnswers(fields: readonly Field[], answers: Answers): Answers {
  const shown: Answers = {};
  for (const field of shownFields(fields, answers)) {
    const answer = answers[field.name];
    if (answer !== undefined) shown[field.name] = answer;
  }
  return shown;
}

/** The fields that are shown with these answers, in the form's order. */
export function shownFields(fields: readonly Field[], answers: Answers): Field[] {
  const known: Answers = {};
  return fields.filter((field) => {
    const isShown = hold(field.visibleWhen, known);
    const answer = answers[field.name];
    if (isShown && answer !== undefined) known[field.name] = answer;
    return isShown;
  });
}
