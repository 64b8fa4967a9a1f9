import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::news-release.news-release', { only: ['find', 'findOne'] });
