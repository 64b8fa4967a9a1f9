import type { InboxRow } from '../../../../shared/desk';
import { UNDER_REVIEW } from '../../domain/decisions/under-review';
import { approvable, approvalAt } from '../../domain/desk/approvable';
import { waitedSince } from '../../domain/desk/waiting';
import { refKey } from '../../domain/review';
import { governedType } from '../../repositories/governed';
import type { ListedDocument } from '../../repositories/listed-documents';
import { roundRecords, type RoundRecord } from '../../repositories/round-steps';
import type { Desk } from './asker';

interface Known {
  readonly desk: Desk;
  readonly records: ReadonlyMap<string, RoundRecord>;
}

function rowOf({ desk, records }: Known, found: ListedDocument): InboxRow {
  const { uid, documentId, organisationId, state, since, forPublic, bindingFindings, ...shown } = found;
  const profile = governedType(desk.strapi, uid)?.profile ?? '';
  const record = records.get(refKey(found));
  const { lastStep } = found;
  return {
    uid,
    documentId,
    title: shown.title,
    profile,
    organisation: organisationId === null ? null : { documentId: organisationId, name: desk.names.get(organisationId) ?? organisationId },
    state,
    since: since.toISOString(),
    waited: waitedSince({ calendar: desk.calendar, since, at: desk.at }),
    round: shown.round,
    urgent: shown.urgent,
    riskClass: shown.riskClass,
    overdue: UNDER_REVIEW.includes(state) && !(state === 'approved' && !forPublic) && since < desk.overdueBefore,
    digest: shown.digest,
    lastStep: lastStep === null ? null : { kind: lastStep.kind, person: lastStep.person, at: lastStep.at, reason: lastStep.reason },
    approvable:
      record !== undefined &&
      approvable({ document: { state, profile, organisationId, digest: shown.digest, bindingFindings }, ...record, actor: desk.actor, at: desk.at, signOffProfiles: desk.settings.signOffProfiles }),
    forPublic,
    approval: approvalAt(state),
  };
}

/** The lines of a list. Histories are read only of what could be approved from it, all at once. */
export async function inboxRows(desk: Desk, found: readonly ListedDocument[]): Promise<readonly InboxRow[]> {
  const asked = found.filter(({ state, bindingFindings }) => approvalAt(state) !== null && bindingFindings === 0);
  const known: Known = { desk, records: await roundRecords(desk.trx, asked) };
  return found.map((one) => rowOf(known, one));
}
