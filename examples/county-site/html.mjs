/** HTML that may stand as it is: written here, or the `body` of a document, which the interface sanitises. */
class Html {
  constructor(text) {
    this.text = text;
  }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value) => String(value).replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign]);

function written(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return value === null || value === undefined || value === false ? '' : escaped(value);
}

/** A template whose every value is escaped, unless it is HTML already. */
export const html = (strings, ...values) => new Html(strings.reduce((text, part, index) => `${text}${part}${index < values.length ? written(values[index]) : ''}`, ''));

/** Only for `body` of the interface. */
export const trusted = (text) => new Html(text ?? '');

/** Hits of a search: text with `<em>` and nothing else; whatever holds more is shown as text. */
export const withHits = (text) => (/^(?:[^<>]|<em>|<\/em>)*$/u.test(text) ? new Html(text) : html`${text}`);

/** An address that a browser may follow: of this site, or http. */
export const followable = (address) => (/^(?:https?:\/\/|\/(?!\/))/iu.test(address ?? '') ? address : '#');
