import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { englishOn } from '../../support/panel-watch';
import { violations } from './accessibility';
import { speakOn, type Language } from './language';

const shots = path.resolve(__dirname, '../screenshots');
const OFFICE_MONITOR = { width: 1280, height: 900 };
const WIDE_MONITOR = { width: 1920, height: 1080 };
const LONG = process.env.TEST_LONG === '1';

/** In the long run every screen is kept in both languages and at both widths, in the short one as most people have it before them. */
const LANGUAGES: readonly Language[] = LONG ? ['en', 'zh-Hans'] : ['zh-Hans'];
const SIZES = LONG ? [WIDE_MONITOR, OFFICE_MONITOR] : [OFFICE_MONITOR];

/** Keeps a screen as it is, in the language that it speaks. It is left on an office monitor. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: path.join(shots, `${name}-${size.width}.png`), animations: 'disabled' });
  }
}

function refuse(name: string, wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(`${name}\n${wrong.join('\n')}`);
}

/** Keeps a screen as pictures, and refuses it when it speaks English to who reads Chinese. It is left in Chinese. */
export async function photograph(page: Page, name: string): Promise<void> {
  for (const language of LANGUAGES) {
    if (LONG) await speakOn(page, language);
    await keep(page, `${name}-${language === 'en' ? 'en' : 'zh'}`);
  }
  refuse(name, (await englishOn(page)).map((line) => `English: ${line}`));
}

/** The same for a screen of our own, which must besides be open to everybody. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await photograph(page, name);
  refuse(name, await violations(page));
}
