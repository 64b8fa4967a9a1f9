import { publicController } from '../../../plugins/public-site/server/src/core-api';

export default publicController('api::organisation.organisation');
