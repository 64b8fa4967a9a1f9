import { Button, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AppointmentAnswer } from '../../../../shared/administration';
import { useSay } from '../../language';
import { POST_NAMES } from '../../names';
import { shortTime } from '../../time';
import { Pager } from '../Pager';
import { TableSearch } from '../TableSearch';
import { isOver, isRunning } from './term';
import { Tone } from '../../review/Tone';

interface AppointmentTableProps {
  readonly appointments: readonly AppointmentAnswer[];
  readonly mayAppoint: boolean;
  readonly onDelegate: (appointment: AppointmentAnswer) => void;
  readonly onEnd: (appointment: AppointmentAnswer) => void;
}

const PAGE_SIZE = 20;

function Row({ appointment, mayAppoint, onDelegate, onEnd }: Omit<AppointmentTableProps, 'appointments'> & { readonly appointment: AppointmentAnswer }) {
  const say = useSay();
  const { from, to, delegatedFrom } = appointment;
  const over = isOver(appointment);
  const begin = from === null ? '' : shortTime(from);
  const end = to === null ? say({ zh: '长期', en: 'open' }) : shortTime(to);
  return (
    <Tr>
      <Td style={{ whiteSpace: 'normal' }}><Typography fontWeight="semiBold">{appointment.person ?? say({ zh: '（账号已删除）', en: '(account deleted)' })}</Typography></Td>
      <Td style={{ whiteSpace: 'normal' }}><Typography>{appointment.organisation ?? appointment.organisationId}</Typography></Td>
      <Td>
        <Flex gap={2}>
          <Typography>{say(POST_NAMES[appointment.post] ?? { zh: appointment.post, en: appointment.post })}</Typography>
          {delegatedFrom !== null && <Tone variant="alternative">{say({ zh: '代理', en: 'Stands in' })}</Tone>}
        </Flex>
      </Td>
      <Td><Typography textColor={over ? 'neutral500' : 'neutral800'}>{begin === '' ? end : `${begin} – ${end}`}</Typography></Td>
      <Td>
        {mayAppoint && isRunning(appointment) && (
          <Flex gap={2}>
            {delegatedFrom === null && <Button size="S" variant="tertiary" onClick={() => onDelegate(appointment)}>{say({ zh: '指定代理', en: 'Delegate' })}</Button>}
            <Button size="S" variant="danger-light" onClick={() => onEnd(appointment)}>{say({ zh: '结束', en: 'End' })}</Button>
          </Flex>
        )}
      </Td>
    </Tr>
  );
}

/** Appointments by person, unit and term; those that are over on request. */
export function AppointmentTable({ appointments, ...rest }: AppointmentTableProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const [past, setPast] = useState(false);
  const [page, setPage] = useState(1);
  const shown = appointments
    .filter((appointment) => past || !isOver(appointment))
    .filter(({ person, organisation, post, title }) => [person, organisation, title, POST_NAMES[post]?.zh, POST_NAMES[post]?.en].some((part) => part?.toLowerCase().includes(text.toLowerCase())));
  const heads = [{ zh: '姓名', en: 'Name' }, { zh: '单位', en: 'Unit' }, { zh: '岗位', en: 'Post' }, { zh: '任期', en: 'Term' }, { zh: '办理', en: 'Actions' }];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} justifyContent="space-between">
        <TableSearch name="post" label={{ zh: '查找', en: 'Find' }} placeholder={{ zh: '姓名、单位或岗位', en: 'Name, unit or post' }} value={text} onChange={(next) => { setText(next); setPage(1); }} />
        <Checkbox checked={past} onCheckedChange={(on: boolean | 'indeterminate') => setPast(on === true)}>{say({ zh: '含已结束的', en: 'Past ones too' })}</Checkbox>
      </Flex>
      <Table colCount={heads.length} rowCount={shown.length + 1}>
        <Thead>
          <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
        </Thead>
        <Tbody>{shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((appointment) => <Row key={appointment.id} appointment={appointment} {...rest} />)}</Tbody>
      </Table>
      <Pager pagination={{ page, pageSize: PAGE_SIZE, total: shown.length }} onPage={setPage} />
    </Flex>
  );
}
