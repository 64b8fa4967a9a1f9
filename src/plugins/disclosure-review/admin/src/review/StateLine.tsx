import { Flex, Typography } from '@strapi/design-system';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { DeskAnswer } from '../../../shared/desk';
import { useSay } from '../language';
import { named, POST_NAMES, STATE_COLOURS } from '../names';
import { waitsForSomebody } from './waitsForSomebody';
import { shortTime, useAgo } from '../time';
import { Tone } from './Tone';

/** The state of a document in words: where it is, since when, who has it, what the public sees meanwhile. */
export function StateLine({ document }: { readonly document: DocumentAnswer & Partial<DeskAnswer> }) {
  const say = useSay();
  const ago = useAgo();
  const { state, stateSince, live, round, releaseAt, withdrawalAsked } = document;
  const holders = waitsForSomebody(state) ? (document.editable?.who ?? []) : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Tone variant={STATE_COLOURS[state]}>{say(named(state))}</Tone>
        {document.urgent === true && <Tone variant="danger">{say({ zh: '急件', en: 'Urgent' })}</Tone>}
        {live !== null && state !== 'live' && <Tone variant="success">{say({ zh: '旧版仍在网上', en: 'An earlier version is live' })}</Tone>}
        <Typography variant="pi" textColor="neutral600">{say({ zh: `第 ${round} 轮`, en: `Round ${round}` })}</Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say({ zh: `自 ${shortTime(stateSince)}（${ago(stateSince)}）`, en: `since ${shortTime(stateSince)} (${ago(stateSince)})` })}
      </Typography>
      {holders.map(({ person, post, organisation }, index) => (
        // Two people may have the same name and post.
        <Typography key={`${index} ${person}`} variant="pi">
          {say({ zh: `由 ${person} 办理（${organisation}，${POST_NAMES[post]?.zh ?? post}）`, en: `With ${person} (${organisation}, ${POST_NAMES[post]?.en ?? post})` })}
        </Typography>
      ))}
      {releaseAt !== null && <Typography>{say({ zh: `定于 ${shortTime(releaseAt)} 发布`, en: `To be released ${shortTime(releaseAt)}` })}</Typography>}
      {withdrawalAsked !== null && (
        <Typography textColor="danger700">{say({ zh: `已申请撤回：${withdrawalAsked.reason}`, en: `Withdrawal asked: ${withdrawalAsked.reason}` })}</Typography>
      )}
    </Flex>
  );
}
