import type { Check } from './check';
import { momentOf, textOf, valueOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** INT-6.1: the county's site is the first place for an interpretation; a channel that had it before is shown. */
export const earlierElsewhere: Check = {
  rules: ['INT-6.1'],
  run: ({ profile, content }, { now, releasedSince }) => {
    const channels = valueOf(content, 'channels');
    if (profile !== 'interpretation' || !Array.isArray(channels)) return [];
    const here = releasedSince ?? now;
    return channels.flatMap((channel: unknown, index) => {
      const one = { channel };
      const appeared = momentOf(one, 'channel.appearedAt');
      if (appeared === undefined || appeared >= here) return [];
      const name = textOf(one, 'channel.name');
      return [foundAtAttribute({ rule: 'INT-6.1', code: 'earlier-elsewhere', severity: 'warn', path: `channels[${index}].appearedAt`, text: appeared.toISOString(), params: { channel: name.slice(0, 40) } })];
    });
  },
};
