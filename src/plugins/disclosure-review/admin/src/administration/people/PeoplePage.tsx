import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PersonLine } from '../../../../shared/people';
import { LoginTable } from '../../account/LoginTable';
import { getAccounts, getLogins } from '../../api/people';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { PageFrame } from '../PageFrame';
import { Pager } from '../Pager';
import { PeopleTable, type PersonChoice } from './PeopleTable';
import { EndSessionsDialog, LeaveDialog, LookDialog, ResetDialog } from './PersonDialogs';
import { PolicyDialog, POLICY_NAMES } from './PolicyDialog';

const DIALOGS = { look: LookDialog, end: EndSessionsDialog, reset: ResetDialog, leave: LeaveDialog } as const;

/** The login record of everybody, a page at a time. */
function AllLogins() {
  const client = useFetchClient();
  const [page, setPage] = useState(1);
  const { answer } = useLoaded(`logins ${page}`, () => getLogins(client, { page, pageSize: 50 }));
  if (answer === undefined) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <LoginTable logins={answer.results} withAccount />
      <Pager pagination={answer.pagination} onPage={setPage} />
    </Flex>
  );
}

/** Who has an account, when they came in, what they prove themselves by; and what to do when somebody leaves. */
export default function PeoplePage() {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, loading, reload } = useLoaded('accounts', () => getAccounts(client));
  const [open, setOpen] = useState<{ readonly choice: PersonChoice; readonly person: PersonLine } | 'policy' | null>(null);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    void reload();
  };
  const Dialog = open === null || open === 'policy' ? null : DIALOGS[open.choice];
  return (
    <PageFrame
      title={{ zh: '人员', en: 'People' }}
      subtitle={{ zh: '账号、登录和动态验证码；有人离岗时在这里停用。新账号在“设置 → 用户”中邀请，岗位在“岗位与代理”中任命。', en: 'Accounts, logins and authenticators; disable leavers here. New accounts are invited under Settings → Users.' }}
      action={answer !== undefined && <Button variant="secondary" onClick={() => setOpen('policy')}>{say({ zh: '动态验证码的要求', en: 'Who needs an authenticator' })}</Button>}
      loading={loading}
      error={error}
    >
      {answer !== undefined && (
        <>
          <Box paddingBottom={4}><Typography textColor="neutral600">{say({ zh: `动态验证码：${POLICY_NAMES[answer.policy.required].zh}。`, en: `Authenticator: ${POLICY_NAMES[answer.policy.required].en}.` })}</Typography></Box>
          <Tabs.Root defaultValue="people" variant="simple">
            <Tabs.List aria-label={say({ zh: '人员', en: 'People' })}>
              <Tabs.Trigger value="people">{say({ zh: '账号', en: 'Accounts' })}</Tabs.Trigger>
              <Tabs.Trigger value="logins">{say({ zh: '登录记录', en: 'Login record' })}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="people"><Box paddingTop={4}><PeopleTable people={answer.people} me={answer.me} onChoose={(choice, person) => setOpen({ choice, person })} /></Box></Tabs.Content>
            <Tabs.Content value="logins"><Box paddingTop={4}><AllLogins /></Box></Tabs.Content>
          </Tabs.Root>
          {Dialog !== null && open !== null && open !== 'policy' && <Dialog person={open.person} onClose={close} onDone={done} />}
          {open === 'policy' && <PolicyDialog policy={answer.policy} onClose={close} onDone={done} />}
        </>
      )}
    </PageFrame>
  );
}
