import { Button, Flex, Modal } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { RefusalAnswer } from '../../../shared/contracts';
import { inLanguage, refusalsOf } from '../api/refusals';
import { useSay, type Wording } from '../language';
import { Refusals } from '../review/Refusals';

interface ActDialogProps {
  readonly title: Wording;
  readonly label: Wording;
  readonly danger?: boolean;
  /** What still has to be filled in. */
  readonly missing?: Wording | undefined;
  readonly act: () => Promise<void>;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A window that carries out one act; a refused one keeps what was filled in and says every reason. */
export function ActDialog({ title, label, danger = false, missing, act, onClose, onDone, children }: ActDialogProps) {
  const say = useSay();
  const { locale } = useIntl();
  const [acting, setActing] = useState(false);
  const [refusals, setRefusals] = useState<readonly RefusalAnswer[]>([]);
  const carryOut = async (): Promise<void> => {
    setActing(true);
    setRefusals([]);
    try {
      await act();
      onDone();
    } catch (error) {
      const told = refusalsOf(error).map((refusal) => ({ ...refusal, message: inLanguage(locale)(refusal.message) }));
      setRefusals(told.length > 0 ? told : [{ rule: '', code: 'no-answer', message: say({ zh: '没有办成，请再试一次。', en: 'Not done; try again.' }) }]);
    } finally {
      setActing(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say(title)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
            <Refusals refusals={refusals} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{say({ zh: '取消', en: 'Cancel' })}</Button>
          <Button variant={danger ? 'danger' : 'default'} loading={acting} disabled={missing !== undefined} onClick={() => void carryOut()}>{say(missing ?? label)}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
