import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROOMS } from './tests/mutation/rooms.mjs';

const name = process.env.MUTATION_ROOM ?? '';
const room = ROOMS[name];
if (room === undefined) throw new Error('npm run mutation -- ROOM');
process.env.MUTATION_FILES = room.tests.join('\n');

/**
 * Stryker sees one test file a room and not what it loads: results are kept for exactly these tests, so that no figure
 * rests on a test that has changed since.
 */
const tests = room.tests.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex').slice(0, 12);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'tests/mutation/jest.config.js', enableFindRelatedTests: false },
  mutate: room.mutate,
  coverageAnalysis: 'perTest',
  // A word list or an expression read once when the file is loaded: see docs/adr/0010.
  ignoreStatic: process.env.MUTATION_STATIC !== '1',
  disableTypeChecks: true,
  incremental: true,
  incrementalFile: `.stryker/${name}-${tests}.json`,
  tempDirName: `.stryker/sandbox-${name}`,
  ignorePatterns: ['.stryker', 'dist', 'build', '.tmp', '.strapi', '.cache', 'public', 'reports', 'exports', 'data', 'src/admin', 'tests/e2e', 'tests/api'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  thresholds: { high: 95, low: 85, break: null },
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  timeoutMS: 10000,
  timeoutFactor: 2,
  allowConsoleColors: false,
};
