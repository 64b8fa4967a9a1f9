import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Serious and critical violations of the window that is open, or else of the page's own part; the menu beside it is Strapi's. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${AXE} })()`);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (root: Element) => Promise<{ readonly violations: readonly Violation[] }> } };
    const root = Array.from(document.querySelectorAll('[role=dialog], [role=alertdialog]')).at(-1) ?? document.querySelector('main');
    return root === null ? [] : (await axe.run(root)).violations;
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
