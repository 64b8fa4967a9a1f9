import type { Core } from '@strapi/strapi';
import { filesByObjectNames, filesInFolders } from '../../repositories/files';
import { asJudged, inTransaction, isJudged, judgeChange, judgeDetails, judgeReplacement, judgeUpload } from './upload-guard';
import type { UploadHooks } from './upload-hooks';

type Call = (...given: never[]) => Promise<unknown>;
interface StoredFile {
  readonly id: number | string;
}
type Details = Readonly<Record<string, unknown>>;

/** The parts of Strapi's upload services that write; Strapi does not type them for plugins. */
interface UploadService {
  upload(given: { data?: Record<string, unknown> | null; files: unknown }, options?: unknown): Promise<unknown>;
  replace(id: number | string, given: { data: Record<string, unknown>; file: unknown }, options?: unknown): Promise<unknown>;
  updateFileInfo(id: number | string, details: Details, options?: unknown): Promise<unknown>;
  remove(file: StoredFile): Promise<unknown>;
  findOne(id: number | string): Promise<Details | null>;
}
interface ManyService {
  deleteByIds(ids?: readonly (number | string)[]): Promise<unknown>;
}
interface Services {
  extend<Service>(uid: string, wrap: (service: Service) => Service): void;
}

/** What the start-up check asks for: `strapi.has(UPLOAD_GUARD)`. */
export const UPLOAD_GUARD = 'disclosure-review.upload-guard';

const FILE = 'plugin::upload.file';
const DETAILS = ['name', 'alternativeText', 'caption', 'focalPoint'] as const;
/** What of a row belongs to the file itself; the folder it lies in does not. */
const OWN = [...DETAILS, 'hash', 'ext', 'mime', 'url', 'size', 'provider', 'provider_metadata', 'formats', 'width', 'height', 'related'];

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
/** Absent and null both leave a detail as it is. */
const changes = (parts: { readonly before: Details; readonly after: Details }): boolean =>
  DETAILS.some((key) => (parts.after[key] ?? null) !== null && !same(parts.before[key], parts.after[key]));

interface GuardParts {
  readonly strapi: Core.Strapi;
  readonly hooks: UploadHooks;
}

/** The services behind every controller, bulk action and tool of the media library. */
function guardServices(parts: GuardParts): void {
  const { strapi, hooks } = parts;
  const services = strapi.get('services') as unknown as Services;
  const judgeAll = async (ids: readonly number[]): Promise<void> => {
    for (const fileId of ids) await judgeChange({ strapi, hooks, fileId, operation: 'delete' });
  };
  services.extend<UploadService>('plugin::upload.upload', (service) => ({
    ...service,
    async upload(given, options) {
      await judgeUpload({ strapi, hooks, upload: given });
      return asJudged(() => service.upload(given, options));
    },
    async replace(id, given, options) {
      await judgeReplacement({ strapi, hooks, fileId: Number(id), ...given });
      return asJudged(() => service.replace(id, given, options));
    },
    async updateFileInfo(id, details, options) {
      const before = await service.findOne(id);
      if (before !== null && changes({ before, after: details })) await judgeDetails({ strapi, hooks, fileId: Number(id), details });
      return asJudged(() => service.updateFileInfo(id, details, options));
    },
    async remove(file) {
      if (!isJudged()) await judgeAll([Number(file.id)]);
      return asJudged(() => service.remove(file));
    },
  }));
  // All or none: what is deleted together is judged together, before the first byte goes.
  services.extend<ManyService>('plugin::upload.file', (service) => ({
    ...service,
    async deleteByIds(ids = []) {
      await judgeAll(ids.map(Number));
      return asJudged(() => service.deleteByIds(ids));
    },
  }));
  services.extend<ManyService>('plugin::upload.folder', (service) => ({
    ...service,
    async deleteByIds(ids = []) {
      await judgeAll(await inTransaction(strapi, (db) => filesInFolders({ db, folderIds: ids.map(Number) })));
      return asJudged(() => service.deleteByIds(ids));
    },
  }));
}

/** The provider below them: code that reaches past the services finds the same answer before a byte is touched. */
function guardProvider(parts: GuardParts): void {
  const { strapi, hooks } = parts;
  const { provider } = strapi.plugin('upload') as unknown as { provider: Record<string, Call | undefined> };
  for (const [method, operation] of [['delete', 'delete'], ['replace', 'replace'], ['replaceStream', 'replace'], ['upload', 'replace'], ['uploadStream', 'replace']] as const) {
    const original = provider[method];
    if (original === undefined) continue;
    provider[method] = async (...given: never[]) => {
      if (!isJudged()) {
        const names = (given as readonly unknown[]).filter((file): file is { hash: string; ext: string } => typeof file === 'object' && file !== null && 'hash' in file && 'ext' in file);
        const objects = names.map(({ hash, ext }) => `${hash}${ext}`);
        const files = await inTransaction(strapi, (db) => filesByObjectNames({ db, names: objects }));
        for (const file of files.values()) await judgeChange({ strapi, hooks, fileId: file.id, operation });
      }
      return original.apply(provider, given);
    };
  }
}

/** The rows themselves: `db.query`, the document service and the entity service end here. */
function guardRows(parts: GuardParts): void {
  const { strapi, hooks } = parts;
  const judgeRows = async (given: { readonly where: unknown; readonly operation: 'delete' | 'details' }): Promise<void> => {
    const rows = await strapi.db.query(FILE).findMany({ where: given.where as Record<string, unknown>, select: ['id'] });
    for (const { id } of rows as readonly { id: number }[]) await judgeChange({ strapi, hooks, fileId: Number(id), operation: given.operation });
  };
  const beforeUpdate = async ({ params }: { params: { data?: unknown; where?: unknown } }): Promise<void> => {
    const touched = Object.keys((params.data ?? {}) as object).some((key) => OWN.includes(key));
    if (touched && !isJudged()) await judgeRows({ where: params.where, operation: 'details' });
  };
  const beforeDelete = async ({ params }: { params: { where?: unknown } }): Promise<void> => {
    if (!isJudged()) await judgeRows({ where: params.where, operation: 'delete' });
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], beforeUpdate, beforeUpdateMany: beforeUpdate, beforeDelete, beforeDeleteMany: beforeDelete });
}

/**
 * Puts the rules for files in front of Strapi's media library: who may upload, what may be stored, and that a file of
 * a document under review, approved or live stays as it is. The veto stands before the storage provider acts, because
 * Strapi's lifecycle events come after the bytes are written (design 5, Files). To be called in `register()`.
 */
export function registerUploadGuard(parts: GuardParts): void {
  parts.strapi.add(UPLOAD_GUARD, true);
  guardServices(parts);
  guardProvider(parts);
  guardRows(parts);
}
