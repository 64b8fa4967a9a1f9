import type { Finding, Severity } from '../domain/finding';
import { attributeReview } from './attribute-review';
import { bankCard } from './bank-card';
import { carriersOf, type ReadFile } from './carriers';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { classificationMarking } from './classification-marking';
import { dateInText } from './date-in-text';
import { disclosureAttribute } from './disclosure-attribute';
import { disclosureMarking } from './disclosure-marking';
import { documentForm } from './document-form';
import { documentNumber } from './document-number';
import { earlierElsewhere } from './earlier-elsewhere';
import { expiry } from './expiry';
import { figures } from './figures';
import { higherDocumentAsOriginal } from './higher-document-as-original';
import { homeAddress } from './home-address';
import { identityNumber } from './identity-number';
import { internalMark } from './internal-mark';
import { interpretationClock } from './interpretation-clock';
import { interpretationElements } from './interpretation-elements';
import { interpretationForms } from './interpretation-forms';
import { links } from './links';
import { mobileNumber } from './mobile-number';
import { nameList } from './name-list';
import { ocrPending } from './ocr-pending';
import { openDayDates } from './open-day-dates';
import { openDayFeedback } from './open-day-feedback';
import { openDayParticipants } from './open-day-participants';
import { openDaySignUp } from './open-day-sign-up';
import { passport } from './passport';
import { photoLocation } from './photo-location';
import { reprintLabels } from './reprint-labels';
import { reprintSource } from './reprint-source';
import { requiredElements } from './required-elements';
import { responsibleOrganisation } from './responsible-organisation';
import { sensitivePersonal } from './sensitive-personal';
import { statutoryCategory } from './statutory-category';
import { superiorApproval } from './superior-approval';
import { takenOut } from './taken-out';
import { thirdParty } from './third-party';
import { tooCloseToDocument } from './too-close-to-document';
import { trackedChanges } from './tracked-changes';
import { validity } from './validity';
import { withheldSentence } from './withheld-sentence';
import { wording } from './wording';

export { carriersOf, type ReadFile };

/** A new check is a file beside these and a line here. */
export const CHECKS: readonly Check[] = [
  classificationMarking,
  requiredElements,
  disclosureAttribute,
  statutoryCategory,
  disclosureMarking,
  withheldSentence,
  attributeReview,
  identityNumber,
  bankCard,
  passport,
  mobileNumber,
  homeAddress,
  nameList,
  sensitivePersonal,
  internalMark,
  trackedChanges,
  photoLocation,
  documentNumber,
  documentForm,
  validity,
  higherDocumentAsOriginal,
  reprintLabels,
  reprintSource,
  superiorApproval,
  thirdParty,
  responsibleOrganisation,
  interpretationElements,
  interpretationForms,
  tooCloseToDocument,
  earlierElsewhere,
  interpretationClock,
  openDayDates,
  openDaySignUp,
  openDayParticipants,
  openDayFeedback,
  expiry,
  wording,
  dateInText,
  figures,
  links,
  takenOut,
  ocrPending,
];

const ORDER: Readonly<Record<Severity, number>> = { block: 0, waivable: 1, warn: 2 };

const inOrder = (a: Finding, b: Finding): number =>
  ORDER[a.severity] - ORDER[b.severity] || a.path.localeCompare(b.path, 'en') || (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0) || a.code.localeCompare(b.code, 'en');

/**
 * All that the checks find, gravest first; the same rule, place and text are said once. Pure.
 * @param checks for tests; all of them otherwise
 */
export function runChecks(document: DocumentUnderCheck, context: CheckContext, checks: readonly Check[] = CHECKS): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const found of checks.flatMap((check) => check.run(document, context))) {
    if (!byId.has(found.id)) byId.set(found.id, found);
  }
  return [...byId.values()].sort(inOrder);
}

/**
 * All that the checks find in a document as it is stored, its carriers made here.
 * @param parts plain values throughout: they are sent to a thread. `read` is what its files say, `files` what they are
 */
export const findingsOf = (parts: Omit<DocumentUnderCheck, 'carriers'> & { readonly read: readonly ReadFile[]; readonly context: CheckContext }): readonly Finding[] => {
  const { profile, content, files, read, context } = parts;
  return runChecks({ profile, content, files, carriers: carriersOf({ profile, content, files: read }) }, context);
};
