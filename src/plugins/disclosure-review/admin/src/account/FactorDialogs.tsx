import { Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Enrolment } from '../../../shared/people';
import { ActDialog } from '../administration/ActDialog';
import { beginFactor, confirmFactor, removeFactor } from '../api/people';
import { useSay } from '../language';
import { Line } from '../steps/Line';
import { EnrolmentPicture } from './EnrolmentPicture';
import { RecoveryCodeList } from './RecoveryCodeList';

const CODE = { zh: '动态验证码', en: 'Code' };
const MISSING = { zh: '请输入验证码', en: 'Enter the code' };

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the password before a second factor is set up: an open screen is not yet its owner. */
export function BeginDialog({ onClose, onBegun }: { readonly onClose: () => void; readonly onBegun: (enrolment: Enrolment) => void }) {
  const say = useSay();
  const client = useFetchClient();
  const [password, setPassword] = useState('');
  return (
    <ActDialog
      title={{ zh: '启用动态验证码', en: 'Set up an authenticator' }}
      label={{ zh: '下一步', en: 'Go on' }}
      missing={password === '' ? { zh: '请输入密码', en: 'Enter the password' } : undefined}
      act={async () => onBegun(await beginFactor(client, password))}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Typography>{say({ zh: '请先输入您登录用的密码，确认是您本人。', en: 'Enter your password first, to show that it is you.' })}</Typography>
      <Line type="password" label={{ zh: '密码', en: 'Password' }} value={password} onChange={setPassword} required />
    </ActDialog>
  );
}

/** Sets up a second factor: scan, confirm by a code, and keep the recovery codes. */
export function EnrolDialog({ enrolment, onClose, onDone }: DialogProps & { readonly enrolment: Enrolment }) {
  const say = useSay();
  const client = useFetchClient();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const act = async (): Promise<void> => {
    setCodes((await confirmFactor(client, code)).recoveryCodes);
  };
  if (codes.length === 0) {
    return (
      <ActDialog title={{ zh: '启用动态验证码', en: 'Set up an authenticator' }} label={{ zh: '启用', en: 'Set up' }} missing={code.trim() === '' ? MISSING : undefined} act={act} onClose={onClose} onDone={() => undefined}>
        <EnrolmentPicture enrolment={enrolment} />
        <Line label={CODE} value={code} onChange={setCode} required />
      </ActDialog>
    );
  }
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onDone()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: '备用码', en: 'Recovery codes' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body><RecoveryCodeList codes={codes} /></Modal.Body>
        <Modal.Footer>
          <span />
          <Button onClick={onDone}>{say({ zh: '已抄下', en: 'I have copied them' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives a second factor up, by one of its codes. */
export function RemoveDialog({ required, onClose, onDone }: DialogProps & { readonly required: boolean }) {
  const say = useSay();
  const client = useFetchClient();
  const [code, setCode] = useState('');
  return (
    <ActDialog title={{ zh: '停用动态验证码', en: 'Remove the authenticator' }} label={{ zh: '停用', en: 'Remove' }} danger missing={code.trim() === '' ? MISSING : undefined} act={() => removeFactor(client, code)} onClose={onClose} onDone={onDone}>
      <Typography>
        {required
          ? say({ zh: '停用后须重新登录，并在登录时启用新的验证器。', en: 'You will have to log in again and set up a new one there.' })
          : say({ zh: '停用后，登录只凭密码。', en: 'Afterwards the password alone logs you in.' })}
      </Typography>
      <Line label={CODE} hint={{ zh: '手机验证器上的6位数字，或一个备用码', en: 'Six digits of the authenticator, or a recovery code' }} value={code} onChange={setCode} required />
    </ActDialog>
  );
}
