import { STEP_NAMES } from '../names';
import type { Wording } from '../language';

const word = (zh: string, en: string): Wording => ({ zh, en });

const OTHERS: Readonly<Record<string, Wording>> = {
  ...STEP_NAMES,
  appoint: word('任命岗位', 'Appointed'),
  'end-appointment': word('结束任职', 'Appointment ended'),
  'export-audit': word('导出审计', 'Record exported'),
  setting: word('修改设置', 'Settings changed'),
  calendar: word('修改工作日历', 'Working days changed'),
  'source-edition': word('修改转载来源', 'Sources changed'),
  wording: word('修改用语', 'Wordings changed'),
  refused: word('被拒绝的操作', 'Refused'),
  alarm: word('完整性告警', 'Integrity alarm'),
  delete: word('删除草稿', 'Draft deleted'),
  'account-create': word('新建账号', 'Account created'),
  'account-update': word('账号变动', 'Account changed'),
  'account-delete': word('删除账号', 'Account deleted'),
  leave: word('离岗停用', 'Left'),
  'end-sessions': word('强制下线', 'Sessions ended'),
  'second-factor-enrol': word('启用动态验证码', 'Authenticator set up'),
  'second-factor-remove': word('停用动态验证码', 'Authenticator removed'),
  'second-factor-reset': word('重置动态验证码', 'Authenticator reset'),
  'legacy-window': word('旧站导入的开启、关闭', 'Import of the old site opened or closed'),
  'receiver-add': word('添加数据接收方', 'Receiver added'),
  'receiver-change': word('修改数据接收方', 'Receiver changed'),
  'receiver-secret': word('更换推送密钥', 'Receiver’s secret renewed'),
  'receiver-remove': word('删除数据接收方', 'Receiver removed'),
  'receiver-resend': word('重新推送', 'Deliveries sent again'),
  'file-create': word('上传文件', 'File uploaded'),
  'file-update': word('修改文件', 'File changed'),
  'file-replace': word('替换文件', 'File replaced'),
  'file-delete': word('删除文件', 'File deleted'),
};

/** The kind of an entry in words; the code itself where it has none. */
export const kindName = (kind: string): Wording => OTHERS[kind] ?? word(kind, kind);
