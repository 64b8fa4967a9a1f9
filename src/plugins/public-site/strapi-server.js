'use strict';

// Strapi loads plain JavaScript from a plugin; ours is compiled with the application into dist/.
module.exports = require('../../../dist/src/plugins/public-site/server/src').default;
