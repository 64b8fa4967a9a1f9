/** The one clock of all rules. Zone of all calendar days: Asia/Shanghai. */
export interface Clock {
  now(): Date;
}

/** Day in Asia/Shanghai as `YYYY-MM-DD`. The zone has had a fixed offset of +08:00 since 1991. */
export const shanghaiDay = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
