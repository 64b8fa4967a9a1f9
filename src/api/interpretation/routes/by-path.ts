import { publicRoutes } from '../../../plugins/public-site/server/src/core-api';

export default publicRoutes({ uid: 'api::interpretation.interpretation', plural: 'interpretations' });
