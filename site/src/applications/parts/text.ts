import { texts } from '../../shell/texts';

export const viewText = texts<typeof import('../view.texts.json')>('view');
