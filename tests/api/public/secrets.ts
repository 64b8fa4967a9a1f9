import sharp from 'sharp';
import { filesByIds, objectNames } from '../../../src/plugins/disclosure-review/server/src/repositories/files';
import { carry, NEWS, plainNews, saveDraft, step, uploadFile, type County, type DocumentRef } from '../../support/county';
import { interpretation, INTERPRETATION, live, POLICY, policy, withdraw, writeOn } from './reader';

export const OPEN_DAY = 'api::open-day-event.open-day-event';

/** What nobody outside may learn: each word stands in one hidden place and nowhere else. */
export interface Hidden {
  readonly words: ReadonlyMap<string, string>;
  /** Documents that are not live, and were not. */
  readonly drafts: readonly DocumentRef[];
  /** Names of stored objects that nothing on the site shows. */
  readonly objects: readonly string[];
  readonly live: readonly DocumentRef[];
}

const LETTERS = 'bcdfgkpqvxz';

/** Ten letters that no text has by chance. */
export const token = (random: () => number): string => Array.from({ length: 10 }, () => LETTERS[Math.floor(random() * LETTERS.length)] ?? 'q').join('');

/** Fills a county with hidden words: private attributes, drafts, versions under review, withdrawn and internal documents, the review, files, settings. */
export async function hide(county: County, random: () => number): Promise<Hidden> {
  const words = new Map<string, string>();
  const word = (place: string): string => {
    const made = token(random);
    words.set(place, made);
    return made;
  };
  const inside = (type: string): Readonly<Record<string, unknown>> => ({
    disclosureAttribute: 'partial',
    attributeReason: `隐去住址 ${word(`${type} attributeReason`)}`,
    attributeBasis: `条例 ${word(`${type} attributeBasis`)}`,
    withholdingGrounds: ['PRIVACY'],
    superiorApproval: { organ: `市政府 ${word(`${type} superiorApproval`)}`, number: '1号', approvedOn: '2026-11-01' },
    thirdParty: { name: `某公司 ${word(`${type} thirdParty`)}`, consent: 'consented', noticeSentAt: '2026-11-01T00:00:00.000Z' },
    expiresAt: '2031-03-04T05:06:07.000Z',
  });
  const as = 'nyj_liaison';
  const text = async (place: string, by = as) => uploadFile({ county, as: by, name: `${word(`${place} name`)}.txt`, bytes: Buffer.from(`附件 ${word(`${place} content`)}`) });
  const picture = await uploadFile({ county, as, name: `${word('withheld picture')}.png`, bytes: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#a0a' } }).png().toBuffer() });
  const withheldPart = (type: string, more = ''): string => `<p>不公开的内容 ${word(`${type} withheldPart`)}</p>${more}`;
  const attributes = async (title: string) => ({ ...(await plainNews({ county, title })), keywords: ['公开'] });
  const shown: DocumentRef[] = [];
  const drafts: DocumentRef[] = [];

  const partial = await saveDraft({ county, as, attributes: { ...(await attributes('部分公开的消息')), ...inside('news'), withheldPart: withheldPart('news', `<p><img src="${picture.url}" alt="${word('withheld alt')}"></p>`), involvedOrganisations: { set: [{ documentId: await county.organisation('jtj') }] } } });
  await carry({ county, document: partial, upTo: 'assessing' });
  await step({ county, document: partial, verb: 'assess', as: 'nyj_secrecy', words: { basis: `已审 ${word('assess basis')}` } });
  await carryOn(county, partial, [['approve', 'nyj_office', {}], ['confirm', 'jtj_office', { opinion: `同意 ${word('opinion')}` }], ['approve', 'govoffice_1', {}], ['release', 'govoffice_1', {}]]);
  shown.push(partial);
  const of = async (uid: string, unit: string, document: Readonly<Record<string, unknown>>): Promise<DocumentRef> => {
    const ref = await live({ county, unit, uid, attributes: document });
    shown.push(ref);
    return ref;
  };
  const waived = await of(POLICY, 'slj', await policy({ county, title: '农村供水', number: 91, more: { ...inside('policy'), withheldPart: withheldPart('policy'), interpretationWaiver: `内容简单 ${word('interpretationWaiver')}`, openGovernmentReview: `已审查 ${word('openGovernmentReview')}` } }));
  await of(INTERPRETATION, 'slj', { ...(await interpretation({ county, title: '农村供水', policyDocument: waived.documentId })), ...inside('interpretation'), withheldPart: withheldPart('interpretation') });
  await of(OPEN_DAY, 'nyj', {
    title: '走进农业农村局', theme: '走进农业农村局', body: '<p>欢迎参加。</p>', organisation: { set: [{ documentId: await county.organisation('nyj') }] }, hostOrganisation: { set: [{ documentId: await county.organisation('nyj') }] }, column: { set: [{ documentId: await county.column('gzdt') }] },
    origin: 'original', mode: 'onsite', place: '县政府大院', startsAt: '2027-01-10T01:00:00.000Z', endsAt: '2027-01-10T08:00:00.000Z', programme: '参观', quota: 30, inviteeCategories: ['人大代表'], ...inside('open day'), withheldPart: withheldPart('open day'),
  });

  const never = await saveDraft({ county, as, attributes: { ...(await attributes(`未报送 ${word('draft title')}`)), body: `<p>草稿 ${word('draft body')}</p>`, summary: word('draft summary'), keywords: [word('draft keyword')], author: word('draft author'), attachments: [{ title: word('draft attachment title'), file: (await text('draft attachment')).id }] } });
  const returned = await saveDraft({ county, as, attributes: await attributes(`被退回 ${word('returned title')}`) });
  await carry({ county, document: returned, upTo: 'tier-2' });
  await carryOn(county, returned, [['return', 'nyj_office', { reason: `请改 ${word('return reason')}` }]]);
  await (await county.as('nyj_office')).post(`/disclosure-review/documents/${NEWS}/${returned.documentId}/comments`).send({ path: 'title', text: `批注 ${word('comment')}` });
  const internal: DocumentRef[] = [];
  for (const [disclosureAttribute, more] of [['on-request', {}], ['withheld', { withholdingGrounds: ['INTERNAL_AFFAIR'] }]] as const) {
    const document = await saveDraft({ county, as, attributes: { ...(await attributes(`内部 ${word(`${disclosureAttribute} title`)}`)), body: `<p>${word(`${disclosureAttribute} body`)} 内部事项。</p>`, disclosureAttribute, attributeReason: `理由 ${word(`${disclosureAttribute} reason`)}`, ...more, attachments: [{ title: '附件', file: (await text(`${disclosureAttribute} attachment`)).id }] } });
    await carry({ county, document, upTo: 'approved' });
    internal.push(document);
  }
  drafts.push(never, returned, ...internal);

  const revised = await of(NEWS, 'nyj', await attributes('将要改版的消息'));
  await writeOn({ county, document: revised, unit: 'nyj', attributes: { title: `改版 ${word('revised title')}`, body: `<p>${word('revised body')} 新正文。</p>`, summary: word('revised summary'), keywords: [word('revised keyword')], attachments: [{ title: word('revised attachment title'), file: (await text('revised attachment')).id }] } });
  await carry({ county, document: revised, upTo: 'tier-2' });
  const renewed = await saveDraft({ county, as: 'slj_liaison', uid: POLICY, attributes: await policy({ county, title: `新规定 ${word('policy draft')}`, number: 92, more: { summary: word('policy draft summary') } }) });
  drafts.push(renewed);

  const gone = await live({ county, unit: 'nyj', attributes: { ...(await attributes(`误发 ${word('withdrawn title')}`)), body: `<p>${word('withdrawn body')} 误发的正文。</p>`, keywords: [word('withdrawn keyword')], attachments: [{ title: word('withdrawn attachment title'), file: (await text('withdrawn attachment')).id }] } });
  await withdraw({ county, document: gone, unit: 'nyj' });
  const unused = await text('unused file');
  void unused;
  await county.db('dr_settings').insert({ key: 'hidden-for-test', value: JSON.stringify({ text: word('setting') }) });

  const shownFiles = new Set(await county.db('dr_live_files').where({ shown: true }).pluck('file_id'));
  const ids: readonly number[] = await county.db('files').pluck('id');
  const rows = await filesByIds({ db: county.db, ids: ids.filter((id) => !shownFiles.has(id)) });
  const objects = rows.flatMap((row) => [...objectNames(row)]);
  const people: readonly { readonly email: string; readonly firstname: string | null }[] = await county.db('admin_users').select('email', 'firstname');
  for (const { email } of people) words.set(`address of ${email}`, email);
  return { words, drafts, objects, live: shown };
}

async function carryOn(county: County, document: DocumentRef, steps: readonly (readonly [verb: string, as: string, words: Readonly<Record<string, unknown>>])[]): Promise<void> {
  for (const [verb, as, words] of steps) {
    const answer = await step({ county, document, verb, as, words });
    if (answer.status !== 200) throw new Error(`${verb} by ${as}: ${answer.status} ${answer.text.slice(0, 600)}`);
  }
}
