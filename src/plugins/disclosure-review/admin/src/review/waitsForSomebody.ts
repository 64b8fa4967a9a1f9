import type { State } from '../../../shared/review';

/** What is live or withdrawn waits for nobody; whoever may change it begins a new round. */
export const waitsForSomebody = (state: State): boolean => state !== 'live' && state !== 'withdrawn';
