import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { AppointmentAnswer } from '../../../../shared/administration';
import { endAppointment } from '../../api/requests';
import { useSay } from '../../language';
import { POST_NAMES } from '../../names';
import { ActDialog } from '../ActDialog';
import { isRunning } from './term';

interface EndDialogProps {
  readonly appointment: AppointmentAnswer;
  readonly appointments: readonly AppointmentAnswer[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends an appointment now, and says what would be left without a holder. */
export function EndDialog({ appointment, appointments, onClose, onDone }: EndDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const { id, person, organisation, organisationId, post } = appointment;
  const ending = new Set([id, ...appointments.filter(({ delegatedFrom }) => delegatedFrom === id).map((other) => other.id)]);
  const left = appointments.some((other) => !ending.has(other.id) && other.organisationId === organisationId && other.post === post && isRunning(other));
  const name = POST_NAMES[post] ?? { zh: post, en: post };
  return (
    <ActDialog title={{ zh: '结束任职', en: 'End the appointment' }} label={{ zh: '立即结束', en: 'End now' }} danger act={() => endAppointment(client, id)} onClose={onClose} onDone={onDone}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>{say({ zh: `${person ?? ''}不再担任${organisation ?? ''}${name.zh}，其代理人也同时结束。已办理的事项不受影响。`, en: `${person ?? ''} no longer is ${name.en} of ${organisation ?? ''}; those who stand in end too. What was decided stays.` })}</Typography>
        {!left && <Typography textColor="danger700">{say({ zh: '此后该岗位无人担任，稿件会停在这里，请尽快任命。', en: 'Nobody holds this post afterwards: appoint somebody soon.' })}</Typography>}
      </Flex>
    </ActDialog>
  );
}
