import { publicRoutes } from '../../../plugins/public-site/server/src/core-api';

export default publicRoutes({ uid: 'api::news-release.news-release', plural: 'news-releases' });
