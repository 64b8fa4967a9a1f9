type Words = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ "signOff.chiefLeader": null }` says the same as `{ signOff: { chiefLeader: null } }`. */
function unfolded(words: Words): Words {
  return Object.entries(words).reduce<Words>((all, [key, value]) => {
    const [first, ...rest] = key.split('.');
    if (first === undefined || rest.length === 0) return { ...all, [key]: value };
    const inner = all[first];
    return { ...all, [first]: { ...(isRecord(inner) ? inner : {}), ...unfolded({ [rest.join('.')]: value }) } };
  }, {});
}

function merged(usual: Words, words: Words): Words {
  const result: Record<string, unknown> = { ...usual };
  for (const [key, value] of Object.entries(unfolded(words))) {
    const before = result[key];
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = isRecord(value) ? merged(isRecord(before) ? before : {}, value) : value;
  }
  return result;
}

/** What is usual, changed key by key by what a case says; `null` takes a key away, a dot leads inside. */
export const withWords = (parts: { readonly usual: Words; readonly words: Words }): Words => merged(parts.usual, parts.words);
