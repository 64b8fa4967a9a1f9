/** What a date and time field holds (`2026-11-24T08:30`) as a moment: these fields are filled in Beijing time. */
export const beijing = (local: string): string => `${local.length === 16 ? `${local}:00` : local}+08:00`;
