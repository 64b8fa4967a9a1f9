import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { StepAnswer } from '../../../../shared/contracts';
import { useSay } from '../../language';
import { POST_NAMES, STEP_NAMES } from '../../names';
import { shortTime } from '../../time';
import { evidenceWords } from './evidenceWords';
import { Tone } from '../../review/Tone';

interface HistoryProps {
  /** Oldest first, all rounds. */
  readonly steps: readonly StepAnswer[];
  /** Of the draft on the screen. */
  readonly digest: string;
  readonly onCompare: (digest: string) => void;
}

function Step({ step, digest, onCompare }: { readonly step: StepAnswer } & Omit<HistoryProps, 'steps'>) {
  const say = useSay();
  const post = step.post === null ? undefined : POST_NAMES[step.post];
  const grave = step.kind === 'return' || step.kind === 'withdraw';
  return (
    <Box tag="li" paddingBottom={3}>
      <Flex gap={2} wrap="wrap">
        <Tone size="S" variant={grave ? 'danger' : 'secondary'}>{say(STEP_NAMES[step.kind])}</Tone>
        <Typography fontWeight="bold">{step.person}</Typography>
        <Typography variant="pi" textColor="neutral600">{shortTime(step.at)}</Typography>
      </Flex>
      {(post !== undefined || step.organisation !== null) && (
        <Typography tag="p" variant="pi" textColor="neutral600">{[step.organisation ?? '', post === undefined ? '' : say(post)].filter((word) => word !== '').join(' · ')}</Typography>
      )}
      {evidenceWords(step).map((words) => (
        <Typography key={words.zh} tag="p" variant="pi">{say(words)}</Typography>
      ))}
      {step.digest !== digest && step.kind !== 'create' && (
        <TextButton data-noprint onClick={() => onCompare(step.digest)}>{say({ zh: '与这一稿比较', en: 'Compare with this version' })}</TextButton>
      )}
    </Box>
  );
}

/** Who did what to the document and what they said, newest first, round by round. */
export function History({ steps, ...rest }: HistoryProps) {
  const say = useSay();
  const rounds = [...new Set(steps.map(({ round }) => round))].sort((one, other) => other - one);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {rounds.map((round) => (
        <Box key={round}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">{say({ zh: `第 ${round} 轮`, en: `Round ${round}` })}</Typography>
          <Box tag="ol" paddingTop={2}>
            {steps.filter((step) => step.round === round).reverse().map((step) => (
              <Step key={`${step.at} ${step.kind} ${step.person}`} step={step} {...rest} />
            ))}
          </Box>
        </Box>
      ))}
    </Flex>
  );
}
