import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import type { SessionAnswer } from '../../../shared/people';
import { useSay } from '../language';
import { shortTime } from '../time';

interface SessionListProps {
  readonly sessions: readonly SessionAnswer[];
  readonly busy?: boolean;
  readonly onEnd?: (sessionId: string) => void;
}

/** Where somebody is logged in, each with a way to end it. */
export function SessionList({ sessions, busy = false, onEnd }: SessionListProps) {
  const say = useSay();
  if (sessions.length === 0) return <Typography textColor="neutral600">{say({ zh: '目前没有登录。', en: 'Not logged in anywhere.' })}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {sessions.map(({ id, device, loginAt, lastActiveAt, current }) => {
        const name = device?.replace(' on ', ' · ') ?? say({ zh: '未知设备', en: 'Unknown device' });
        const since = loginAt === null ? '' : say({ zh: `${shortTime(loginAt)} 登录`, en: `since ${shortTime(loginAt)}` });
        const last = lastActiveAt === null ? '' : say({ zh: `，最近 ${shortTime(lastActiveAt)}`, en: `, last seen ${shortTime(lastActiveAt)}` });
        return (
          <Flex key={id} tag="li" justifyContent="space-between" gap={4} background="neutral100" padding={3} hasRadius>
            <Flex gap={3}>
              <Typography fontWeight="semiBold">{name}</Typography>
              <Typography textColor="neutral600">{`${since}${last}`}</Typography>
              {current && <Badge variant="success">{say({ zh: '本次', en: 'This one' })}</Badge>}
            </Flex>
            {!current && onEnd !== undefined && <Button size="S" variant="tertiary" disabled={busy} aria-label={say({ zh: `结束登录：${name}`, en: `End session: ${name}` })} onClick={() => onEnd(id)}>{say({ zh: '结束', en: 'End' })}</Button>}
          </Flex>
        );
      })}
    </Flex>
  );
}
