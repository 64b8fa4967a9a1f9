'use strict';

/** All tests of a room as one file: the sources are loaded once a mutant and not once a test file. */
for (const file of (process.env.MUTATION_FILES ?? '').split('\n')) require(`../../${file}`);
