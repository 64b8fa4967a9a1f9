'use strict';

const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };
const base = {
  rootDir: __dirname,
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
  testEnvironment: 'node',
};

/** Unit tests run alone; API tests run once a database (`npm run test:api` starts a PostgreSQL where none is given). */
module.exports = {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...base, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
