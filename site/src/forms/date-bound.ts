/** The date in Japan, such as 2026-11-24. */
export const todayInJapan = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(now);

/** The day that a limit means: a day itself, or one counted from today such as `today-3m`. */
export function dayOf(bound: string, today: string): string {
  const [, count = '0', unit = 'd'] = /^today(?:([+-]\d{1,3})([dmy]))?$/.exec(bound) ?? [];
  return bound.startsWith('today') ? shift(today, Number(count), unit) : bound;
}

function shift(day: string, count: number, unit: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit === 'd') return iso(new Date(Date.UTC(year, month - 1, date + count)));
  const months = unit === 'y' ? count * 12 : count;
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))));
}

/** Year, month and day as entered, as 2026-11-24; null where there is no such day. */
export function toDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map((part) => Number(part.normalize('NFKC').trim()));
  if (!y || !m || !d || y < 1000 || y > 9999) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? iso(date) : null;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
