import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { DeliveryAnswer, WebhookBody } from '../../../../../public-site/shared/webhooks';
import { useSay, type Wording } from '../../language';
import { Tone } from '../../review/Tone';
import { shortTime } from '../../time';
import { EVENT_NAMES, STATE_NAMES, troubleWords } from './words';

interface DeliveryTableProps {
  readonly deliveries: readonly DeliveryAnswer[];
  readonly sending: boolean;
  readonly onAgain: (deliveryId: number) => void;
}

/** A title where it may still be told, else the permanent address. */
const nameOf = (body: WebhookBody): string => (body.event === 'document.released' && body.title !== undefined ? body.title : body.permalink);

function Progress({ delivery }: { readonly delivery: DeliveryAnswer }) {
  const say = useSay();
  const { state, attempts, dueAt, deliveredAt, trouble } = delivery;
  const { name, tone } = STATE_NAMES[state];
  const moment =
    deliveredAt !== null ? shortTime(deliveredAt)
    : state === 'waiting' && attempts > 0 ? say({ zh: `已试 ${attempts} 次，下次 ${shortTime(dueAt)}`, en: `${attempts} attempts, next ${shortTime(dueAt)}` })
    : attempts > 0 ? say({ zh: `已试 ${attempts} 次`, en: `${attempts} attempts` })
    : '';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Tone variant={tone}>{say(name)}</Tone>
      {trouble !== null && <Typography variant="pi" textColor="danger700">{say(troubleWords(trouble))}</Typography>}
      {moment !== '' && <Typography variant="pi" textColor="neutral600">{moment}</Typography>}
    </Flex>
  );
}

const HEADS: readonly Wording[] = [{ zh: '序号', en: 'No.' }, { zh: '事项', en: 'Event' }, { zh: '稿件', en: 'Document' }, { zh: '时间', en: 'When' }, { zh: '情况', en: 'State' }, { zh: '办理', en: 'Actions' }];

/** Deliveries to one receiver, by the number of the ledger. */
export function DeliveryTable({ deliveries, sending, onAgain }: DeliveryTableProps) {
  const say = useSay();
  return (
    <Table colCount={HEADS.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>{HEADS.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <Tr key={delivery.id}>
            <Td><Typography>{delivery.body.sequence}</Typography></Td>
            <Td><Typography>{say(EVENT_NAMES[delivery.body.event])}</Typography></Td>
            <Td maxWidth="30rem"><Typography ellipsis title={nameOf(delivery.body)}>{nameOf(delivery.body)}</Typography></Td>
            <Td><Typography>{shortTime(delivery.queuedAt)}</Typography></Td>
            <Td><Progress delivery={delivery} /></Td>
            <Td>{delivery.state !== 'delivered' && <Button size="S" variant="tertiary" disabled={sending} aria-label={say({ zh: `重新推送第 ${delivery.body.sequence} 号`, en: `Send number ${delivery.body.sequence} again` })} onClick={() => onAgain(delivery.id)}>{say({ zh: '重新推送', en: 'Send again' })}</Button>}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
