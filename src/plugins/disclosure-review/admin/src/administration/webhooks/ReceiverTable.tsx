import { Flex, MenuItem, SimpleMenu, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReceiverAnswer } from '../../../../../public-site/shared/webhooks';
import { useSay, type Wording } from '../../language';
import { Tone } from '../../review/Tone';
import { shortTime } from '../../time';
import { EVENT_NAMES, troubleWords } from './words';

export type ReceiverChoice = 'deliveries' | 'try' | 'change' | 'pause' | 'resume' | 'secret' | 'remove';

interface ReceiverTableProps {
  readonly receivers: readonly ReceiverAnswer[];
  readonly onChoose: (choice: ReceiverChoice, receiver: ReceiverAnswer) => void;
}

const choicesFor = ({ active }: ReceiverAnswer): readonly { readonly choice: ReceiverChoice; readonly name: Wording }[] => [
  { choice: 'deliveries', name: { zh: '推送记录', en: 'Deliveries' } },
  { choice: 'try', name: { zh: '测试推送', en: 'Send a test' } },
  { choice: 'change', name: { zh: '修改', en: 'Change' } },
  active ? { choice: 'pause', name: { zh: '暂停', en: 'Pause' } } : { choice: 'resume', name: { zh: '恢复推送', en: 'Go on' } },
  { choice: 'secret', name: { zh: '更换密钥', en: 'Renew the secret' } },
  { choice: 'remove', name: { zh: '删除', en: 'Remove' } },
];

function Standing({ receiver }: { readonly receiver: ReceiverAnswer }) {
  const say = useSay();
  const { active, waiting, failed, lastDelivered, trouble } = receiver;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        {!active && <Tone variant="neutral">{say({ zh: '已暂停', en: 'Paused' })}</Tone>}
        {waiting > 0 && <Tone variant="warning">{say({ zh: `待送 ${waiting}`, en: `${waiting} waiting` })}</Tone>}
        {failed > 0 && <Tone variant="danger">{say({ zh: `失败 ${failed}`, en: `${failed} failed` })}</Tone>}
        {active && waiting === 0 && failed === 0 && <Tone variant="success">{say({ zh: '正常', en: 'Up to date' })}</Tone>}
      </Flex>
      {trouble !== null && <Typography variant="pi" textColor="danger700">{say(troubleWords(trouble))}</Typography>}
      <Typography variant="pi" textColor="neutral600">{lastDelivered === null ? say({ zh: '还没有送达过', en: 'Nothing delivered yet' }) : say({ zh: `最近送达 ${shortTime(lastDelivered)}`, en: `Last delivered ${shortTime(lastDelivered)}` })}</Typography>
    </Flex>
  );
}

function Row({ receiver, onChoose }: { readonly receiver: ReceiverAnswer; readonly onChoose: ReceiverTableProps['onChoose'] }) {
  const say = useSay();
  const { description, address, events, madeBy, madeAt } = receiver;
  return (
    <Tr>
      <Td maxWidth="32rem">
        <Flex direction="column" alignItems="stretch">
          <Typography fontWeight="semiBold" style={{ whiteSpace: 'normal' }}>{description}</Typography>
          <Typography variant="pi" textColor="neutral600" ellipsis title={address}>{address}</Typography>
        </Flex>
      </Td>
      <Td><Typography>{events.map((event) => say(EVENT_NAMES[event])).join(say({ zh: '、', en: ', ' }))}</Typography></Td>
      <Td><Standing receiver={receiver} /></Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography>{madeBy}</Typography>
          <Typography variant="pi" textColor="neutral600">{shortTime(madeAt)}</Typography>
        </Flex>
      </Td>
      <Td>
        <SimpleMenu label={say({ zh: '办理', en: 'Actions' })} aria-label={say({ zh: `办理：${description}`, en: `Actions: ${description}` })} size="S" variant="tertiary">
          {choicesFor(receiver).map(({ choice, name }) => <MenuItem key={choice} onSelect={() => onChoose(choice, receiver)}>{say(name)}</MenuItem>)}
        </SimpleMenu>
      </Td>
    </Tr>
  );
}

const HEADS: readonly Wording[] = [{ zh: '接收方', en: 'Receiver' }, { zh: '推送内容', en: 'Told of' }, { zh: '推送情况', en: 'Deliveries' }, { zh: '添加', en: 'Added' }, { zh: '办理', en: 'Actions' }];

/** Who is told, of what, and how that goes. */
export function ReceiverTable({ receivers, onChoose }: ReceiverTableProps) {
  const say = useSay();
  return (
    <Table colCount={HEADS.length} rowCount={receivers.length + 1}>
      <Thead>
        <Tr>{HEADS.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>{receivers.map((receiver) => <Row key={receiver.id} receiver={receiver} onChoose={onChoose} />)}</Tbody>
    </Table>
  );
}
