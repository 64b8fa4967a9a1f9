import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { plainNews, saveDraft, startCounty, uploadFile, type County } from '../../support/county';

const folder = mkdtempSync(path.join(tmpdir(), 'ocr-api-'));
let county: County;
/** In tesseract's place: a picture that is wider than high shows a marking, another an identity number. */
beforeAll(async () => {
  const command = path.join(folder, 'tesseract');
  writeFileSync(command, `#!/bin/sh\ncat > ${folder}/picture\nif [ "$(head -c 20 ${folder}/picture | od -An -tu1 -j16 -N4 | tr -d ' \\n')" = "00090" ]; then printf '机 密 友 10 年\\n'; else printf '身 份 证 号 11010519491231002X\\n'; fi\n`);
  chmodSync(command, 0o755);
  county = await startCounty({ env: { OCR_COMMAND: command } });
}, 90_000);
afterAll(async () => {
  delete process.env.OCR_COMMAND;
  await county.stop();
  rmSync(folder, { recursive: true });
});

const png = (width: number, height: number): Promise<Buffer> => sharp({ create: { width, height, channels: 3, background: '#fff' } }).png().toBuffer();

it('should refuse a picture at upload whose letters are a marking', async () => {
  const bytes = await png(90, 20);
  const answer = await (await county.as('nyj_liaison')).post('/upload').attach('files', bytes, '扫描.png');
  expect([answer.status, answer.body.error.details.refusals]).toEqual([400, [expect.objectContaining({ rule: 'REV-5.1', code: 'classification-marking' })]]);
});

it('should find what stands in a picture, and still ask the secrecy officer to look at it', async () => {
  const file = await uploadFile({ county, as: 'nyj_liaison', name: '公示照片.png', bytes: await png(20, 90) });
  const attributes = { ...(await plainNews({ county, title: '公示' })), attachments: [{ title: '照片', file: file.id }] };
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes });
  const look = async () =>
    (await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${document.uid}/${document.documentId}`)).body as {
      findings: { rule: string; code: string; severity: string; path: string }[]; files: { reading: string }[];
    };
  // Strapi may store the picture in other bytes than were sent; those are read in the background.
  for (let turn = 0; turn < 50 && (await look()).findings.some(({ code }) => code === 'ocr-pending'); turn += 1) await new Promise((settle) => setTimeout(settle, 200));
  const { findings, files } = await look();
  expect(findings.find(({ code }) => code === 'identity-number')).toMatchObject({ rule: 'REV-5.3', severity: 'block', path: 'attachments[0].file#ocr' });
  expect(files.map(({ reading }) => reading)).toEqual(['picture']);
});
