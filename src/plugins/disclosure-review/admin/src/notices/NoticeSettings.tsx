import { Button, Flex, Modal, Switch, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NOTICE_KINDS, type NoticeKind } from '../../../shared/notices';
import { useLoaded } from '../api/useLoaded';
import { useSay } from '../language';
import { getNoticeSettings, putNoticeSettings } from './noticeRequests';
import { KIND_WORDS } from './noticeWords';

/** A switch for each kind and way; each holds as soon as it is turned. */
export function NoticeSettings({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, put } = useLoaded('notice settings', () => getNoticeSettings(client));
  const [failed, setFailed] = useState(false);
  const turn = async (kind: NoticeKind, way: 'panel' | 'mail', on: boolean): Promise<void> => {
    if (answer === undefined) return;
    try {
      put(await putNoticeSettings(client, { [kind]: { ...answer.choices[kind], [way]: on } }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const ways = [
    { way: 'panel', name: say({ zh: '站内', en: 'Panel' }) },
    { way: 'mail', name: say({ zh: '邮件', en: 'Mail' }) },
  ] as const;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{say({ zh: '通知设置', en: 'What I want to be told' })}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {(failed || error !== undefined) && <Typography role="alert" textColor="danger600">{say({ zh: '没有保存成功，请重试。', en: 'Not saved; try again.' })}</Typography>}
            {answer !== undefined && (
              <Typography textColor="neutral600">
                {answer.mailConfigured
                  ? say({ zh: `邮件发到 ${answer.address}，不含正文。`, en: `Mail goes to ${answer.address}; no text of documents is in it.` })
                  : say({ zh: '本系统没有设置邮件服务器，现在不发邮件。', en: 'No mail server is set up: no mail is sent now.' })}
              </Typography>
            )}
            {answer !== undefined &&
              NOTICE_KINDS.map((kind) => (
                <Flex key={kind} justifyContent="space-between" gap={4}>
                  <Flex direction="column" alignItems="flex-start">
                    <Typography fontWeight="bold">{say(KIND_WORDS[kind].name)}</Typography>
                    <Typography variant="pi" textColor="neutral600">{say(KIND_WORDS[kind].when)}</Typography>
                  </Flex>
                  <Flex gap={5}>
                    {ways.map(({ way, name }) => (
                      <Flex key={way} gap={2}>
                        <Typography variant="pi" aria-hidden>{name}</Typography>
                        <Switch
                          aria-label={`${say(KIND_WORDS[kind].name)} ${name}`}
                          checked={answer.choices[kind][way]}
                          disabled={way === 'mail' && !answer.mailConfigured}
                          onCheckedChange={(on: boolean) => void turn(kind, way, on)}
                        />
                      </Flex>
                    ))}
                  </Flex>
                </Flex>
              ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer><Button onClick={onClose}>{say({ zh: '完成', en: 'Done' })}</Button></Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
