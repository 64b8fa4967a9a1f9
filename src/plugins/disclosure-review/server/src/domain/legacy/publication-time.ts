const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A publication time as old sites write it: ISO 8601, or `YYYY-MM-DD HH:mm`, which like a day alone is Shanghai's. Null where it is no
 * moment, the thirtieth of February among them.
 */
export function publicationTime(text: string): Date | null {
  const [, day, time = '00:00', seconds = '00', zone = '+08:00'] = WRITTEN.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const calendar = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(calendar.getTime()) || calendar.toISOString().slice(0, 10) !== day) return null;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const moment = new Date(`${day}T${time}:${seconds}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
