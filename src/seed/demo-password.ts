import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Beside the SQLite file: the demo county's one password lives and dies with its database. */
export const demoPasswordFile = (): string =>
  path.join(path.dirname(path.resolve(process.cwd(), process.env.DATABASE_FILENAME ?? '.tmp/data.db')), 'demo-password');

/** The password printed at the first start; undefined where no demo county was loaded here. */
export const keptDemoPassword = (): string | undefined =>
  !process.env.DATABASE_URL && existsSync(demoPasswordFile()) ? readFileSync(demoPasswordFile(), 'utf8').trim() : undefined;

export function keepDemoPassword(password: string): void {
  mkdirSync(path.dirname(demoPasswordFile()), { recursive: true });
  writeFileSync(demoPasswordFile(), `${password}\n`, { mode: 0o600 });
}

// Without look-alikes: people type it from a terminal.
const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/**
 * A password that satisfies the panel's rules, for instance `Kfmwx-27469-Thbdq` (about 70 bits).
 * @param pick a random integer below its argument
 */
export function newPassword(pick: (below: number) => number = (below) => randomInt(below)): string {
  const some = (letters: string, count: number): string => Array.from({ length: count }, () => letters[pick(letters.length)] ?? '').join('');
  return [some(UPPER, 1) + some(LOWER, 4), some(DIGITS, 5), some(UPPER, 1) + some(LOWER, 4)].join('-');
}
