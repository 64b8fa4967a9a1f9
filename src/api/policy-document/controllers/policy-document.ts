import { publicController } from '../../../plugins/public-site/server/src/core-api';

export default publicController('api::policy-document.policy-document');
