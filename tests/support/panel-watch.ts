import type { BrowserContext, Page } from 'playwright-core';

/** The connection of a browser of this machine that the person leaves before the answer is there. */
const WENT_ON = 'net::ERR_ABORTED';

/**
 * Everything on the pages of a browser that may not be: errors in the console, exceptions, failed and refused requests, requests to
 * another machine. A request that the browser drops because the person goes on is no failure.
 */
export function watch(parts: { readonly context: BrowserContext; readonly address: string; readonly tell: (trouble: string) => void }): void {
  const { context, address, tell } = parts;
  const inside = (url: string): boolean => url.startsWith(address) || /^(data|blob):/u.test(url);
  context.on('console', (message) => message.type() === 'error' && tell(`${message.page()?.url() ?? ''} console: ${message.text()}`));
  context.on('weberror', (error) => tell(`${error.page()?.url() ?? ''} exception: ${error.error().message}`));
  context.on('request', (request) => !inside(request.url()) && tell(`asks another machine: ${request.url()}`));
  context.on('requestfailed', (request) => request.failure()?.errorText !== WENT_ON && tell(`failed: ${request.url()}`));
  context.on('response', (response) => response.status() >= 400 && tell(`${response.status()}: ${response.url()}`));
}

/** Words that are no language: places to be filled in, addresses, hosts and files, accounts, ids, numbers of rules, names of programs and formats. */
const NO_LANGUAGE = new RegExp(
  [
    String.raw`\{\w+\}|\S+@\S+|https?:\/\/\S*|\S+\.[\w-]+|[\w-]+_[\w-]+|\b[a-z0-9]{24,}\b|\b\d+[A-Z]+\/|\b(?:[A-Z2-7]{4} ?){6,}|\b[a-z0-9]{4,5}(?:-[a-z0-9]{4,5})+\b|"[a-z]+" ?:`,
    String.raw`\b(?:INT|OPD|REL|REV|SRC)\b(?:-[\w.]+)?`,
    String.raw`\b(?:Word|WPS|DOC|XLS|PDF|API|URL|Excel|JSON|CSV|Ctrl|Cmd|Shift|Enter|KB|MB|JPG|PNG|English|FreeOTP|Chrome|Safari|Linux|node|admin|ICP)\b`,
  ].join('|'),
  'giu',
);

/** Lines and hints that somebody sees on the page and that contain an English word. */
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
