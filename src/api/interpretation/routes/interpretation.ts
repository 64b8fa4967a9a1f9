import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::interpretation.interpretation', { only: ['find', 'findOne'] });
