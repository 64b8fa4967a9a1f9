import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { LoginLine, LoginOutcome } from '../../../shared/people';
import { useSay, type Wording } from '../language';
import { shortTime } from '../time';
import { Tone } from '../review/Tone';

const OUTCOMES: Readonly<Record<LoginOutcome, { readonly name: Wording; readonly variant: 'success' | 'secondary' | 'danger' }>> = {
  success: { name: { zh: '登录成功', en: 'Logged in' }, variant: 'success' },
  'password-failed': { name: { zh: '密码错误', en: 'Wrong password' }, variant: 'danger' },
  'code-needed': { name: { zh: '密码正确，待输验证码', en: 'Password right, code asked' }, variant: 'secondary' },
  'code-failed': { name: { zh: '验证码错误', en: 'Wrong code' }, variant: 'danger' },
  'code-locked': { name: { zh: '验证码错误过多', en: 'Too many wrong codes' }, variant: 'danger' },
  registered: { name: { zh: '首次设密码', en: 'Account taken up' }, variant: 'success' },
  'password-reset': { name: { zh: '重设密码', en: 'Password reset' }, variant: 'success' },
  logout: { name: { zh: '退出登录', en: 'Logged out' }, variant: 'success' },
};

/** Lines of the login record; whose they are is shown where several people's are. */
export function LoginTable({ logins, withAccount = false }: { readonly logins: readonly LoginLine[]; readonly withAccount?: boolean }) {
  const say = useSay();
  if (logins.length === 0) return <Typography textColor="neutral600">{say({ zh: '还没有登录记录。', en: 'No logins yet.' })}</Typography>;
  const heads: readonly Wording[] = [
    { zh: '时间', en: 'Time' },
    ...(withAccount ? [{ zh: '账号', en: 'Account' }] : []),
    { zh: '结果', en: 'Outcome' },
    { zh: '网络地址', en: 'Address' },
    { zh: '浏览器', en: 'Browser' },
  ];
  return (
    <Table colCount={heads.length} rowCount={logins.length + 1}>
      <Thead>
        <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {logins.map(({ id, at, account, outcome, ip, userAgent }) => (
          <Tr key={id}>
            <Td><Typography>{shortTime(at)}</Typography></Td>
            {withAccount && <Td><Typography>{account}</Typography></Td>}
            <Td><Tone variant={OUTCOMES[outcome].variant}>{say(OUTCOMES[outcome].name)}</Tone></Td>
            <Td><Typography>{ip}</Typography></Td>
            <Td maxWidth="26rem"><Typography ellipsis title={userAgent}>{userAgent}</Typography></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
