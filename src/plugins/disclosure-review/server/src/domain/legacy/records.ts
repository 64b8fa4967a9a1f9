/** One line of a file that is to be imported, before anybody has looked at what it says. */
export type Read =
  | { readonly line: number; readonly ok: true; readonly record: unknown }
  | { readonly line: number; readonly ok: false; readonly code: string };

/** A document is at most a million characters; a line that is longer than this is none. */
const LONGEST = 8_000_000;

/** Lines of a text as it comes in, with their numbers from 1; a line too long for anything comes as null. */
async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<{ readonly line: number; readonly text: string | null }> {
  let [rest, line, tooLong] = ['', 1, false];
  for await (const chunk of chunks) {
    const parts = chunk.split('\n');
    for (const [index, part] of parts.entries()) {
      if (rest.length + part.length > LONGEST) [rest, tooLong] = ['', true];
      else rest += part;
      if (index === parts.length - 1) continue;
      yield { line, text: tooLong ? null : rest };
      [rest, tooLong, line] = ['', false, line + 1];
    }
  }
  yield { line, text: tooLong ? null : rest };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Records of a file of JSON lines; blank lines are left out. */
export async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<Read> {
  for await (const { line, text } of lines(chunks)) {
    if (text?.trim() === '') continue;
    const record = text === null ? undefined : parsed(text);
    yield record === undefined ? { line, ok: false, code: text === null ? 'import-line-long' : 'import-json' } : { line, ok: true, record };
  }
}
