import type { RefusalAnswer } from '../../../shared/contracts';

interface Failed {
  readonly status?: number;
  readonly response?: { readonly data?: { readonly error?: { readonly status?: number; readonly message?: string; readonly details?: { readonly refusals?: readonly RefusalAnswer[] } } } };
}

/** What the server said no with; every refusal with its rule. Empty where the failure was none of ours (network, session). */
export const refusalsOf = (error: unknown): readonly RefusalAnswer[] => (error as Failed | null)?.response?.data?.error?.details?.refusals ?? [];

/** HTTP status of a failed request; 0 where no answer came at all. */
export const statusOf = (error: unknown): number => (error as Failed | null)?.response?.data?.error?.status ?? (error as Failed | null)?.status ?? 0;

const BETWEEN = ' / ';

/** The server says every sentence in Chinese, then in English; this is the half that the reader's panel speaks. */
export function inLanguage(locale: string): (message: string) => string {
  return (message) =>
    message
      .split('\n')
      .map((line) => {
        const at = line.indexOf(BETWEEN);
        if (at === -1) return line;
        return locale.startsWith('en') ? line.slice(at + BETWEEN.length) : line.slice(0, at);
      })
      .join('\n');
}
