import { SubNav, useFetchClient } from '@strapi/strapi/admin';
import type { MeAnswer } from '../../../shared/administration';
import { getMe } from '../api/requests';
import { useLoaded } from '../api/useLoaded';
import { useSay, type Wording } from '../language';
import { MESSAGES } from '../names';
import { getNoticeCount } from '../notices/noticeRequests';
import { useOnRead } from '../notices/unread';

interface Entry {
  readonly to: string;
  readonly label: Wording;
  /** Absent: for everybody who may log in. */
  readonly may?: MeAnswer['may'][number];
}

const ROOT = '/plugins/disclosure-review';
const NOTICES = `${ROOT}/notices`;
const WORK: readonly Entry[] = [
  { to: ROOT, label: { zh: '收件箱', en: 'Inbox' } },
  { to: NOTICES, label: { zh: '通知', en: 'Notices' } },
  { to: `${ROOT}/account`, label: { zh: '我的账号', en: 'My account' } },
];
const ADMINISTRATION: readonly Entry[] = [
  { to: `${ROOT}/posts`, label: { zh: '岗位与代理', en: 'Posts' } },
  { to: `${ROOT}/sources`, label: { zh: '转载来源', en: 'Sources' }, may: 'registers' },
  { to: '/content-manager/collection-types/plugin::disclosure-review.wording', label: { zh: '用语', en: 'Wordings' }, may: 'registers' },
  { to: `${ROOT}/calendar`, label: { zh: '工作日历', en: 'Working days' }, may: 'registers' },
  { to: `${ROOT}/settings`, label: { zh: '审核设置', en: 'Settings' }, may: 'registers' },
  { to: `${ROOT}/people`, label: { zh: '人员', en: 'People' }, may: 'appoint' },
  { to: `${ROOT}/webhooks`, label: { zh: '数据推送', en: 'Webhooks' }, may: 'appoint' },
  { to: `${ROOT}/audit`, label: { zh: '审计记录', en: 'Record' }, may: 'audit' },
  { to: `${ROOT}/rulebook`, label: { zh: '规则手册', en: 'Rulebook' } },
];

/** The plugin's own pages beside each other; what would answer this person nothing is not offered. */
export function DeskNav() {
  const say = useSay();
  const client = useFetchClient();
  const { answer: me } = useLoaded('me', () => getMe(client));
  const { answer: notices, reload } = useLoaded('notice count', () => getNoticeCount(client));
  useOnRead(reload);
  const unread = notices?.unread ?? 0;
  const counted = (to: string, label: string): string => (to === NOTICES && unread > 0 ? `${label} (${unread > 99 ? '99+' : unread})` : label);
  const links = (entries: readonly Entry[]) =>
    entries
      .filter(({ may }) => may === undefined || me?.may.includes(may) === true)
      .map(({ to, label }) => <SubNav.Link key={to} to={to} end label={counted(to, say(label))} />);
  return (
    <SubNav.Main aria-label={say(MESSAGES['disclosure-review.menu'])}>
      <SubNav.Header label={say(MESSAGES['disclosure-review.menu'])} />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="work" label={say({ zh: '办理', en: 'Work' })}>{links(WORK)}</SubNav.Section>,
            <SubNav.Section key="administration" label={say({ zh: '管理', en: 'Administration' })}>{links(ADMINISTRATION)}</SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
