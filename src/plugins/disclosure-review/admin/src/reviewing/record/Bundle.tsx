import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { BundleAnswer } from '../../../../shared/desk';
import { useSay } from '../../language';
import { named, STATE_COLOURS } from '../../names';
import { reviewPath } from '../reviewPath';
import { Tone } from '../../review/Tone';

const INTRODUCED = {
  'policy-document': {
    together: { zh: '本稿是政策文件，须与解读同步发布。', en: 'A policy document: released together with its interpretation.' },
    alone: { zh: '本稿是政策文件，可以单独发布。', en: 'A policy document: it may be released alone.' },
  },
  interpretation: {
    together: { zh: '本稿是政策解读，须与所解读的文件同步发布。', en: 'An interpretation: released together with its document.' },
    alone: { zh: '本稿是政策解读，可以单独发布。', en: 'An interpretation: it may be released alone.' },
  },
} as const;

/** A policy document and its interpretation, each with its state, and what still holds the release. */
export function Bundle({ bundle }: { readonly bundle: BundleAnswer }) {
  const say = useSay();
  if (bundle.role === 'none') return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>
        {say(INTRODUCED[bundle.role][bundle.together ? 'together' : 'alone'])}
      </Typography>
      {bundle.members.map((member) => (
        <Flex key={member.documentId} gap={2} wrap="wrap">
          <Tone size="S" variant={STATE_COLOURS[member.state]}>{say(named(member.state))}</Tone>
          <Link tag={NavLink} to={reviewPath(member)}>{member.title}</Link>
          {member.live && member.state !== 'live' && <Typography variant="pi">{say({ zh: '旧版仍在网上', en: 'An earlier version is live' })}</Typography>}
        </Flex>
      ))}
      {bundle.holds.length === 0 ? (
        <Typography textColor="success700">{say({ zh: '没有等待同步的事项。', en: 'Nothing holds the release.' })}</Typography>
      ) : (
        bundle.holds.map((hold) => (
          <Typography key={`${hold.code} ${hold.words.zh}`} textColor="neutral800">{say({ zh: `${hold.words.zh}（${hold.rule}）`, en: `${hold.words.en} (${hold.rule})` })}</Typography>
        ))
      )}
    </Flex>
  );
}
