import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RuleAnswer, RulebookAnswer } from '../../../shared/administration';
import { getRulebook } from '../api/requests';
import { useLoaded } from '../api/useLoaded';
import { useSay, type Wording } from '../language';
import { PageFrame } from './PageFrame';
import { TableSearch } from './TableSearch';
import { Tone } from '../review/Tone';

const ANSWERS: Readonly<Record<string, { readonly name: Wording; readonly variant: 'danger' | 'warning' | 'secondary' | 'primary' | 'neutral' }>> = {
  block: { name: { zh: '必须改正', en: 'Blocks' }, variant: 'danger' },
  waivable: { name: { zh: '二级可说明理由放行', en: 'Tier 2 may let pass' }, variant: 'warning' },
  warn: { name: { zh: '提醒', en: 'Warns' }, variant: 'secondary' },
  refuse: { name: { zh: '拒绝办理', en: 'Refuses' }, variant: 'primary' },
  record: { name: { zh: '留存记录', en: 'Records' }, variant: 'neutral' },
};

function Rule({ rule }: { readonly rule: RuleAnswer }) {
  const say = useSay();
  return (
    <Tr>
      <Td><Typography fontWeight="bold">{rule.id}</Typography></Td>
      <Td><Typography>{rule.clause}</Typography></Td>
      <Td>
        <Box maxWidth="50rem" paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
          <Typography tag="p">{say(rule.words)}</Typography>
          {rule.reason !== null && <Typography tag="p" variant="pi" textColor="neutral600">{say({ zh: `由人把关：${rule.reason.zh}`, en: `For people: ${rule.reason.en}` })}</Typography>}
        </Box>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          {rule.answers.map((answer) => {
            const known = ANSWERS[answer];
            return <Tone key={answer} variant={known?.variant ?? 'neutral'}>{known === undefined ? answer : say(known.name)}</Tone>;
          })}
        </Flex>
      </Td>
    </Tr>
  );
}

const matching = (answer: RulebookAnswer, text: string): RulebookAnswer =>
  answer
    .map((group) => ({ ...group, rules: group.rules.filter(({ id, clause, words }) => [id, clause, words.zh, words.en].some((part) => part.toLowerCase().includes(text.toLowerCase()))) }))
    .filter(({ rules }) => rules.length > 0);

/** Every rule of the county's regulations: its clause, what is checked, what follows. */
export default function RulebookPage() {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, loading } = useLoaded('rulebook', () => getRulebook(client));
  const [text, setText] = useState('');
  return (
    <PageFrame
      title={{ zh: '规则手册', en: 'Rulebook' }}
      subtitle={{ zh: '每条规则的出处、检查的内容和系统的处理。办理被拒时可按规则号在此查找。', en: 'Each rule: its clause, what is checked, what follows.' }}
      loading={loading}
      error={error}
    >
      {answer !== undefined && (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <TableSearch name="rule" label={{ zh: '查找规则', en: 'Find a rule' }} placeholder={{ zh: '规则号或文字，如 REL-6', en: 'Number or words, for instance REL-6' }} value={text} onChange={setText} />
          {matching(answer, text).map(({ prefix, words, rules }) => (
            <Box key={prefix}>
              <Typography tag="h2" variant="beta">{say({ zh: `${words.zh}（${prefix}）`, en: `${words.en} (${prefix})` })}</Typography>
              <Box paddingTop={3}>
                <Table colCount={4} rowCount={rules.length + 1}>
                  <Thead>
                    <Tr>
                      {[{ zh: '规则', en: 'Rule' }, { zh: '条款', en: 'Clause' }, { zh: '检查什么', en: 'What is checked' }, { zh: '处理', en: 'What follows' }].map((head) => (
                        <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>
                      ))}
                    </Tr>
                  </Thead>
                  <Tbody>{rules.map((rule) => <Rule key={rule.id} rule={rule} />)}</Tbody>
                </Table>
              </Box>
            </Box>
          ))}
        </Flex>
      )}
    </PageFrame>
  );
}
