import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { Verb } from '../../../shared/review';
import { useSay, type Wording } from '../language';
import { VERB_NAMES } from '../names';
import { Refusals } from '../review/Refusals';
import { useStep } from './useStep';

/** What every form of a step is given. */
export interface StepFormProps {
  readonly document: DocumentAnswer;
  /** With the document as it is after the step. */
  readonly onTaken: (answer: DocumentAnswer) => void;
  /** The person wants to read the document as it is now before going on. */
  readonly onStale: () => void;
}

interface Frame extends StepFormProps {
  readonly verb: Verb;
  /** What is sent beside the digest. */
  readonly body: () => object;
  /** What still has to be filled in; the button stays closed while there is something. */
  readonly missing?: Wording | undefined;
  readonly label?: Wording;
  readonly variant?: 'default' | 'danger' | 'success';
  readonly children?: ReactNode;
}

/** A step: what is asked for it, why it was refused, and the one button that takes it. */
export function StepFrame({ document, verb, body, missing, label = VERB_NAMES[verb], variant = 'default', children, onTaken, onStale }: Frame) {
  const say = useSay();
  const step = useStep({ document, verb, onTaken });
  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      gap={4}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        // In the edit view this form hangs below Strapi's own, which would save.
        event.stopPropagation();
        if (missing === undefined && !step.sending) void step.send(body());
      }}
    >
      {children}
      <Refusals refusals={step.refusals} />
      {step.stale && (
        <Button type="button" variant="secondary" onClick={onStale}>
          {say({ zh: '查看最新稿件', en: 'Show the document as it is now' })}
        </Button>
      )}
      {missing !== undefined && <Typography variant="pi" textColor="neutral600">{say(missing)}</Typography>}
      <Button type="submit" size="L" variant={variant} loading={step.sending} disabled={missing !== undefined}>
        {say(label)}
      </Button>
    </Flex>
  );
}
