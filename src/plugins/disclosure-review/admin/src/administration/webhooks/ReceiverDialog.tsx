import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { WEBHOOK_EVENTS, type ReceiverAnswer, type ReceiverSecretAnswer } from '../../../../../public-site/shared/webhooks';
import { postReceiver, putReceiver } from '../../api/webhooks';
import { useSay } from '../../language';
import { Line } from '../../steps/Line';
import { ActDialog } from '../ActDialog';
import { EVENT_NAMES } from './words';

interface ReceiverDialogProps {
  /** Null for a new one. */
  readonly receiver: ReceiverAnswer | null;
  readonly onClose: () => void;
  readonly onDone: (made: ReceiverSecretAnswer | null) => void;
}

/** Who is to be told, where and of what. */
export function ReceiverDialog({ receiver, onClose, onDone }: ReceiverDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const [description, setDescription] = useState(receiver?.description ?? '');
  const [address, setAddress] = useState(receiver?.address ?? '');
  const [events, setEvents] = useState(receiver?.events ?? WEBHOOK_EVENTS);
  const act = async (): Promise<void> => {
    const body = { description, address, events };
    if (receiver === null) onDone(await postReceiver(client, { ...body, active: true }));
    else await putReceiver({ client, id: receiver.id, body });
  };
  const missing =
    description.trim() === '' ? { zh: '请填写名称', en: 'Say who it is' }
    : address.trim() === '' ? { zh: '请填写接收地址', en: 'Fill in the address' }
    : events.length === 0 ? { zh: '请选择推送内容', en: 'Choose what to tell' }
    : undefined;
  return (
    <ActDialog title={receiver === null ? { zh: '添加接收方', en: 'Add a receiver' } : { zh: '修改接收方', en: 'Change the receiver' }} label={{ zh: '保存', en: 'Save' }} missing={missing} act={act} onClose={onClose} onDone={() => receiver !== null && onDone(null)}>
      <Line label={{ zh: '接收方名称', en: 'Who it is' }} hint={{ zh: '如“市政府门户网站”', en: 'For instance the city’s portal' }} value={description} onChange={setDescription} required />
      <Line label={{ zh: '接收地址', en: 'Address' }} hint={{ zh: '对方给的完整网址，以 https:// 开头', en: 'The whole address that they gave, beginning with https://' }} value={address} onChange={setAddress} required />
      <Field.Root name="events">
        <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
          <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: '0 0 4px' }}>{say({ zh: '推送内容', en: 'Told of' })}</Typography>
          {WEBHOOK_EVENTS.map((event) => (
            <Checkbox key={event} checked={events.includes(event)} onCheckedChange={(on: boolean | 'indeterminate') => setEvents(WEBHOOK_EVENTS.filter((one) => (one === event ? on === true : events.includes(one))))}>
              {say(EVENT_NAMES[event])}
            </Checkbox>
          ))}
        </Flex>
      </Field.Root>
    </ActDialog>
  );
}
