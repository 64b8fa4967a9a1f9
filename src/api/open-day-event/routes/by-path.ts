import { publicRoutes } from '../../../plugins/public-site/server/src/core-api';

export default publicRoutes({ uid: 'api::open-day-event.open-day-event', plural: 'open-day-events' });
