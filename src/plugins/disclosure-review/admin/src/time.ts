import { useIntl } from 'react-intl';

/** All times of the county are Beijing time, wherever the reader's clock stands (design 8). */
const ZONE = 'Asia/Shanghai';

const parts = (at: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** `2026-11-23 14:05`, Beijing time; the text itself where it is no time. */
export function shortTime(value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const { year, month, day, hour, minute } = parts(at);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** How long ago, in the reader's language: 3 小时前. */
export function useAgo(): (value: string) => string {
  const { formatRelativeTime } = useIntl();
  return (value) => {
    const minutes = Math.round((new Date(value).getTime() - Date.now()) / 60_000);
    if (Math.abs(minutes) < 60) return formatRelativeTime(minutes, 'minute', { numeric: 'auto' });
    if (Math.abs(minutes) < 60 * 24) return formatRelativeTime(Math.round(minutes / 60), 'hour');
    return formatRelativeTime(Math.round(minutes / 1440), 'day');
  };
}
