import { Modal } from '@strapi/design-system';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { Verb } from '../../../shared/review';
import { useSay } from '../language';
import { VERB_NAMES } from '../names';
import { formOf } from '.';

interface StepDialogProps {
  readonly document: DocumentAnswer;
  /** Null: closed. */
  readonly verb: Verb | null;
  readonly onClose: () => void;
  readonly onTaken: (answer: DocumentAnswer) => void;
  readonly onStale: () => void;
}

/** The form of a step in a window of its own. */
export function StepDialog({ document, verb, onClose, onTaken, onStale }: StepDialogProps) {
  const say = useSay();
  if (verb === null) return null;
  const Form = formOf({ verb, document });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say(VERB_NAMES[verb])}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Form document={document} onTaken={onTaken} onStale={onStale} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
