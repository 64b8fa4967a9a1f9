/**
 * `npm run mutation [-- ROOM …]`: changes the rules one by one (Stryker) and counts the changes that some test notices.
 * Prints a line a room and fails below 85 %. Plain JavaScript: nothing of it needs compiling.
 * MUTATION_WORKERS processes at once (2); MUTATION_STATIC=1 takes in what is read once when a file is loaded (hours).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOMS } from '../tests/mutation/rooms.mjs';

const LEAST = 85;
const COLUMNS = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'];

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

function figures(report) {
  const count = Object.fromEntries(COLUMNS.map((status) => [status, 0]));
  let unclear = 0;
  for (const { status } of Object.values(report.files).flatMap(({ mutants }) => mutants)) {
    if (status in count) count[status] += 1;
    else unclear += 1;
  }
  return { ...count, unclear };
}

/** Percent of the mutants noticed, of those that were tried. */
const score = ({ Killed, Timeout, Survived, NoCoverage }) => {
  const tried = Killed + Timeout + Survived + NoCoverage;
  return tried === 0 ? 0 : (100 * (Killed + Timeout)) / tried;
};

const line = (cells) => cells.map((cell, at) => (at === 0 ? String(cell).padEnd(12) : String(cell).padStart(12))).join('');
const row = (name, counted) => line([name, ...COLUMNS.map((status) => counted[status]), `${score(counted).toFixed(1)} %`]);

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in ROOMS));
if (unknown.length > 0) {
  console.error(`没有这个目录 / No such room: ${unknown.join(', ')}；可选 / known: ${Object.keys(ROOMS).join(', ')}`);
  process.exit(2);
}

const counted = [];
let broken = false;
for (const name of asked.length > 0 ? asked : Object.keys(ROOMS)) {
  const file = path.join('reports', 'mutation', `${name}.json`);
  rmSync(file, { force: true });
  console.log(`\n── ${name} ${'─'.repeat(60)}`);
  const ran = spawnSync(process.execPath, [path.join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MUTATION_ROOM: name },
  });
  if (ran.status === 0 && existsSync(file)) counted.push([name, figures(JSON.parse(readFileSync(file, 'utf8')))]);
  else {
    console.error(`未能完成 / did not end: ${name}`);
    broken = true;
  }
}

const sum = counted.reduce((whole, [, one]) => Object.fromEntries(Object.keys(one).map((key) => [key, (whole[key] ?? 0) + one[key]])), {});
console.log(`\n${line(['', 'killed', 'timeout', 'survived', 'no coverage', 'static', 'score'])}`);
for (const [name, one] of counted) console.log(row(name, one));
if (counted.length > 1) console.log(row('all', sum));
if (sum.unclear > 0) console.log(`${sum.unclear} 处改动不能编译或运行出错，未计入 / changes that did not run are not counted`);
const enough = !broken && counted.length > 0 && score(sum) >= LEAST;
console.log(enough ? `\n变异测试通过，不低于 ${LEAST} % / noticed at least ${LEAST} % of the changes` : `\n变异测试未通过：低于 ${LEAST} % 或未完成。请为上面列出的 Survived 补测试 / below ${LEAST} % or not ended: write tests for what survived above`);
process.exitCode = enough ? 0 : 1;
