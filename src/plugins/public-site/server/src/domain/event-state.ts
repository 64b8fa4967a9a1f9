type Values = Readonly<Record<string, unknown>>;

/** How far an open day has come, as the site shows it. */
export type EventState = 'announced' | 'sign-up-open' | 'sign-up-closed' | 'in-progress' | 'held' | 'feedback-published';

/** A state with the moment at which it changes by itself; null when it stays. */
export interface Timed<State> {
  readonly state: State;
  readonly changesAt: Date | null;
}

const record = (value: unknown): Values => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {});

function moment(value: unknown): Date | null {
  const at = typeof value === 'string' ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}

/** Whether a report on the day has been published with it: a summary or one opinion is enough. */
function hasFeedback(feedback: Values): boolean {
  return (typeof feedback.summary === 'string' && feedback.summary !== '') || (Array.isArray(feedback.opinions) && feedback.opinions.length > 0);
}

/** State of an open day at a moment, from its published times alone. */
export function eventState(parts: { readonly attributes: Values; readonly hanging: Values; readonly now: Date }): Timed<EventState> {
  const { attributes, hanging, now } = parts;
  if (hasFeedback(record(hanging.feedback))) return { state: 'feedback-published', changesAt: null };
  const signUp = record(hanging.signUp);
  const [opens, closes, starts, ends] = [moment(signUp.opensAt), moment(signUp.closesAt), moment(attributes.startsAt), moment(attributes.endsAt)];
  const ahead = (at: Date | null): at is Date => at !== null && at > now;
  const next = [opens, closes, starts, ends].filter(ahead).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
  const over = ends ?? starts;
  if (over !== null && over <= now) return { state: 'held', changesAt: next };
  if (starts !== null && starts <= now) return { state: 'in-progress', changesAt: next };
  if (closes !== null && closes <= now) return { state: 'sign-up-closed', changesAt: next };
  if (opens !== null ? opens <= now : closes !== null) return { state: 'sign-up-open', changesAt: next };
  return { state: 'announced', changesAt: next };
}

export type ValidityNow = 'not-yet-in-force' | 'in-force' | 'amended' | 'expired' | 'repealed';

const midnight = (day: string, later = 0): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000);
const day = (value: unknown): string | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null);

/** What a policy document's validity comes to on a day: what its own dates say counts as well as what was marked. */
export function validityAt(parts: { readonly attributes: Values; readonly now: Date }): Timed<ValidityNow> | null {
  const { attributes, now } = parts;
  const { validity } = attributes;
  if (validity !== 'in-force' && validity !== 'amended' && validity !== 'expired' && validity !== 'repealed') return null;
  if (validity === 'expired' || validity === 'repealed') return { state: validity, changesAt: null };
  const [from, to] = [day(attributes.effectiveFrom), day(attributes.effectiveTo)];
  const begins = from === null ? null : midnight(from);
  // The last day counts.
  const ends = to === null ? null : midnight(to, 1);
  if (ends !== null && ends <= now) return { state: 'expired', changesAt: null };
  if (begins !== null && begins > now) return { state: 'not-yet-in-force', changesAt: begins };
  return { state: validity, changesAt: ends };
}
