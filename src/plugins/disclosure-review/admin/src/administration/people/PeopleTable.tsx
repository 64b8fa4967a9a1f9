import { Badge, Checkbox, Flex, MenuItem, SimpleMenu, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PersonLine } from '../../../../shared/people';
import { useSay, type Wording } from '../../language';
import { POST_NAMES } from '../../names';
import { shortTime } from '../../time';
import { Pager } from '../Pager';
import { TableSearch } from '../TableSearch';

export type PersonChoice = 'look' | 'end' | 'reset' | 'leave';

interface PeopleTableProps {
  readonly people: readonly PersonLine[];
  readonly me: number;
  readonly onChoose: (choice: PersonChoice, person: PersonLine) => void;
}

const PAGE_SIZE = 20;

const choicesFor = ({ active, secondFactor }: PersonLine): readonly { readonly choice: PersonChoice; readonly name: Wording }[] => [
  { choice: 'look', name: { zh: '登录情况', en: 'Logins' } },
  ...(active ? [{ choice: 'end' as const, name: { zh: '强制下线', en: 'End sessions' } }] : []),
  ...(secondFactor ? [{ choice: 'reset' as const, name: { zh: '重置动态验证码', en: 'Reset the authenticator' } }] : []),
  ...(active ? [{ choice: 'leave' as const, name: { zh: '离岗停用', en: 'Leaves' } }] : []),
];

function Row({ person, me, onChoose }: Omit<PeopleTableProps, 'people'> & { readonly person: PersonLine }) {
  const say = useSay();
  const posts = person.posts.map(({ post, organisation, delegated }) => `${organisation ?? ''}${say({ zh: '', en: ': ' })}${say(POST_NAMES[post] ?? { zh: post, en: post })}${delegated ? say({ zh: '（代理）', en: ' (stands in)' }) : ''}`);
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Flex gap={2}>
            <Typography textColor={person.active ? 'neutral800' : 'neutral600'}>{person.name}</Typography>
            {!person.active && <Badge variant="secondary">{say({ zh: '停用', en: 'Disabled' })}</Badge>}
          </Flex>
          <Typography variant="pi" textColor="neutral600">{person.account}</Typography>
        </Flex>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Flex direction="column" alignItems="flex-start">
          {person.superAdministrator && <Typography>{say({ zh: '技术管理员', en: 'Super administrator' })}</Typography>}
          {posts.map((post) => <Typography key={post}>{post}</Typography>)}
        </Flex>
      </Td>
      <Td><Typography>{person.lastLogin === null ? say({ zh: '未登录过', en: 'Never' }) : shortTime(person.lastLogin)}</Typography></Td>
      <Td><Badge variant={person.secondFactor ? 'success' : 'secondary'}>{say(person.secondFactor ? { zh: '已启用', en: 'In use' } : { zh: '未启用', en: 'None' })}</Badge></Td>
      <Td>
        {person.id !== me && (
          <SimpleMenu label={say({ zh: '办理', en: 'Actions' })} size="S" variant="tertiary" popoverPlacement="bottom-end" aria-label={say({ zh: `办理：${person.name}`, en: `Actions: ${person.name}` })}>
            {choicesFor(person).map(({ choice, name }) => <MenuItem key={choice} onSelect={() => onChoose(choice, person)}>{say(name)}</MenuItem>)}
          </SimpleMenu>
        )}
      </Td>
    </Tr>
  );
}

/** Accounts with their posts, last login and second factor; the disabled ones on request. */
export function PeopleTable({ people, ...rest }: PeopleTableProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const [disabled, setDisabled] = useState(false);
  const [page, setPage] = useState(1);
  const shown = people
    .filter(({ active }) => active || disabled)
    .filter(({ name, account, posts }) => [name, account, ...posts.flatMap(({ organisation, post }) => [organisation, POST_NAMES[post]?.zh, POST_NAMES[post]?.en])].some((part) => part?.toLowerCase().includes(text.toLowerCase())));
  const heads = [{ zh: '姓名', en: 'Name' }, { zh: '岗位', en: 'Posts' }, { zh: '最近登录', en: 'Last login' }, { zh: '动态验证码', en: 'Authenticator' }, { zh: '办理', en: 'Actions' }];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} justifyContent="space-between">
        <TableSearch name="person" label={{ zh: '查找', en: 'Find' }} placeholder={{ zh: '姓名、账号、单位或岗位', en: 'Name, account, unit or post' }} value={text} onChange={(next) => { setText(next); setPage(1); }} />
        <Checkbox checked={disabled} onCheckedChange={(on: boolean | 'indeterminate') => setDisabled(on === true)}>{say({ zh: '含停用的', en: 'Disabled ones too' })}</Checkbox>
      </Flex>
      <Table colCount={heads.length} rowCount={shown.length + 1}>
        <Thead>
          <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
        </Thead>
        <Tbody>{shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((person) => <Row key={person.id} person={person} {...rest} />)}</Tbody>
      </Table>
      <Pager pagination={{ page, pageSize: PAGE_SIZE, total: shown.length }} onPage={setPage} />
    </Flex>
  );
}
