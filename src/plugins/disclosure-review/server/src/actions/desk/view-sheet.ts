import type { Core } from '@strapi/strapi';
import type { ComparisonChoice, ReviewSheet } from '../../../../shared/desk';
import type { Clock } from '../../domain/clock';
import { versionsOf } from '../../domain/comparison/versions';
import { render, type PlacedFile } from '../../domain/rendering/render';
import type { DocumentRef, Step } from '../../domain/review';
import { columnPath } from '../../repositories/column-path';
import { commentsOn } from '../../repositories/comments';
import type { Content } from '../../repositories/contents';
import { frequentReturnReasons } from '../../repositories/return-reasons';
import { lookAt } from '../view-document';
import type { Case, Work } from '../work';
import { bundleAnswer } from './bundle-answer';
import { checklistAt } from './checklist';
import { readFiles } from './read-files';

const placed = ({ files }: Content): readonly PlacedFile[] =>
  files.map(({ path, row, size }) => ({ path, name: row.name, mime: row.mime, size, url: row.url, alternativeText: row.alternativeText }));

function comparisons({ situation }: Case, steps: readonly Step[]): readonly ComparisonChoice[] {
  const { live, actor, digest } = situation;
  return versionsOf({ steps, live, personId: actor.kind === 'person' ? actor.id : null }).map((version) => ({ ...version, at: version.at.toISOString(), same: version.digest === digest }));
}

async function rendered(work: Work, { content, situation }: Case): Promise<ReviewSheet['rendered']> {
  const columns = await columnPath(work.strapi, { uid: content.uid, column: content.entry.column });
  return render({ profile: situation.document.profile, entry: content.entry, files: placed(content), columns, releasedAt: situation.live?.at ?? null });
}

/**
 * `GET /disclosure-review/documents/:uid/:documentId/sheet`: everything that a reviewer decides from, in one answer.
 * @throws as `viewDocument` does
 */
export const viewSheet = (parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly ref: DocumentRef }): Promise<ReviewSheet> =>
  lookAt(parts, async ({ work, found, history, answer }) => ({
    ...answer,
    rendered: await rendered(work, found),
    read: await readFiles(found.content),
    checklist: checklistAt(found.situation.review.state),
    bundle: bundleAnswer(found.situation),
    comparisons: comparisons(found, history),
    comments: await commentsOn(work.trx, parts.ref),
    returnReasons: await frequentReturnReasons(work.trx),
  }));
