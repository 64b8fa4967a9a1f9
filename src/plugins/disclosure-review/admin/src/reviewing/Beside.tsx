import { Flex } from '@strapi/design-system';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { ReviewSheet } from '../../../shared/desk';
import type { Verb } from '../../../shared/review';
import { useSay } from '../language';
import { FindingList } from '../review/FindingList';
import type { Mark } from '../steps/ReturnForm';
import { Card } from './Card';
import { CommentList } from './comments/CommentList';
import type { Remarks } from './comments/useComments';
import { AfterStep } from './decision/AfterStep';
import { Decision } from './decision/Decision';
import { Bundle } from './record/Bundle';
import { History } from './record/History';
import { Standing } from './Standing';
import type { ReadingInHand } from './useReading';

interface BesideProps {
  readonly sheet: ReviewSheet;
  readonly reading: ReadingInHand;
  readonly remarks: Remarks;
  readonly marks: readonly Mark[];
  readonly onMarksChange: (marks: readonly Mark[]) => void;
  readonly onMark: (mark: Mark) => void;
  /** The step that was taken on this screen last. */
  readonly taken: Verb | undefined;
  readonly onTaken: (taken: { readonly verb: Verb; readonly after: DocumentAnswer }) => void;
  readonly onStale: () => void;
}

/** What is decided with, beside what is decided on. */
export function Beside({ sheet, reading, remarks, marks, onMarksChange, onMark, taken, onTaken, onStale }: BesideProps) {
  const say = useSay();
  const mayReturn = sheet.may.includes('return');
  const open = remarks.all.filter((comment) => comment.open).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {taken !== undefined && <AfterStep verb={taken} sheet={sheet} />}
      <Card title={{ zh: '状态', en: 'State' }}><Standing sheet={sheet} /></Card>
      <Card title={{ zh: '办理', en: 'Decide' }} noPrint>
        <Decision sheet={sheet} marks={marks} onMarksChange={onMarksChange} onTaken={onTaken} onStale={onStale} />
      </Card>
      <Card title={{ zh: `检查结果（${sheet.findings.length}）`, en: `Findings (${sheet.findings.length})` }}>
        <FindingList
          findings={sheet.findings}
          onJump={(found) => reading.show({ path: found.path, quote: found.excerpt })}
          {...(mayReturn && { onMark: (found) => onMark({ path: found.path, ...(found.excerpt !== '' && { text: found.excerpt }), comment: say(found.message) }) })}
        />
      </Card>
      <Card title={{ zh: `批注（${open} 条待解决）`, en: `Comments (${open} open)` }}>
        <CommentList remarks={remarks} onShow={({ path, quote }) => reading.show({ path, quote: quote ?? '' })} />
      </Card>
      {sheet.bundle.role !== 'none' && <Card title={{ zh: '同步发布', en: 'Released together' }}><Bundle bundle={sheet.bundle} /></Card>}
      <Card title={{ zh: '办理记录', en: 'Record' }}>
        <History steps={sheet.steps} digest={sheet.digest} onCompare={reading.compare} />
      </Card>
    </Flex>
  );
}
