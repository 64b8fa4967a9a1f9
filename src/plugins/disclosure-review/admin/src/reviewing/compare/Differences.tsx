import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ComparedWith, ComparisonAnswer, ReviewSheet } from '../../../../shared/desk';
import { useLoaded } from '../../api/useLoaded';
import { useSay, type Wording } from '../../language';
import { shortTime } from '../../time';
import { getComparison } from '../requests';
import { ChangedFields } from './ChangedFields';
import { ChangedFiles } from './ChangedFiles';
import { ChangedTexts } from './ChangedTexts';

const NAMES: Readonly<Record<string, Wording>> = {
  live: { zh: '线上版本', en: 'What is live' },
  'my-approval': { zh: '我上次通过的稿件', en: 'What I approved last' },
  'last-return': { zh: '上次退回的稿件', en: 'What was last returned' },
};
const OF_HISTORY: Wording = { zh: '办理记录中的一稿', en: 'A version of the record' };

interface DifferencesProps {
  readonly sheet: ReviewSheet;
  /** A named version, or the digest of a step. */
  readonly compared: ComparedWith;
  readonly onCompare: (compared: ComparedWith) => void;
}

function Found({ comparison }: { readonly comparison: ComparisonAnswer }) {
  const say = useSay();
  if (!comparison.found) return <Typography>{say({ zh: '没有留存这一稿的内容，无法比较。', en: 'This version was not kept; it cannot be compared.' })}</Typography>;
  if (comparison.same) return <Typography textColor="success700">{say({ zh: '与现在的稿件完全一致。', en: 'It is the same as the document now.' })}</Typography>;
  const changed = comparison.texts.filter((text) => text.changed);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="pi" textColor="neutral600">
        {say({ zh: '下划线为新增，删除线为删去。', en: 'Underlined: inserted. Struck through: deleted.' })}
      </Typography>
      <ChangedFields fields={comparison.fields} />
      <ChangedTexts texts={changed} />
      <ChangedFiles files={comparison.files} />
    </Flex>
  );
}

/** What changed since a version that the reader chooses. */
export function Differences({ sheet, compared, onCompare }: DifferencesProps) {
  const client = useFetchClient();
  const say = useSay();
  const choices = sheet.comparisons;
  const { answer, error } = useLoaded<ComparisonAnswer>(`${sheet.documentId} ${sheet.digest} ${compared}`, () => getComparison({ client, ref: sheet, compared }));
  const named = choices.some((choice) => choice.with === compared);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="48rem">
        <SingleSelect aria-label={say({ zh: '与哪一稿比较', en: 'Compare with' })} value={compared} onChange={(value: string | number) => onCompare(String(value))}>
          {choices.map((choice) => (
            <SingleSelectOption key={choice.with} value={choice.with}>
              {`${say(NAMES[choice.with] ?? OF_HISTORY)} · ${shortTime(choice.at)}${choice.person === null ? '' : ` · ${choice.person}`}`}
            </SingleSelectOption>
          ))}
          {!named && <SingleSelectOption value={compared}>{say(OF_HISTORY)}</SingleSelectOption>}
        </SingleSelect>
      </Box>
      {error !== undefined && answer === undefined && <Typography role="alert" textColor="danger700">{say({ zh: '比较没有成功，请重新选择或刷新页面。', en: 'It could not be compared; choose again or reload.' })}</Typography>}
      {answer !== undefined && <Found comparison={answer} />}
      {answer === undefined && error === undefined && <Typography>{say({ zh: '正在比较…', en: 'Comparing…' })}</Typography>}
    </Flex>
  );
}
