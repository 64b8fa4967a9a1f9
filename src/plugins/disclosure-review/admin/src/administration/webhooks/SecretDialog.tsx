import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useState } from 'react';
import { useSay } from '../../language';

/** The secret by which the receiver checks what it is sent; it cannot be shown again. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  // Without TLS a browser has no clipboard to write to; the secret can still be marked and copied by hand.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  const copy = (): void => void clipboard?.writeText(secret).then(() => setCopied(true), () => undefined);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: '推送密钥', en: 'The secret' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography>{say({ zh: '请把密钥安全地交给接收方，对方用它核验推送确由本系统发出。只显示这一次；遗失了可以更换。', en: 'Hand it to the receiver by a safe way: it proves that a delivery comes from here. It is shown only now; a lost one can be renewed.' })}</Typography>
            <Box background="neutral100" padding={4} hasRadius>
              <Typography style={{ fontFamily: 'monospace', overflowWrap: 'anywhere', userSelect: 'all' }}>{secret}</Typography>
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {clipboard === undefined ? <span /> : <Button variant="tertiary" startIcon={<Duplicate />} onClick={copy}>{copied ? say({ zh: '已复制', en: 'Copied' }) : say({ zh: '复制', en: 'Copy' })}</Button>}
          <Button onClick={onClose}>{say({ zh: '已保存好', en: 'I have kept it' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
