import { send } from './client';
import type { Notice } from './types';

/** What every citizen has to know before beginning anything. */
export const currentNotice = (): Promise<Notice> => send('/api/citizen/notice');
