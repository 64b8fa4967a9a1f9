import { contentSchema } from './attachments/attachment';
import { liaisonOf, postOf } from './accounts';
import type { Attributes } from './attributes';
import type { Case, CaseStep } from './case-file';
import { newSheet, openDesk, publicForm, type Desk, type Done, type Sheet } from './desk';
import { stepBody } from './diligence';
import type { Models } from './models';
import { readDocument, takeStep, type SeenDocument } from './panel';
import { isServed, placesServing } from './public-site';
import type { References } from './references';
import type { Outcome, Seen } from './seen';
import { Unplayable, type Sessions } from './session';
import { timeOf, readTime, USUAL_OFFSET } from './times';

/** The server that a file's cases are played on. */
export interface Stage {
  readonly origin: string;
  readonly sessions: Sessions;
  readonly models: Models;
  readonly references: References;
  readonly setClock: (at: Date) => Promise<void>;
  /** Runs every timer that is due by the clock's time and returns when they are done. */
  readonly runDue: () => Promise<void>;
  /** Titles that earlier cases left live, in which no later case can be recognised. */
  readonly liveTitles: Set<string>;
}

interface Performance {
  readonly stage: Stage;
  readonly desk: Desk;
  readonly played: Case;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly findings: Set<string>;
  /** Accounts that acted, the last one first. */
  actors: readonly string[];
  now: Date;
  everServed: boolean;
  servedBefore: boolean | undefined;
}

const isRecord = (value: unknown): value is Attributes => typeof value === 'object' && value !== null && !Array.isArray(value);

function sheetOf(performance: Performance, step: Pick<CaseStep, 'on'>): Sheet {
  const sheet = performance.sheets.get(step.on ?? performance.played.documents[0]?.key ?? '');
  if (sheet === undefined) throw new Unplayable(`no document has the key ${String(step.on)}`);
  return sheet;
}

/** The account that saves a document: of the first step on it, else its unit's liaison. */
function authorOf(performance: Performance, sheet: Sheet): string {
  const first = performance.played.steps.find((step) => step.as !== undefined && sheetOf(performance, step) === sheet);
  const organisation = sheet.attributes['organisation'];
  const author = first?.as ?? (typeof organisation === 'string' ? liaisonOf(organisation) : performance.played.steps[0]?.as);
  if (author === undefined) throw new Unplayable(`nobody is named to save ${sheet.source.key}`);
  return author;
}

async function seenNow(performance: Performance, sheet: Sheet, account?: string): Promise<SeenDocument> {
  const name = { uid: sheet.model.uid, documentId: sheet.documentId ?? '' };
  const accounts = [...(account === undefined ? [] : [account]), ...performance.actors, authorOf(performance, sheet)];
  const seen = await readDocument({ sessions: performance.stage.sessions, name, accounts });
  seen.findings.forEach((finding) => performance.findings.add(finding.rule));
  return seen;
}

async function verb(performance: Performance, asked: { readonly sheet: Sheet; readonly as: string; readonly verb: string; readonly words: Attributes; readonly seen?: SeenDocument }): Promise<Done> {
  const { sheet, as } = asked;
  const seen = asked.seen ?? (await seenNow(performance, sheet, as));
  const body = stepBody({ verb: asked.verb, account: as, seen, now: performance.now, words: asked.words });
  return takeStep({ sessions: performance.stage.sessions, name: { uid: sheet.model.uid, documentId: sheet.documentId ?? '' }, as, verb: asked.verb, body });
}

/** The site operator carries out what the unit asked for; a diligent unit has asked. */
async function withdraw(performance: Performance, asked: { readonly sheet: Sheet; readonly as: string; readonly words: Attributes }): Promise<Done> {
  const servings = await Promise.all([...performance.sheets.values()].map((sheet) => isServed({ origin: performance.stage.origin, document: publicForm(sheet) })));
  performance.servedBefore ??= servings.every(Boolean);
  const seen = await seenNow(performance, asked.sheet, asked.as);
  const organisation = asked.sheet.attributes['organisation'];
  const unasked = seen.withdrawalAsked === null || seen.withdrawalAsked === undefined;
  if (postOf(asked.as) === 'site-operator' && unasked && typeof organisation === 'string') {
    const request = await verb(performance, { sheet: asked.sheet, as: liaisonOf(organisation), verb: 'ask-withdrawal', words: asked.words });
    if (!request.ok) return request;
  }
  return verb(performance, { ...asked, verb: 'withdraw' });
}

