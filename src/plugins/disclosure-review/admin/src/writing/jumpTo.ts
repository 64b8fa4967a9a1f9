import type { FindingAnswer } from '../../../shared/contracts';

/** The field of the form that a finding's path leads to: `attachments[0].file` is edited under `attachments`. */
const candidates = (path: string): readonly string[] => {
  const plain = path.replaceAll(/\[(\d+)\]/g, '.$1');
  const [first = plain] = plain.split('.');
  return [plain, first];
};

/** Scrolls the form to the place of a finding and puts the cursor there. */
export function jumpTo({ path }: FindingAnswer): void {
  for (const name of candidates(path)) {
    const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [id="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`);
    if (field === null) continue;
    field.scrollIntoView({ block: 'center', behavior: 'smooth' });
    const typed = field.matches('input, textarea, button') ? field : field.querySelector<HTMLElement>('[contenteditable="true"], input, textarea, button');
    typed?.focus({ preventScroll: true });
    return;
  }
}
