import { Box, Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReceiverAnswer } from '../../../../../public-site/shared/webhooks';
import { getReceivers, postTrial } from '../../api/webhooks';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { PageFrame } from '../PageFrame';
import { DeliveriesDialog } from './DeliveriesDialog';
import { PauseDialog, RemoveDialog, RenewDialog } from './ReceiverActs';
import { ReceiverDialog } from './ReceiverDialog';
import { ReceiverTable, type ReceiverChoice } from './ReceiverTable';
import { SecretDialog } from './SecretDialog';
import { troubleWords } from './words';

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'secret-shown'; readonly secret: string }
  | { readonly kind: Exclude<ReceiverChoice, 'try'>; readonly receiver: ReceiverAnswer };

interface DialogsProps {
  readonly open: Open;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onSecret: (secret: string) => void;
}

function Dialogs({ open, onClose, onDone, onSecret }: DialogsProps) {
  switch (open.kind) {
    case 'add':
      return <ReceiverDialog receiver={null} onClose={onClose} onDone={(made) => (made === null ? onDone() : onSecret(made.secret))} />;
    case 'change':
      return <ReceiverDialog receiver={open.receiver} onClose={onClose} onDone={onDone} />;
    case 'secret-shown':
      return <SecretDialog secret={open.secret} onClose={onDone} />;
    case 'secret':
      return <RenewDialog receiver={open.receiver} onClose={onClose} onMade={({ secret }) => onSecret(secret)} />;
    case 'pause':
    case 'resume':
      return <PauseDialog receiver={open.receiver} onClose={onClose} onDone={onDone} />;
    case 'remove':
      return <RemoveDialog receiver={open.receiver} onClose={onClose} onDone={onDone} />;
    case 'deliveries':
      return <DeliveriesDialog receiver={open.receiver} onClose={onDone} />;
    default:
      return open satisfies never;
  }
}

/** Other systems that are told of every release and withdrawal: the city's portal, a mirror, a search. */
export default function WebhooksPage() {
  const say = useSay();
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, error, loading, reload } = useLoaded('receivers', () => getReceivers(client));
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    void reload();
  };
  const tryIt = async ({ id, description }: ReceiverAnswer): Promise<void> => {
    const said = await postTrial(client, id).catch(() => null);
    if (said === null) toggleNotification({ type: 'danger', message: say({ zh: '没有办成，请再试一次。', en: 'Not done; try again.' }) });
    else if (said.ok) toggleNotification({ type: 'success', message: say({ zh: `测试已送达“${description}”。`, en: `The test reached “${description}”.` }) });
    else toggleNotification({ type: 'danger', message: say({ zh: `测试没有送达“${description}”：${troubleWords(said).zh}。`, en: `The test did not reach “${description}”: ${troubleWords(said).en}.` }) });
  };
  const choose = (choice: ReceiverChoice, receiver: ReceiverAnswer): void => {
    if (choice === 'try') void tryIt(receiver);
    else setOpen({ kind: choice, receiver });
  };
  return (
    <PageFrame
      title={{ zh: '数据推送', en: 'Webhooks' }}
      subtitle={{ zh: '发布和撤回时，自动告知市级平台、镜像站等其他系统；送不到会重试三天。', en: 'Other systems are told of every release and withdrawal; what does not arrive is tried again for three days.' }}
      action={answer !== undefined && <Button startIcon={<Plus />} onClick={() => setOpen({ kind: 'add' })}>{say({ zh: '添加接收方', en: 'Add a receiver' })}</Button>}
      loading={loading}
      error={error}
    >
      {answer !== undefined && (
        <>
          {answer.results.length === 0 ? (
            <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
              <Typography textColor="neutral600">{say({ zh: '还没有接收方。向对方索取接收地址后，点“添加接收方”。', en: 'No receivers yet. Ask the other side for its address, then add it.' })}</Typography>
            </Box>
          ) : <ReceiverTable receivers={answer.results} onChoose={choose} />}
          {open !== null && <Dialogs open={open} onClose={close} onDone={done} onSecret={(secret) => setOpen({ kind: 'secret-shown', secret })} />}
        </>
      )}
    </PageFrame>
  );
}
