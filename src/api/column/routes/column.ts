import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::column.column', { only: ['find', 'findOne'] });
