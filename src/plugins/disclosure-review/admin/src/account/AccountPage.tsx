import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { Enrolment } from '../../../shared/people';
import { PageFrame } from '../administration/PageFrame';
import { endOwnSessions, getAccount } from '../api/people';
import { useLoaded } from '../api/useLoaded';
import { useSay, type Wording } from '../language';
import { shortTime } from '../time';
import { BeginDialog, EnrolDialog, RemoveDialog } from './FactorDialogs';
import { LoginTable } from './LoginTable';
import { SessionList } from './SessionList';

function Part({ title, action, children }: { readonly title: Wording; readonly action?: ReactNode; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" paddingBottom={4}>
        <Typography tag="h2" variant="delta">{say(title)}</Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
}

/** One's own account: second factor, where one is logged in, and the last logins. */
export default function AccountPage() {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, loading, reload } = useLoaded('account', () => getAccount(client));
  const [open, setOpen] = useState<'begin' | 'remove' | Enrolment | null>(null);
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const carryOut = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      await act();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setBusy(false);
    }
  };
  const end = (sessionId?: string): void => void carryOut(async () => {
    await endOwnSessions(client, sessionId);
    await reload();
  });
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    void reload();
  };
  const factor = answer?.secondFactor;
  return (
    <PageFrame title={{ zh: '我的账号', en: 'My account' }} subtitle={answer === undefined ? undefined : { zh: `${answer.name}（${answer.email}）`, en: `${answer.name} (${answer.email})` }} loading={loading} error={error ?? failed}>
      {answer !== undefined && factor !== undefined && (
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Part
            title={{ zh: '动态验证码（两步验证）', en: 'Authenticator (second factor)' }}
            action={factor.enrolled ? <Button variant="danger-light" onClick={() => setOpen('remove')}>{say({ zh: '停用', en: 'Remove' })}</Button> : <Button onClick={() => setOpen('begin')}>{say({ zh: '启用', en: 'Set up' })}</Button>}
          >
            <Flex gap={3}>
              <Badge variant={factor.enrolled ? 'success' : 'secondary'}>{say(factor.enrolled ? { zh: '已启用', en: 'In use' } : { zh: '未启用', en: 'Not in use' })}</Badge>
              <Typography>
                {factor.enrolled
                  ? say({ zh: `自 ${shortTime(factor.since ?? '')} 起登录时除密码外还须输入手机上的验证码；备用码还剩${factor.recoveryCodesLeft}个。`, en: `Since ${shortTime(factor.since ?? '')} a code is asked at login; ${factor.recoveryCodesLeft} recovery codes are left.` })
                  : say({ zh: '启用后，别人即使知道密码也登录不了。建议启用。', en: 'With it, nobody who knows your password alone can log in.' })}
              </Typography>
            </Flex>
          </Part>
          <Part title={{ zh: '登录中的设备', en: 'Where you are logged in' }} action={answer.sessions.some(({ current }) => !current) && <Button variant="tertiary" loading={busy} onClick={() => end()}>{say({ zh: '结束其他登录', en: 'End all others' })}</Button>}>
            <SessionList sessions={answer.sessions} busy={busy} onEnd={end} />
          </Part>
          <Part title={{ zh: '最近的登录', en: 'Last logins' }}>
            <LoginTable logins={answer.logins} />
          </Part>
          {open === 'begin' && <BeginDialog onClose={close} onBegun={setOpen} />}
          {open !== null && typeof open === 'object' && <EnrolDialog enrolment={open} onClose={close} onDone={done} />}
          {open === 'remove' && <RemoveDialog required={factor.required} onClose={close} onDone={done} />}
        </Flex>
      )}
    </PageFrame>
  );
}
