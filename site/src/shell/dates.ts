import type { Language } from './texts';

type Parts = Record<Intl.DateTimeFormatPartTypes, string>;

const formats = {
  ja: format('ja-JP', 'short'),
  en: format('en-GB', 'long'),
};

function format(locale: string, weekday: 'short' | 'long') {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: weekday === 'long' ? 'long' : 'numeric',
    day: 'numeric',
    weekday,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** A time as the city writes it: 2026年11月25日（水）17時15分, in Japan's time wherever the reader is. */
export function dateTime(iso: string, language: Language): string {
  const part = partsOf(iso, language);
  if (language === 'en')
    return `${part.weekday}, ${part.day} ${part.month} ${part.year}, ${part.hour.padStart(2, '0')}:${part.minute} (Japan time)`;
  const minutes = Number(part.minute) === 0 ? '' : `${Number(part.minute)}分`;
  return `${date(iso, language)}${Number(part.hour)}時${minutes}`;
}

/** A day as the city writes it: 2026年11月25日（水）. */
export function date(iso: string, language: Language): string {
  const part = partsOf(iso, language);
  return language === 'en'
    ? `${part.weekday}, ${part.day} ${part.month} ${part.year}`
    : `${part.year}年${part.month}月${part.day}日（${part.weekday}）`;
}

function partsOf(iso: string, language: Language): Parts {
  const parts = formats[language].formatToParts(new Date(iso));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Parts;
}
