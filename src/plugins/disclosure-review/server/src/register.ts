import type { Core } from '@strapi/strapi';
import { mayReadFiles } from './actions/may-read-files';
import { registerCustomFields } from './custom-fields';
import { holdBootLock } from './guards/boot-lock';
import { closeBulkAnswers } from './guards/bulk-answers';
import { auditKey } from './guards/audit-key';
import { registerDocumentMiddleware } from './guards/document-middleware';
import { registerFileGuard } from './guards/files/file-guard';
import { registerUploadGuard } from './guards/files/register-upload-guard';
import { registerHttpEdge } from './guards/http-edge';
import { layerStands } from './guards/layers';
import { registerReadGuard } from './guards/read-guard';
import { checkSchemas } from './guards/self-check';
import { registerTriggers } from './guards/triggers';
import { uploadHooks } from './guards/upload-hooks';

/** Everything that must stand before Strapi touches the database or mounts a middleware of its own. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  auditKey(strapi);
  registerCustomFields(strapi);
  checkSchemas(strapi);
  holdBootLock(strapi);
  registerTriggers(strapi);
  registerHttpEdge(strapi);
  layerStands(strapi, 'http-edge');
  registerFileGuard({ strapi, now: Date.now, mayRead: (asked) => mayReadFiles({ strapi, ...asked }) });
  layerStands(strapi, 'file-guard');
  registerDocumentMiddleware(strapi);
  layerStands(strapi, 'document-middleware');
  registerReadGuard(strapi);
  closeBulkAnswers(strapi);
  layerStands(strapi, 'read-guard');
  registerUploadGuard({ strapi, hooks: uploadHooks(strapi) });
  layerStands(strapi, 'upload-guard');
}
