import { Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SecondFactorPolicy } from '../../../../shared/people';
import { putPolicy } from '../../api/people';
import { useSay, type Wording } from '../../language';
import { POST_NAMES } from '../../names';
import { ActDialog } from '../ActDialog';

export const POLICY_NAMES: Readonly<Record<SecondFactorPolicy['required'], Wording>> = {
  nobody: { zh: '各人自愿', en: 'Voluntary' },
  posts: { zh: '部分岗位必须启用', en: 'Required of some posts' },
  all: { zh: '所有人必须启用', en: 'Required of everybody' },
};

/** Of whom the county asks a second factor. */
export function PolicyDialog({ policy, onClose, onDone }: { readonly policy: SecondFactorPolicy; readonly onClose: () => void; readonly onDone: () => void }) {
  const say = useSay();
  const client = useFetchClient();
  const [required, setRequired] = useState(policy.required);
  const [posts, setPosts] = useState<readonly string[]>(policy.posts);
  const toggle = (post: string, on: boolean): void => setPosts((before) => [...before.filter((other) => other !== post), ...(on ? [post] : [])]);
  return (
    <ActDialog title={{ zh: '动态验证码的要求', en: 'Who needs an authenticator' }} label={{ zh: '保存', en: 'Save' }} act={() => putPolicy(client, { required, posts: required === 'posts' ? posts : [] })} onClose={onClose} onDone={onDone}>
      <Radio.Group aria-label={say({ zh: '动态验证码的要求', en: 'Who needs an authenticator' })} value={required} onValueChange={(value: string) => setRequired(value as SecondFactorPolicy['required'])}>
        {Object.entries(POLICY_NAMES).map(([value, name]) => <Radio.Item key={value} value={value}>{say(name)}</Radio.Item>)}
      </Radio.Group>
      {required === 'posts' && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography textColor="neutral600">{say({ zh: '超级管理员一并要求。', en: 'Super administrators are included.' })}</Typography>
          {Object.entries(POST_NAMES).map(([post, name]) => <Checkbox key={post} checked={posts.includes(post)} onCheckedChange={(on: boolean | 'indeterminate') => toggle(post, on === true)}>{say(name)}</Checkbox>)}
        </Flex>
      )}
      {required !== 'nobody' && <Typography>{say({ zh: '还没有启用的人会立即退出，下次登录时按提示用手机扫码启用。', en: 'Whoever has none is logged out at once and sets one up at the next login.' })}</Typography>}
    </ActDialog>
  );
}
