import { Box, Button, darkTheme, DesignSystemProvider, Field, Flex, lightTheme, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import type { RefusalAnswer } from '../../../shared/contracts';
import { inLanguage } from '../api/refusals';
import { panelLanguage, useSay } from '../language';
import type { CodeAsked } from './codeAtLogin';
import { EnrolmentPicture } from './EnrolmentPicture';
import { RecoveryCodeList } from './RecoveryCodeList';

interface CodeDialogProps {
  readonly locale: string;
  readonly asked: CodeAsked;
  readonly again: (code: string) => Promise<Response>;
  /** With the answer that let the person in, or with null when given up. */
  readonly onEnd: (answer: Response | null) => void;
}

interface LoginAnswer {
  readonly data?: { readonly recoveryCodes?: readonly string[] } | null;
  readonly error?: { readonly details?: { readonly refusals?: readonly RefusalAnswer[] } };
}

function CodeDialog({ locale, asked, again, onEnd }: CodeDialogProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const [entered, setEntered] = useState<{ readonly answer: Response; readonly codes: readonly string[] } | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setTold('');
    try {
      const answer = await again(code);
      const body = (await answer.clone().json().catch(() => ({}))) as LoginAnswer;
      const codes = body.data?.recoveryCodes ?? [];
      const message = body.error?.details?.refusals?.[0]?.message;
      if (answer.ok && codes.length === 0) onEnd(answer);
      else if (answer.ok) setEntered({ answer, codes });
      else setTold(message === undefined ? say({ zh: '试得太频繁，请过5分钟再登录。', en: 'Too many tries: log in again in five minutes.' }) : inLanguage(locale)(message));
      setCode('');
    } catch {
      setTold(say({ zh: '连不上服务器，请再试一次。', en: 'The server did not answer; try again.' }));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') void send();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onEnd(entered?.answer ?? null)}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say({ zh: '动态验证码', en: 'Authenticator code' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {entered === null ? (
            <Flex tag="form" id="second-factor" direction="column" alignItems="stretch" gap={4} onSubmit={submit}>
              <Typography>{inLanguage(locale)(asked.message)}</Typography>
              {asked.enrolment !== null && <EnrolmentPicture enrolment={asked.enrolment} />}
              <Field.Root name="code" error={told === '' ? undefined : told} required>
                <Field.Label>{say({ zh: '动态验证码', en: 'Code' })}</Field.Label>
                <TextInput name="code" autoFocus autoComplete="one-time-code" value={code} onChange={(event: React.ChangeEvent<HTMLInputElement>) => setCode(event.target.value)} />
                <Box aria-live="polite"><Field.Error /></Box>
              </Field.Root>
            </Flex>
          ) : (
            <RecoveryCodeList codes={entered.codes} />
          )}
        </Modal.Body>
        <Modal.Footer>
          {entered === null ? <Button variant="tertiary" onClick={() => onEnd(null)}>{say({ zh: '取消', en: 'Cancel' })}</Button> : <span />}
          {entered === null ? (
            <Button type="submit" form="second-factor" loading={busy} disabled={code.trim() === ''}>{say({ zh: '登录', en: 'Log in' })}</Button>
          ) : (
            <Button onClick={() => onEnd(entered.answer)}>{say({ zh: '已抄下，登录', en: 'Copied, log in' })}</Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const isDark = (): boolean => {
  const theme = window.localStorage.getItem('STRAPI_THEME');
  return theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
};

/** Asks for a code in a window of its own, beside the login form, until the server lets the person in or the person gives up. */
export function openCodeDialog(parts: { readonly asked: CodeAsked; readonly refused: Response; readonly again: (code: string) => Promise<Response> }): Promise<Response> {
  const { asked, refused, again } = parts;
  const locale = panelLanguage();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const onEnd = (answer: Response | null): void => {
      root.unmount();
      place.remove();
      resolve(answer ?? refused);
    };
    root.render(
      <IntlProvider locale={locale} messages={{}} onError={() => undefined}>
        <DesignSystemProvider locale={locale} theme={isDark() ? darkTheme : lightTheme}>
          <CodeDialog locale={locale} asked={asked} again={again} onEnd={onEnd} />
        </DesignSystemProvider>
      </IntlProvider>,
    );
  });
}
