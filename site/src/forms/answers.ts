import type { Answer } from '../api/types';

export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === false ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

export const asText = (answer: Answer | undefined): string =>
  answer === undefined || Array.isArray(answer) ? '' : String(answer);

export const asList = (answer: Answer | undefined): string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' && answer !== '' ? [answer] : [];
