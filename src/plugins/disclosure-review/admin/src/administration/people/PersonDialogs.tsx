import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Page, useFetchClient } from '@strapi/strapi/admin';
import type { LeaveAnswer, PersonLine } from '../../../../shared/people';
import { LoginTable } from '../../account/LoginTable';
import { SessionList } from '../../account/SessionList';
import { getLeave, getPerson, postPersonAct } from '../../api/people';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { named, POST_NAMES } from '../../names';
import { ActDialog } from '../ActDialog';

interface PersonDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Where somebody is logged in, and the last logins. */
export function LookDialog({ person, onClose }: PersonDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const { answer } = useLoaded(`person ${person.id}`, () => getPerson(client, person.id));
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: `${person.name}的登录情况`, en: `Logins of ${person.name}` })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer === undefined ? <Page.Loading /> : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="h3" variant="delta">{say({ zh: '登录中的设备', en: 'Logged in now' })}</Typography>
              <SessionList sessions={answer.sessions} />
              <Typography tag="h3" variant="delta">{say({ zh: '最近的登录', en: 'Last logins' })}</Typography>
              <LoginTable logins={answer.logins} />
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button variant="tertiary" onClick={onClose}>{say({ zh: '关闭', en: 'Close' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

export function EndSessionsDialog({ person, ...rest }: PersonDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  return (
    <ActDialog title={{ zh: '强制下线', en: 'End all sessions' }} label={{ zh: '下线', en: 'End' }} danger act={() => postPersonAct(client, { id: person.id, act: 'sessions/end' })} {...rest}>
      <Typography>{say({ zh: `${person.name}在所有设备上立即退出，未保存的内容会丢失。密码仍可再次登录；怀疑密码泄露的，请先改密码。`, en: `${person.name} is logged out everywhere at once; what is not saved is lost. The password still works.` })}</Typography>
    </ActDialog>
  );
}

export function ResetDialog({ person, ...rest }: PersonDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  return (
    <ActDialog title={{ zh: '重置动态验证码', en: 'Reset the authenticator' }} label={{ zh: '重置', en: 'Reset' }} danger act={() => postPersonAct(client, { id: person.id, act: 'second-factor/reset' })} {...rest}>
      <Typography>{say({ zh: `请先当面或电话核实是${person.name}本人。重置后只凭密码即可登录，直到本人重新启用；现有登录全部结束。`, en: `Make sure it is ${person.name} who asks. Afterwards the password alone logs in until a new one is set up; all sessions end.` })}</Typography>
    </ActDialog>
  );
}

function Left({ left }: { readonly left: LeaveAnswer }) {
  const say = useSay();
  const documents = [...new Map([...left.waiting.some, ...left.drafts.some].map((document) => [document.documentId, document])).values()];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{say({ zh: `结束${left.appointments}项任职；经手起草中的稿件${left.drafts.total}篇，等其岗位办理的${left.waiting.total}篇。`, en: `Appointments that end: ${left.appointments}; drafts of theirs that are open: ${left.drafts.total}; documents that wait for their posts: ${left.waiting.total}.` })}</Typography>
      {left.vacant.length > 0 && <Typography textColor="danger700">{say({ zh: '此后无人担任，稿件会停在这里，请尽快任命：', en: 'Nobody will hold these posts; appoint soon:' })}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {left.vacant.map(({ organisationId, organisation, post }) => <Typography key={`${organisationId} ${post}`} tag="li">{`${organisation}${say({ zh: '：', en: ': ' })}${say(POST_NAMES[post] ?? { zh: post, en: post })}`}</Typography>)}
      </Flex>
      {documents.length > 0 && <Typography>{say({ zh: '其中稿件：', en: 'Documents:' })}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {documents.map(({ documentId, title, state }) => <Typography key={documentId} tag="li">{say({ zh: `${title}（${named(state).zh}）`, en: `${title} (${named(state).en})` })}</Typography>)}
      </Flex>
    </Flex>
  );
}

/** Somebody leaves: what that leaves open is said before. */
export function LeaveDialog({ person, ...rest }: PersonDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const { answer } = useLoaded(`leave ${person.id}`, () => getLeave(client, person.id));
  return (
    <ActDialog title={{ zh: '离岗停用', en: 'Leaves' }} label={{ zh: '停用账号', en: 'Disable the account' }} danger act={() => postPersonAct(client, { id: person.id, act: 'leave' })} {...rest}>
      <Typography>{say({ zh: `${person.name}的账号立即停用，所有登录结束。已办理的事项和签名不受影响。`, en: `The account of ${person.name} is disabled and logged out at once. What was decided stays.` })}</Typography>
      {answer === undefined ? null : <Left left={answer} />}
    </ActDialog>
  );
}
