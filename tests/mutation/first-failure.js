'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** One failing test is enough to notice a mutant: the rest of them are skipped. Jest itself can only stop after a whole file. */
module.exports = class FirstFailure extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure') this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
};
