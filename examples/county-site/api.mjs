/** Answers are kept with their tags, and asked for anew every time: what has not changed comes as 304, what was withdrawn is gone at once. */
const MOST_KEPT = 500;

/** @param base address of the public interface, for instance `http://127.0.0.1:1337` */
export function interfaceAt(base) {
  const kept = new Map();

  function keep(path, answer) {
    kept.delete(path);
    kept.set(path, answer);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  }

  async function ask(path) {
    const known = kept.get(path);
    const response = await fetch(`${base}${path}`, { headers: known === undefined ? {} : { 'if-none-match': known.etag }, signal: AbortSignal.timeout(10_000), redirect: 'error' });
    if (response.status === 304 && known !== undefined) return known;
    const answer = { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '', etag: response.headers.get('etag') };
    if (response.status === 200 && answer.etag !== null) keep(path, answer);
    else kept.delete(path);
    return answer;
  }

  return {
    base,
    /** `{ status, type, text }` as it came. */
    ask,
    /** The answer as a value, and its status: 410 and 404 are answers too. */
    async json(path) {
      const { status, text } = await ask(path);
      if (status >= 500 || status === 429) throw new Error(`${path}: ${status}`);
      return { status, ...JSON.parse(text) };
    },
  };
}

/** `{ a: { b: 1 } }` as Strapi reads it: `a[b]=1`. */
export function query(values, within = '') {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => {
      const key = within === '' ? name : `${within}[${name}]`;
      return typeof value === 'object' ? query(value, key) : `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
    })
    .filter((part) => part !== '')
    .join('&');
}
