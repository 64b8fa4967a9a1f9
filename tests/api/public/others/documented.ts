import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from '@readme/openapi-parser';
import { addressTemplates, routeOf } from '../../../../src/plugins/public-site/server/src/answers/route';
import { clientTypes } from '../../../../src/plugins/public-site/server/src/openapi/client-types';
import { openApiDocument, type OpenApiDocument } from '../../../../src/plugins/public-site/server/src/openapi/document';
import { publicTypes } from '../../../../src/plugins/public-site/server/src/front/site';
import { shapeOf } from '../../../../src/plugins/public-site/server/src/repositories/shapes';
import type { PublicCounty } from '../../../support/public-county';
import request from 'supertest';

let county: PublicCounty;
let document: OpenApiDocument;

/** To be run on a county that is served. */
export function documentAndTypes(countyOf: () => PublicCounty): void {
  beforeAll(async () => {
    county = countyOf();
    document = (await request(county.http).get('/api/openapi.json')).body as OpenApiDocument;
  });

  describe('/api/openapi.json', () => {
    it('should be valid OpenAPI 3.1 with all references resolved', async () => {
      const result = await validate(JSON.parse(JSON.stringify(document)));
      expect(result).toMatchObject({ valid: true });
      expect(document.openapi).toBe('3.1.0');
    });

    it('should name every address of the interface, and none that is not there', () => {
      const types = publicTypes(county.strapi);
      expect(Object.keys(document.paths).sort()).toEqual(addressTemplates(types).map((template) => `/api/${template}`).sort());
      for (const [address, { get }] of Object.entries(document.paths)) {
        const [example = ''] = get['x-example'].slice('/api/'.length).split('?');
        expect([address, routeOf(types, example) !== null]).toEqual([address, true]);
      }
    });

    it('should say of every address how it may fail and how it is asked again', () => {
      for (const { get } of Object.values(document.paths)) {
        expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '304', '400', '414', '429', '503']));
        expect(get.parameters).toContainEqual({ $ref: '#/components/parameters/IfNoneMatch' });
      }
      expect(Object.keys(document.paths['/api/news-releases/{documentId}']?.get.responses ?? {})).toEqual(expect.arrayContaining(['401', '403', '404', '410']));
    });

    it('should hold no attribute that is not public', () => {
      const text = JSON.stringify(document);
      for (const name of ['withheldPart', 'riskClass', 'involvedOrganisations', 'attributeReason', 'needsInterpretation', 'expiresAt', 'superiorApproval', 'thirdParty', 'createdBy']) expect(text).not.toContain(`"${name}"`);
    });

    it('should describe each attribute in Chinese first', () => {
      expect(document.components.schemas.PolicyDocument?.properties?.documentNumber?.description).toMatch(/^发文字号 \/ /u);
    });
  });

  describe('/api/docs', () => {
    it('should be a page without script, with every address, its parameters and its example', async () => {
      const page = await request(county.http).get('/api/docs');
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src/u);
      expect(page.text).not.toMatch(/<script|https?:\/\/(?!old\.example)/iu);
      for (const [address, { get }] of Object.entries(document.paths)) {
        expect(page.text).toContain(`<code>GET ${address}</code>`);
        for (const parameter of get.parameters) if ('name' in parameter) expect(page.text).toContain(`<code>${parameter.name}</code>`);
      }
    });
  });

  describe('the types for clients', () => {
    it('should be up to date (npm run types:client)', () => {
      const made = clientTypes(openApiDocument({ types: publicTypes(county.strapi), shapeOf: shapeOf(county.strapi), url: '' }));
      expect(readFileSync(path.resolve(__dirname, '../../../../clients/typescript/county-disclosure.d.ts'), 'utf8')).toBe(made);
    });
  });
}
