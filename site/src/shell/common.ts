import { texts } from './texts';

/** The texts that every page has. */
export const common = texts<typeof import('./common.texts.json')>('common');
