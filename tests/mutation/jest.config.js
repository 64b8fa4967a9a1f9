'use strict';

const { projects } = require('../../jest.config.js');

const [unit] = projects;

/** What Stryker asks: one file that loads the tests of one room (stryker.config.mjs). */
module.exports = { ...unit, testMatch: ['<rootDir>/tests/mutation/one-room.test.js'], roots: ['<rootDir>/tests', '<rootDir>/src/plugins/disclosure-review', '<rootDir>/scripts'], testEnvironment: require.resolve('./first-failure.js'), watchman: false };
