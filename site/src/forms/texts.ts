import { texts } from '../shell/texts';

export const formText = texts<typeof import('./form.texts.json')>('form');
