import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readCases } from '../../../../scripts/cases/case-file';

const folder = path.resolve(__dirname, '../../../cases');

describe('the acceptance cases of the project', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('should be readable: %s', (name) => {
    const cases = readCases(path.join(folder, name));
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  });
});
