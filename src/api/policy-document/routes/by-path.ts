import { publicRoutes } from '../../../plugins/public-site/server/src/core-api';

export default publicRoutes({ uid: 'api::policy-document.policy-document', plural: 'policy-documents' });
