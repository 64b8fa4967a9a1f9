import { publicCarriers } from './carriers';
import type { Check } from './check';
import { foundAtAttribute } from './found-in-text';

/** REL-1: a photograph says where it was taken; the place may be one that nobody is to know (norms 0, finding 11). */
export const photoLocation: Check = {
  rules: ['REL-1'],
  run: (document) =>
    publicCarriers(document)
      .filter(({ path, kind }) => kind === 'file-text' && path.endsWith('#gps'))
      .map(({ path, text }) => foundAtAttribute({ rule: 'REL-1', code: 'photo-location', severity: 'warn', path, text })),
};
