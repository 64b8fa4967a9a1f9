import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReceiverAnswer, ReceiverSecretAnswer } from '../../../../../public-site/shared/webhooks';
import { deleteReceiver, postSecret, putReceiver } from '../../api/webhooks';
import { useSay } from '../../language';
import { ActDialog } from '../ActDialog';

interface ActProps {
  readonly receiver: ReceiverAnswer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Stops sending for a while, or goes on. */
export function PauseDialog({ receiver, ...rest }: ActProps) {
  const say = useSay();
  const client = useFetchClient();
  const { id, active, description } = receiver;
  return (
    <ActDialog title={active ? { zh: '暂停推送', en: 'Pause' } : { zh: '恢复推送', en: 'Go on' }} label={active ? { zh: '暂停', en: 'Pause' } : { zh: '恢复', en: 'Go on' }} act={() => putReceiver({ client, id, body: { active: !active } })} {...rest}>
      <Typography>
        {active
          ? say({ zh: `暂停期间不向“${description}”推送；这段时间的发布和撤回先存着，恢复后按次序补送。`, en: `Nothing is sent to “${description}”; what happens meanwhile is kept and sent in order afterwards.` })
          : say({ zh: `暂停期间的 ${receiver.waiting} 条将按次序补送给“${description}”。`, en: `“${description}” is sent the ${receiver.waiting} that wait, in order.` })}
      </Typography>
    </ActDialog>
  );
}

export function RenewDialog({ receiver, onMade, ...rest }: Omit<ActProps, 'onDone'> & { readonly onMade: (made: ReceiverSecretAnswer) => void }) {
  const say = useSay();
  const client = useFetchClient();
  const act = async (): Promise<void> => onMade(await postSecret(client, receiver.id));
  return (
    <ActDialog title={{ zh: '更换密钥', en: 'Renew the secret' }} label={{ zh: '更换', en: 'Renew' }} danger act={act} onDone={() => undefined} {...rest}>
      <Typography>{say({ zh: `旧密钥立即作废，请与“${receiver.description}”约好时间。对方换上新密钥之前，推送会被对方拒收，随后自动重试。`, en: `The old secret holds no longer from now on; agree on the moment with “${receiver.description}”. Until they use the new one they will refuse deliveries, which are tried again.` })}</Typography>
    </ActDialog>
  );
}

export function RemoveDialog({ receiver, ...rest }: ActProps) {
  const say = useSay();
  const client = useFetchClient();
  return (
    <ActDialog title={{ zh: '删除接收方', en: 'Remove the receiver' }} label={{ zh: '删除', en: 'Remove' }} danger act={() => deleteReceiver(client, receiver.id)} {...rest}>
      <Typography>{say({ zh: `不再向“${receiver.description}”推送，推送记录一并删除。`, en: `“${receiver.description}” is told nothing any more; the record of its deliveries goes with it.` })}</Typography>
      {receiver.waiting > 0 && <Typography textColor="danger700">{say({ zh: `其中 ${receiver.waiting} 条还没有送达。`, en: `${receiver.waiting} were not delivered yet.` })}</Typography>}
    </ActDialog>
  );
}
