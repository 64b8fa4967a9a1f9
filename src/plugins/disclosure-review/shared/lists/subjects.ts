import taxonomy from './subject-taxonomy.json';

/** The State Council's two-level subject tree: first level to its second levels, in the official order. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = taxonomy.tree;
