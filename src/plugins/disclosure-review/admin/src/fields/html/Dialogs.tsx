import { Button, Field, Modal, TextInput } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../language';
import { WORDS } from './words';

interface Asking {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly initial: string;
  readonly wrong?: (value: string) => string | undefined;
  readonly extra?: ReactNode;
  readonly onClose: () => void;
  readonly onConfirm: (value: string) => void;
}

/** A dialog that asks for one line of text. */
function AskLine({ title, label, hint, initial, wrong, extra, onClose, onConfirm }: Asking) {
  const say = useSay();
  const [value, setValue] = useState(initial);
  const [error, setError] = useState<string | undefined>();
  const confirm = () => {
    const trouble = wrong?.(value.trim());
    if (trouble === undefined) onConfirm(value.trim());
    else setError(trouble);
  };
  return (
    <Modal.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{title}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Field.Root hint={hint} error={error}>
            <Field.Label>{label}</Field.Label>
            <TextInput
              autoFocus
              value={value}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => { setValue(event.target.value); setError(undefined); }}
              onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                confirm();
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{say(WORDS.cancel)}</Button>
          {extra}
          <Button onClick={confirm}>{say(WORDS.confirm)}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface LinkDialogProps {
  readonly address: string;
  readonly onClose: () => void;
  readonly onConfirm: (address: string) => void;
}

/** Asks where a link leads; an empty answer takes the link away. */
export function LinkDialog({ address, onClose, onConfirm }: LinkDialogProps) {
  const say = useSay();
  return (
    <AskLine
      title={say(WORDS.link)}
      label={say(WORDS.linkAddress)}
      hint={say(WORDS.linkHint)}
      initial={address}
      wrong={(value) => (value === '' || /^(?:https?:\/\/\S+|mailto:\S+|tel:\S+|\/uploads\/\S+)$/i.test(value) ? undefined : say(WORDS.linkWrong))}
      extra={address !== '' && <Button variant="danger-light" onClick={() => { onConfirm(''); }}>{say(WORDS.removeLink)}</Button>}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
}

interface PictureDialogProps {
  readonly alternative: string;
  readonly onClose: () => void;
  readonly onConfirm: (alternative: string) => void;
}

/** Asks what a picture shows. */
export function PictureDialog({ alternative, onClose, onConfirm }: PictureDialogProps) {
  const say = useSay();
  return (
    <AskLine
      title={say(WORDS.image)}
      label={say(WORDS.alternative)}
      hint={say(WORDS.alternativeHint)}
      initial={alternative}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
}
