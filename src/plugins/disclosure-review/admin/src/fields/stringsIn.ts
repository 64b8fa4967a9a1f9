/** The strings of a stored JSON value; a value of another shape shows as empty rather than breaking the form. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
