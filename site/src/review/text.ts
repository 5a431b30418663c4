import { texts } from '../shell/texts';

export const reviewText = texts<typeof import('./application.texts.json')>('application');
