import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { GROUNDS, type Conclusion } from '../../../shared/review';
import { useSay, type Wording } from '../language';
import { boxNamed } from '../names';
import { Choose } from './Choose';
import { Line } from './Line';
import { Pictures, UnreadableFiles } from './SignedFiles';
import { useTied } from './useTied';
import { StepFrame, type StepFormProps } from './StepFrame';

type Answers = Readonly<Record<string, boolean>>;

const UNANSWERED: Answers = {};
const UNSIGNED: ReadonlySet<string> = new Set();
const NONE: Answers = Object.fromEntries(GROUNDS.map((ground) => [ground, false]));
const CONCLUSION_NAMES: readonly { readonly value: Conclusion; readonly name: Wording }[] = [
  { value: 'publishable', name: { zh: '可以公开', en: 'May be published' } },
  { value: 'not-publishable', name: { zh: '不得公开', en: 'Must not be published' } },
  { value: 'cannot-determine', name: { zh: '不能确定，报请确定', en: 'Cannot determine: ask the authority' } },
];
const BASIS: Wording = { zh: '已对照保密法律法规逐项审查，未发现不得公开的情形。', en: 'Examined item by item; nothing found that must not be published.' };

/** The five grounds of 审查制度 第五条, each answered for itself. */
function Grounds({ answers, onChange }: { readonly answers: Answers; readonly onChange: (answers: Answers) => void }) {
  const say = useSay();
  return (
    <Box>
      <Flex justifyContent="space-between" gap={4} paddingBottom={2}>
        <Typography variant="sigma" textColor="neutral600">{say({ zh: '五项审查（审查制度第五条）', en: 'The five grounds (article 5)' })}</Typography>
        <Button type="button" size="S" variant="tertiary" onClick={() => onChange(NONE)}>{say({ zh: '五项均不涉及', en: 'None applies' })}</Button>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {GROUNDS.map((ground) => (
          <Flex key={ground} justifyContent="space-between" gap={4}>
            <Typography>{say(boxNamed({ box: ground, tier: 'assess' }))}</Typography>
            <Radio.Group value={ground in answers ? String(answers[ground]) : ''} onValueChange={(value: string) => onChange({ ...answers, [ground]: value === 'true' })} aria-label={say(boxNamed({ box: ground, tier: 'assess' }))}>
              <Flex gap={4}>
                <Radio.Item value="false">{say({ zh: '否', en: 'No' })}</Radio.Item>
                <Radio.Item value="true">{say({ zh: '是', en: 'Yes' })}</Radio.Item>
              </Flex>
            </Radio.Group>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

/** What keeps the form from being signed. */
function missingOf(parts: { readonly answers: Answers; readonly conclusion: Conclusion | ''; readonly basis: string; readonly unsigned: boolean }): Wording | undefined {
  if (GROUNDS.some((ground) => !(ground in parts.answers))) return { zh: '请对五项逐一作答。', en: 'Answer each of the five grounds.' };
  if (parts.conclusion === '') return { zh: '请选择审查结论。', en: 'Choose a conclusion.' };
  if (parts.basis.trim() === '') return { zh: '请填写审查依据。', en: 'Give the basis.' };
  if (parts.conclusion === 'publishable' && parts.unsigned) return { zh: '请查看图片和无法读取的文件，并逐一确认。', en: 'Look at the pictures and unreadable files, and sign for them.' };
  return undefined;
}

/** 保密审查 by the unit's secrecy officer. */
export function AssessForm(props: StepFormProps) {
  const { files } = props.document;
  const say = useSay();
  const { digest } = props.document;
  const [answers, setAnswers] = useTied<Answers>({ digest, first: UNANSWERED });
  const [conclusion, setConclusion] = useState<Conclusion | ''>('');
  const [basis, setBasis] = useState('');
  const [seen, setSeen] = useTied({ digest, first: false });
  const [signed, setSigned] = useTied<ReadonlySet<string>>({ digest, first: UNSIGNED });
  const pictures = files.filter(({ reading }) => reading === 'picture');
  const unreadable = files.filter(({ reading }) => reading === 'unreadable');
  const unsigned = (pictures.length > 0 && !seen) || unreadable.some(({ sha256 }) => !signed.has(sha256));
  const conclude = (value: Conclusion): void => {
    setConclusion(value);
    if (value === 'publishable' && basis === '') setBasis(say(BASIS));
  };
  return (
    <StepFrame
      {...props}
      verb="assess"
      label={{ zh: '签署审查意见', en: 'Sign the review' }}
      missing={missingOf({ answers, conclusion, basis, unsigned })}
      body={() => ({ conclusion, grounds: answers, basis, pictures: seen, files: [...signed] })}
    >
      <Grounds answers={answers} onChange={setAnswers} />
      <Pictures files={pictures} seen={seen} onChange={setSeen} />
      <UnreadableFiles files={unreadable} signed={signed} onChange={setSigned} />
      <Choose label={{ zh: '审查结论', en: 'Conclusion' }} choices={CONCLUSION_NAMES} value={conclusion} onChange={conclude} />
      <Line label={{ zh: '审查依据和说明', en: 'Basis' }} value={basis} onChange={setBasis} required long />
    </StepFrame>
  );
}
