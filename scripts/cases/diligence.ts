import { GROUNDS, TIER_1_BOXES, TIER_2_BOXES, TIER_3_BOXES } from '../../src/plugins/disclosure-review/shared/review';
import { shanghaiDay } from '../../src/plugins/disclosure-review/server/src/domain/clock';
import { postOf } from './accounts';
import { withWords } from './merge';
import type { SeenDocument } from './panel';
import { isOffset, timeOf } from './times';

type Words = Readonly<Record<string, unknown>>;

interface Situation {
  readonly verb: string;
  readonly account: string;
  readonly seen: SeenDocument;
  readonly now: Date;
  readonly words: Words;
}

const ticked = (boxes: readonly string[], value = true): Words => Object.fromEntries(boxes.map((box) => [box, value]));

/** At tier 3 its boxes, before it those of tier 2; in every other state those of the post that is held. */
function approval({ seen, account, now }: Situation): Words {
  const third = seen.state === 'tier-3' || (seen.state !== 'tier-2' && postOf(account) === 'government-office-reviewer');
  if (third) return { checklist: ticked(TIER_3_BOXES) };
  const signedOn = shanghaiDay(now);
  const leaders = { deputyLeader: '分管领导', chiefLeader: '主要领导' } as const;
  const signOff = Object.fromEntries(seen.asks.signOff.map((leader) => [leader, { name: leaders[leader], signedOn }]));
  return { checklist: ticked(TIER_2_BOXES), ...(seen.asks.signOff.length === 0 ? {} : { signOff }) };
}

function assessment({ seen, words }: Situation): Words {
  const files = seen.files.filter((file) => file.reading === 'unreadable').map((file) => file.sha256);
  const grounds = { ...ticked(GROUNDS, false), ...(words['conclusion'] === 'not-publishable' ? { forbiddenByLaw: true } : {}) };
  return { conclusion: 'publishable', grounds, basis: '已逐项审查,依据《中华人民共和国保守国家秘密法》', files: [...new Set(files)], pictures: true };
}

/** The reason that this post may act on. */
function withdrawal({ account }: Situation): Words {
  const post = postOf(account);
  if (post === 'secrecy-officer' || post === 'office-head') return { reason: 'false' };
  return { reason: post === 'government-office-reviewer' ? 'inappropriate' : 'expired' };
}

function usual(situation: Situation): Words {
  switch (situation.verb) {
    case 'submit':
      return { checklist: ticked(TIER_1_BOXES) };
    case 'assess':
      return assessment(situation);
    case 'determine':
      return { conclusion: 'publishable', authority: '浔川县国家保密局', reference: '浔保审〔2026〕1号', determinedOn: shanghaiDay(situation.now) };
    case 'approve':
      return approval(situation);
    case 'return':
      return { reason: '请核对正文后重新报送' };
    case 'confirm':
      return { agree: true, opinion: '同意' };
    case 'consent':
      return { reference: '县政府办文单〔2026〕1号' };
    case 'schedule':
      return { releaseAt: '+10m' };
    case 'ask-withdrawal':
    case 'withdraw':
      return withdrawal(situation);
    default:
      return {};
  }
}

/** A waiver that names a rule instead of a finding is given for every waivable finding of that rule. */
function waivers(parts: { readonly named: unknown; readonly seen: SeenDocument }): unknown {
  if (!Array.isArray(parts.named)) return parts.named;
  return parts.named.flatMap((waiver: unknown) => {
    if (typeof waiver !== 'object' || waiver === null || !('rule' in waiver)) return [waiver];
    const reason = 'reason' in waiver ? waiver.reason : '因工作需要公开';
    return parts.seen.findings.filter((one) => one.severity === 'waivable' && one.rule === waiver.rule).map((one) => ({ finding: one.id, reason }));
  });
}

/**
 * The body of a step taken the way a diligent person would, changed by the words of the case.
 * It names the digest that was seen; `releaseAt` may be an offset from now.
 */
export function stepBody(situation: Situation): Words {
  const body = withWords({ usual: { digest: situation.seen.digest, ...usual(situation) }, words: situation.words });
  const releaseAt = body['releaseAt'];
  return {
    ...body,
    ...(body['waivers'] === undefined ? {} : { waivers: waivers({ named: body['waivers'], seen: situation.seen }) }),
    ...(typeof releaseAt === 'string' && isOffset(releaseAt) ? { releaseAt: timeOf({ at: releaseAt, from: situation.now }).toISOString() } : {}),
  };
}
