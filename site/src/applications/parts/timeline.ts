import type { TimelineEntry } from '../../api/types';
import { dateTime } from '../../shell/dates';
import { element, find, show } from '../../shell/dom';
import { language, local } from '../../shell/texts';

export function showTimeline(timeline: readonly TimelineEntry[]): void {
  find('#timeline-list').replaceChildren(...timeline.map(entry));
  show('#timeline', timeline.length > 0);
}

const entry = ({ at, text }: TimelineEntry) =>
  element('li', {}, element('time', { datetime: at }, dateTime(at, language())), local(text));
