import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { DayFigures } from '../../../shared/desk';
import type { State } from '../../../shared/review';
import { useSay, type Wording } from '../language';
import { named } from '../names';
import { HomeWidget } from './HomeWidget';

type Figure = 'submitted' | 'approved' | 'released' | 'returned' | 'withdrawn';
const FIGURES: readonly { readonly figure: Figure; readonly name: Wording }[] = [
  { figure: 'submitted', name: { zh: '提交', en: 'Submitted' } },
  { figure: 'approved', name: { zh: '三级审核通过', en: 'Approved at tier 3' } },
  { figure: 'released', name: { zh: '发布', en: 'Released' } },
  { figure: 'returned', name: { zh: '退回', en: 'Returned' } },
  { figure: 'withdrawn', name: { zh: '撤回', en: 'Withdrawn' } },
];

function Numbers({ numbers }: { readonly numbers: readonly { readonly key: string; readonly name: Wording; readonly count: number }[] }) {
  const say = useSay();
  return (
    <Flex tag="dl" gap={6} wrap="wrap">
      {numbers.map(({ key, name, count }) => (
        <Box key={key}>
          <Typography tag="dt" variant="pi" textColor="neutral600">{say(name)}</Typography>
          <Typography tag="dd" variant="alpha">{count}</Typography>
        </Box>
      ))}
    </Flex>
  );
}

function Day({ figures }: { readonly figures: DayFigures }) {
  const say = useSay();
  const open = Object.entries(figures.open) as [State, number][];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="sigma" textColor="neutral600">{say({ zh: `${figures.day} 零时以来（篇）`, en: `Documents since midnight, ${figures.day}` })}</Typography>
      <Numbers numbers={FIGURES.map(({ figure, name }) => ({ key: figure, name, count: figures[figure] }))} />
      <Divider />
      <Typography variant="sigma" textColor="neutral600">{say({ zh: '正在办理（篇）', en: 'In hand now' })}</Typography>
      {open.length === 0 ? <Typography>{say({ zh: '没有正在办理的稿件。', en: 'Nothing is in hand.' })}</Typography> : <Numbers numbers={open.map(([state, count]) => ({ key: state, name: named(state), count }))} />}
    </Flex>
  );
}

/** 今日情况 of the whole county, for posts that span it. */
export function FiguresWidget() {
  const say = useSay();
  return (
    <HomeWidget>
      {({ figures }) => (figures === null ? <Widget.NoPermissions>{say({ zh: '全县情况只向县级岗位显示。', en: 'Figures of the county are shown to posts of the county.' })}</Widget.NoPermissions> : <Day figures={figures} />)}
    </HomeWidget>
  );
}
