import { startApplication, type Application } from '../support/application';
let app: Application;
beforeAll(async () => { app = await startApplication(); }, 60000);
afterAll(async () => { await app.stop(); });
it('should boot', () => { expect(app.strapi.plugin('disclosure-review')).toBeDefined(); });