function newContent(words: Attributes): { readonly name: string } & ReturnType<typeof contentSchema.parse> {
  const name = words['name'];
  const content = contentSchema.safeParse(isRecord(words['content']) ? words['content'] : words);
  if (typeof name !== 'string' || !content.success) throw new Unplayable('replace-file needs a name and one new content in the form of attachments');
  return { name, ...content.data };
}

async function take(performance: Performance, step: CaseStep): Promise<Done> {
  const words = step.with ?? {};
  if (step.do === 'wait') {
    await performance.stage.runDue();
    return { ok: true };
  }
  const sheet = sheetOf(performance, step);
  const as = step.as ?? '';
  switch (step.do) {
    case 'save': {
      const changes = step.document ?? words['document'];
      return performance.desk.save({ sheet, as, changes: isRecord(changes) ? changes : {} });
    }
    case 'replace-file':
      return performance.desk.replaceFile({ sheet, as, attachment: newContent(words) });
    case 'withdraw':
      return withdraw(performance, { sheet, as, words });
    default:
      return verb(performance, { sheet, as, verb: step.do, words });
  }
}

const served = (performance: Performance): Promise<readonly boolean[]> =>
  Promise.all([...performance.sheets.values()].map((sheet) => isServed({ origin: performance.stage.origin, document: publicForm(sheet) })));

async function rememberTitles(performance: Performance): Promise<void> {
  const all = await served(performance);
  [...performance.sheets.values()].filter((_, index) => all[index] === true).forEach((sheet) => performance.stage.liveTitles.add(publicForm(sheet).title));
}

async function servingPlaces(performance: Performance, withdrawn: boolean): Promise<readonly string[]> {
  const { origin, liveTitles } = performance.stage;
  const titles = [...performance.sheets.values()].map((sheet) => publicForm(sheet).title);
  const places = await Promise.all(
    [...performance.sheets.values()].map((sheet) => {
      const document = publicForm(sheet);
      const alone = titles.filter((title) => title === document.title).length === 1;
      return placesServing({ origin, document, withdrawn, titleIsItsOwn: alone && !liveTitles.has(document.title) });
    }),
  );
  return [...new Set(places.flat())];
}

async function refusal(performance: Performance, parts: { readonly done: Extract<Done, { ok: false }>; readonly where: string }): Promise<Outcome> {
  const { everServed } = performance;
  return { kind: 'refused', where: parts.where, refused: parts.done.refused, everServed, places: await servingPlaces(performance, false) };
}

async function perform(performance: Performance): Promise<Outcome> {
  const { stage, played } = performance;
  await stage.setClock(performance.now);
  for (const sheet of performance.sheets.values()) {
    const as = authorOf(performance, sheet);
    const done = await performance.desk.create({ sheet, as });
    if (!done.ok) return refusal(performance, { done, where: `first save of ${sheet.source.key} by ${as}` });
  }
  for (const [index, step] of played.steps.entries()) {
    performance.now = timeOf({ at: step.at ?? USUAL_OFFSET, from: performance.now });
    await stage.setClock(performance.now);
    const done = await take(performance, step);
    performance.everServed ||= (await served(performance)).some(Boolean);
    if (!done.ok) return refusal(performance, { done, where: `step ${index + 1}, ${step.do} by ${step.as ?? 'the clock'}` });
    if (step.as !== undefined) performance.actors = [step.as, ...performance.actors];
  }
  for (const sheet of performance.sheets.values()) await seenNow(performance, sheet);
  const all = await served(performance);
  const withdrawn = performance.servedBefore !== undefined;
  const places = withdrawn ? await servingPlaces(performance, true) : [];
  return { kind: 'went-through', served: all.every(Boolean), servedBefore: performance.servedBefore ?? false, withdrawn, places };
}

/** Plays one case from first save to the public site; whatever keeps it from being judged is its outcome too. */
export async function play(parts: { readonly stage: Stage; readonly played: Case }): Promise<Seen> {
  const { stage, played } = parts;
  const findings = new Set<string>();
  const outcome = await (async (): Promise<Outcome> => {
    const sheets = new Map(played.documents.map((source) => [source.key, newSheet({ source, models: stage.models })]));
    const desk = openDesk({ ...stage, saved: new Map() });
    const performance = { stage, desk, played, sheets, findings, actors: [], now: readTime(played.clock), everServed: false, servedBefore: undefined };
    const result = await perform(performance);
    await rememberTitles(performance);
    return result;
  })().catch((error: unknown): Outcome => ({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }));
  return { outcome, findings: [...findings].sort() };
}
