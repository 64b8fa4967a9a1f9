import type { Page } from 'playwright-core';

/**
 * Everything on a page that may not be: errors in the console, exceptions, failed and refused requests, requests to another machine.
 * The list grows while the page is used. A request that the browser drops because the person goes on is no failure.
 */
export function troubleOn(page: Page, address: string): readonly string[] {
  const trouble: string[] = [];
  const inside = (url: string): boolean => url.startsWith(address) || /^(data|blob):/u.test(url);
  page.on('console', (message) => message.type() === 'error' && trouble.push(`${page.url()} console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`${page.url()} exception: ${error.message}`));
  page.on('request', (request) => !inside(request.url()) && trouble.push(`${page.url()} asks another machine: ${request.url()}`));
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && trouble.push(`${page.url()} failed: ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && trouble.push(`${page.url()} ${response.status()}: ${response.url()}`));
  return trouble;
}

/** Words that are no language: names of programs and formats, addresses, accounts. */
const NO_LANGUAGE = /\S+@\S+|https?:\/\/\S*|[\w-]+_[\w-]+|\badmin\b|\b(?:Word|WPS|PDF|API|URL|Excel|Ctrl|Cmd|Shift|Enter|KB|MB|JPG|PNG|English)\b/gu;

/** Lines that somebody sees on the page and that contain an English word. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const lines = await page.evaluate(() => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const box = node.parentElement?.getBoundingClientRect();
      if (box !== undefined && box.width > 2 && box.height > 2 && node.parentElement?.checkVisibility() === true) seen.push(node.textContent?.trim() ?? '');
    }
    const hints = Array.from(document.querySelectorAll('[placeholder]'), (field) => field.getAttribute('placeholder') ?? '');
    return [...seen, ...hints];
  });
  return [...new Set(lines)].filter((line) => /[A-Za-z]{3,}/u.test(line.replace(NO_LANGUAGE, '')));
}

/** Lines in Chinese, for a page in English; names of people, units and documents are Chinese there too. */
export const isChinese = (line: string): boolean => /[\u4e00-\u9fff]/u.test(line);
