import { stepBody } from '../cases/diligence';
import { readDocument, takeStep } from '../cases/panel';
import { create, list, must, NEWS, newsForm, type Side } from './sides';

/** Milliseconds of each time that something was done. */
export type Timings = Readonly<Record<Measure, number[]>>;
export type Measure = 'first save' | 'save' | 'submit' | 'approve' | 'release';

export const noTimings = (): Timings => ({ 'first save': [], save: [], submit: [], approve: [], release: [] });

const BODY = 6_000;
const SAVES = 2;

async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const from = performance.now();
  const result = await work();
  into.push(performance.now() - from);
  return result;
}

const address = (documentId: string): string => `${list}/${documentId}`;

/** One step of the review, timed without the reading of the document before it. */
async function step(parts: { readonly side: Side; readonly documentId: string; readonly as: string; readonly verb: string; readonly into: number[] }): Promise<void> {
  const { side, as, verb } = parts;
  const name = { uid: NEWS, documentId: parts.documentId };
  const seen = await readDocument({ sessions: side.sessions, name, accounts: [as] });
  const body = stepBody({ verb, account: as, seen, now: new Date(), words: {} });
  const answer = await timed(parts.into, () => takeStep({ sessions: side.sessions, name, as, verb, body }));
  if (!answer.ok) throw new Error(`${verb} by ${as}: ${answer.refused.messages.join('; ')}`);
}

async function review(parts: { readonly ours: Side; readonly documentId: string; readonly timings: Timings }): Promise<void> {
  const { ours: side, documentId, timings } = parts;
  await step({ side, documentId, as: 'jtj_liaison', verb: 'submit', into: timings.submit });
  await step({ side, documentId, as: 'jtj_secrecy', verb: 'assess', into: [] });
  await step({ side, documentId, as: 'jtj_office', verb: 'approve', into: timings.approve });
  await step({ side, documentId, as: 'govoffice_1', verb: 'approve', into: timings.approve });
}

/** The panel sends the whole form with a publish, and Strapi saves it first. */
const publish = (side: Side, documentId: string, title: string): Promise<unknown> =>
  must({ side, as: side.writer, method: 'POST', path: `${address(documentId)}/actions/publish`, json: newsForm({ side, title, size: BODY }) });

/** One document from first save to the public site on either side, in turns, so that a slow moment of the machine hits both. */
export async function round(parts: { readonly number: number; readonly plain: Side; readonly ours: Side; readonly into: { readonly plain: Timings; readonly ours: Timings } }): Promise<void> {
  const { number, plain, ours, into } = parts;
  const both = [{ side: plain, timings: into.plain }, { side: ours, timings: into.ours }];
  const inTurn = number % 2 === 0 ? both : [...both].reverse();
  const title = `冬季消防疏散演练第${number}期`;
  const documents = new Map<Side, string>();
  for (const { side, timings } of inTurn) {
    documents.set(side, await timed(timings['first save'], () => create(side, newsForm({ side, title, size: BODY }))));
  }
  for (let change = 1; change <= SAVES; change += 1) {
    for (const { side, timings } of inTurn) {
      const json = newsForm({ side, title: change === SAVES ? title : `${title}(第${change}稿)`, size: BODY });
      await timed(timings.save, () => must({ side, as: side.writer, method: 'PUT', path: address(documents.get(side) ?? ''), json }));
    }
  }
  await review({ ours, documentId: documents.get(ours) ?? '', timings: into.ours });
  for (const { side, timings } of inTurn) {
    const documentId = documents.get(side) ?? '';
    if (side === plain) await timed(timings.release, () => publish(side, documentId, title));
    else await step({ side, documentId, as: 'govoffice_1', verb: 'release', into: timings.release });
  }
}
