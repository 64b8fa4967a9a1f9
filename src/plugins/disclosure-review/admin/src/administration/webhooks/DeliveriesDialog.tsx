import { Button, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DELIVERY_STATES, type ReceiverAnswer } from '../../../../../public-site/shared/webhooks';
import { getDeliveries, postResend } from '../../api/webhooks';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { Refusals } from '../../review/Refusals';
import { Pager } from '../Pager';
import { useSave } from '../registers/useSave';
import { DeliveryTable } from './DeliveryTable';
import { STATE_NAMES } from './words';

interface DeliveriesDialogProps {
  readonly receiver: ReceiverAnswer;
  readonly onClose: () => void;
}

/** What a receiver was told, newest first; what failed is sent again from here. */
export function DeliveriesDialog({ receiver, onClose }: DeliveriesDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const { id } = receiver;
  const [state, setState] = useState(receiver.failed > 0 ? 'failed' : '');
  const [page, setPage] = useState(1);
  const { answer, reload } = useLoaded(`deliveries ${id} ${state} ${page}`, () => getDeliveries(client, { id, state, page }));
  const { saving, refusals, save } = useSave({ zh: '已安排重新推送。', en: 'To be sent again at once.' });
  const again = (deliveryId?: number): void =>
    void save(async () => {
      await postResend(client, { id, ...(deliveryId !== undefined && { deliveryId }) });
      await reload();
    });
  const all = say({ zh: '全部', en: 'All' });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content style={{ maxWidth: '110rem', width: '92vw' }}>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: `推送记录：${receiver.description}`, en: `Deliveries: ${receiver.description}` })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="space-between" gap={4}>
              <SingleSelect size="S" aria-label={say({ zh: '状态', en: 'State' })} placeholder={all} value={state} onChange={(chosen: string | number) => { setState(String(chosen)); setPage(1); }} onClear={() => { setState(''); setPage(1); }} clearLabel={all}>
                {DELIVERY_STATES.map((one) => <SingleSelectOption key={one} value={one}>{say(STATE_NAMES[one].name)}</SingleSelectOption>)}
              </SingleSelect>
              {receiver.waiting + receiver.failed > 0 && <Button size="S" variant="secondary" loading={saving} onClick={() => again()}>{say({ zh: '失败和待送的全部重新推送', en: 'Send again all that failed or waits' })}</Button>}
            </Flex>
            <Refusals refusals={refusals} />
            {answer === undefined ? <Page.Loading /> : answer.results.length === 0 ? (
              <Typography textColor="neutral600">{say({ zh: '没有推送记录。', en: 'No deliveries.' })}</Typography>
            ) : (
              <>
                <DeliveryTable deliveries={answer.results} sending={saving} onAgain={again} />
                <Pager pagination={answer.pagination} onPage={setPage} />
              </>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button variant="tertiary" onClick={onClose}>{say({ zh: '关闭', en: 'Close' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
