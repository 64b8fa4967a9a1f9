import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useSay } from '../language';

/** The ten codes for the day the telephone is lost; they cannot be shown again. */
export function RecoveryCodeList({ codes }: { readonly codes: readonly string[] }) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{say({ zh: '动态验证码已启用。请抄下这十个备用码并妥善保管：手机不在身边时，每个可代替验证码登录一次。只显示这一次。', en: 'The authenticator is in use. Copy these ten recovery codes and keep them safe: each replaces one code when the telephone is not at hand. They are shown only now.' })}</Typography>
      <Box background="neutral100" padding={4} hasRadius>
        <Grid.Root gap={2} tag="ul">
          {codes.map((code) => (
            <Grid.Item key={code} col={6} xs={12} tag="li">
              <Typography style={{ fontFamily: 'monospace' }}>{code}</Typography>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
    </Flex>
  );
}
