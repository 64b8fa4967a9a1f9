import { Box, Flex, Typography } from '@strapi/design-system';
import type { Enrolment } from '../../../shared/people';
import { useSay } from '../language';

/** What the telephone scans, and the same for typing in where it cannot. White whatever the theme: a scanner wants dark on light. */
export function EnrolmentPicture({ enrolment }: { readonly enrolment: Enrolment }) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{say({ zh: '用手机上的验证器应用（如“腾讯身份验证器”、FreeOTP）扫描下面的二维码，再输入它显示的6位数字。', en: 'Scan the picture with an authenticator app on your telephone, then enter the six digits it shows.' })}</Typography>
      <Flex justifyContent="center">
        <Box padding={2} hasRadius style={{ background: '#ffffff' }}>
          <img src={enrolment.picture} width={200} height={200} alt={say({ zh: '验证器二维码', en: 'QR code for the authenticator' })} />
        </Box>
      </Flex>
      <Typography textColor="neutral600">{say({ zh: '扫不了的，在应用里手工输入密钥：', en: 'Where it cannot scan, type in this key:' })}</Typography>
      <Typography fontWeight="semiBold" style={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Typography>
    </Flex>
  );
}
