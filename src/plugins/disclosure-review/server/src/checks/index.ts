import type { Carrier, CheckContext, DocumentUnderCheck } from './check';
import type { Finding } from '../domain/finding';
export const carriersOf = (_parts: unknown): readonly Carrier[] => [];
export const runChecks = (_document: DocumentUnderCheck, _context: CheckContext): readonly Finding[] => [];
