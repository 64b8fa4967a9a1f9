import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { DecisionRow } from '../../../shared/desk';
import { reasonWords } from '../inbox/reasonWords';
import { useSay } from '../language';
import { named, STATE_COLOURS, STEP_NAMES } from '../names';
import { useAgo } from '../time';
import { HomeWidget } from './HomeWidget';
import { Tone } from '../review/Tone';

function Decision({ row }: { readonly row: DecisionRow }) {
  const say = useSay();
  const ago = useAgo();
  return (
    <Flex tag="li" justifyContent="space-between" gap={3}>
      <Box style={{ minWidth: 0 }}>
        <Link tag={NavLink} to={`/plugins/disclosure-review/review/${row.uid}/${row.documentId}`}>{row.title}</Link>
        <Typography variant="pi" tag="p" textColor="neutral600" ellipsis>
          {say({ zh: `${row.person}${ago(row.at)}办理：${STEP_NAMES[row.kind].zh}`, en: `${STEP_NAMES[row.kind].en} by ${row.person} ${ago(row.at)}` })}
          {row.reason !== null && say({ zh: `，${reasonWords(row.reason).zh}`, en: `, ${reasonWords(row.reason).en}` })}
        </Typography>
      </Box>
      <Tone variant={STATE_COLOURS[row.state]}>{say(named(row.state))}</Tone>
    </Flex>
  );
}

/** 最近的办理结果: what others decided on my documents. */
export function DecisionsWidget() {
  const say = useSay();
  return (
    <HomeWidget>
      {({ decisions }) =>
        decisions.length === 0 ? (
          <Widget.NoData>{say({ zh: '您起草或提交的稿件还没有办理结果。', en: 'Nobody has decided on a document of yours yet.' })}</Widget.NoData>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {decisions.map((row) => (
              <Decision key={`${row.uid} ${row.documentId} ${row.at}`} row={row} />
            ))}
          </Flex>
        )
      }
    </HomeWidget>
  );
}
