import { finding, type Finding, type Severity } from '../domain/finding';
import { excerptOf } from '../domain/text/excerpt';
import type { Found } from '../domain/text/normalise';
import type { Carrier } from './check';

/** A finding at a place in a carrier. `hide`: what was found is private and shown masked; `silent`: nothing is repeated. */
export function foundInText(parts: {
  readonly carrier: Carrier;
  readonly found: Found;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly show: 'plain' | 'hide' | 'silent';
  readonly params?: Finding['params'];
}): Finding {
  const { carrier, found, rule, code, severity, show, params } = parts;
  return finding({
    rule,
    code,
    severity,
    path: carrier.path,
    range: found.range,
    excerpt: show === 'silent' ? '' : excerptOf({ text: carrier.text, range: found.range, hide: show === 'hide' }),
    text: found.text,
    ...(params === undefined ? {} : { params }),
  });
}

/** A finding on an attribute as a whole. `text`: the value it was made for, so that a waiver dies with it. */
export function foundAtAttribute(parts: {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly text?: string;
  readonly excerpt?: string;
  readonly params?: Finding['params'];
}): Finding {
  const { excerpt = '', ...rest } = parts;
  return finding({ ...rest, excerpt });
}
