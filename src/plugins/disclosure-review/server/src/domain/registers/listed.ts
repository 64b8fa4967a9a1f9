/** Texts without blanks around them, empty ones and repetitions, in their order. */
export const nameListed = (values: readonly string[]): readonly string[] => [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
