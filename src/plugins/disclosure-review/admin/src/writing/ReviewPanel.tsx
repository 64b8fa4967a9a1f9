import { Box, Button, Divider, Flex, LinkButton, Typography } from '@strapi/design-system';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument } from '@strapi/content-manager/strapi-admin';
import { useFetchClient, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { DeskAnswer } from '../../../shared/desk';
import type { Verb } from '../../../shared/review';
import { useGovernedTypes } from '../api/governedTypes';
import { getDocument, type DocumentRef } from '../api/requests';
import { useLoaded } from '../api/useLoaded';
import { useSay, type Wording } from '../language';
import { MESSAGES, VERB_NAMES } from '../names';
import { FindingList } from '../review/FindingList';
import { StateLine } from '../review/StateLine';
import { StepDialog } from '../steps/StepDialog';
import { jumpTo } from './jumpTo';
import { Reassess } from './Reassess';

/** Steps that somebody takes who has read the document: they lead to the reviewing screen. */
const READ_FIRST: readonly Verb[] = ['assess', 'determine', 'approve', 'confirm', 'consent', 'return'];
/** The order in which one of them is the next thing to do. */
const NEXT: readonly Verb[] = ['submit', 'release', 'schedule', 'recall', 'withdraw', 'ask-withdrawal'];
/** Those that lead on; the others take back, and are offered without being urged. */
const ONWARD: readonly Verb[] = ['submit', 'release', 'schedule'];
const TAKING_OFF: readonly Verb[] = ['withdraw', 'ask-withdrawal'];

const emphasis = (parts: { readonly verb: Verb; readonly first: boolean }): 'default' | 'tertiary' | 'danger-light' => {
  if (TAKING_OFF.includes(parts.verb)) return 'danger-light';
  return parts.first && ONWARD.includes(parts.verb) ? 'default' : 'tertiary';
};

type Answer = DocumentAnswer & Partial<DeskAnswer>;

interface StepsProps {
  readonly document: Answer;
  readonly unsaved: boolean;
  /** The saved document is being read: a step would name bytes that are no more. */
  readonly reading: boolean;
  readonly onStep: (verb: Verb) => void;
}

function Steps({ document, unsaved, reading: saving, onStep }: StepsProps) {
  const say = useSay();
  const mine = NEXT.filter((verb) => document.may.includes(verb));
  const reading = READ_FIRST.some((verb) => document.may.includes(verb));
  const [next, ...others] = mine;
  const toMend = document.findings.filter(({ severity }) => severity === 'block').length;
  const blocked = next === 'submit' && toMend > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {reading && (
        <LinkButton tag={NavLink} to={`/plugins/disclosure-review/review/${document.uid}/${document.documentId}`} size="L" fullWidth>
          {say({ zh: '去审核', en: 'Review' })}
        </LinkButton>
      )}
      {next !== undefined && (
        <Button size="L" fullWidth variant={emphasis({ verb: next, first: !reading })} disabled={unsaved || saving || blocked} onClick={() => onStep(next)}>
          {say(VERB_NAMES[next])}
        </Button>
      )}
      {others.map((verb) => (
        <Button key={verb} fullWidth variant={emphasis({ verb, first: false })} disabled={unsaved || saving} onClick={() => onStep(verb)}>
          {say(VERB_NAMES[verb])}
        </Button>
      ))}
      {blocked && <Typography variant="pi" textColor="danger700">{say({ zh: `有 ${toMend} 处必须改正，改好并保存后才能提交。`, en: `To be mended and saved before submitting: ${toMend}.` })}</Typography>}
      {unsaved && mine.length > 0 && <Typography variant="pi" textColor="warning700">{say({ zh: '有未保存的修改，请先保存。', en: 'Save your changes first.' })}</Typography>}
      <LinkButton tag={NavLink} to={`/plugins/disclosure-review/preview/${document.uid}/${document.documentId}`} variant="tertiary" fullWidth>
        {say({ zh: '预览', en: 'Preview' })}
      </LinkButton>
      {!reading && (
        <LinkButton tag={NavLink} to={`/plugins/disclosure-review/review/${document.uid}/${document.documentId}`} variant="ghost" fullWidth>
          {say({ zh: '查看成稿和办理记录', en: 'Page and record' })}
        </LinkButton>
      )}
    </Flex>
  );
}

const UNDER_REVIEW: Wording = { zh: '审核中，暂不能修改。需要修改请先撤稿，或等审核人退回。', en: 'Under review: recall it, or wait for a return, to edit.' };

/** Who has it stands above; where nobody has it, the server says why: a vacant post, a schedule, or that nothing is left to do. */
const whyClosed = ({ editable }: Answer): Wording => (editable === undefined || editable.who.length > 0 ? UNDER_REVIEW : editable.why);

/** The panel beside the form: state, next action, findings. Loads anew after every save. */
function Desk({ reference, collectionType }: { readonly reference: DocumentRef; readonly collectionType: string }) {
  const client = useFetchClient();
  const say = useSay();
  const [, setQuery] = useQueryParams<{ readonly rv?: string }>();
  const { document: saved, refetch } = useDocument({ collectionType, model: reference.uid, documentId: reference.documentId });
  const unsaved = useForm('ReviewPanel', ({ modified }) => modified);
  const [verb, setVerb] = useState<Verb | null>(null);
  const { answer, error, loading, reload, put } = useLoaded<Answer>(`${reference.uid} ${reference.documentId}`, () => getDocument(client, reference));
  const savedAt = String(saved?.updatedAt ?? '');
  const [seenAt, setSeenAt] = useState(savedAt);
  useEffect(() => {
    if (savedAt === '' || savedAt === seenAt) return;
    setSeenAt(savedAt);
    if (seenAt !== '') void reload();
  }, [savedAt, seenAt, reload]);

  if (error !== undefined && answer === undefined) return <Typography textColor="danger700">{say({ zh: '审核状态读取失败，请刷新页面。', en: 'The review state could not be read; reload the page.' })}</Typography>;
  if (answer === undefined) return <Typography>{say({ zh: '正在读取…', en: 'Loading…' })}</Typography>;
  // What was saved a moment ago may not have come back yet: the form of a step names the bytes as they are now.
  const open = (chosen: Verb): void => {
    void reload().then(() => setVerb(chosen));
  };
  const taken = (after: DocumentAnswer): void => {
    setVerb(null);
    put(after);
    // The form asks for its permissions anew when the address changes: it closes or opens with the state.
    setQuery({ rv: String(Date.now()) });
    refetch();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <StateLine document={answer} />
      {answer.closed && (
        <Box background="primary100" padding={3} hasRadius>
          <Typography>{say(whyClosed(answer))}</Typography>
        </Box>
      )}
      <Steps document={answer} unsaved={unsaved} reading={loading || savedAt !== seenAt} onStep={open} />
      <Reassess document={answer} onTaken={taken} />
      <Divider />
      <Typography variant="sigma" textColor="neutral600">{say({ zh: '检查结果', en: 'Findings' })}</Typography>
      <FindingList findings={answer.findings} onJump={jumpTo} />
      <StepDialog document={answer} verb={verb} onClose={() => setVerb(null)} onTaken={taken} onStale={() => { setVerb(null); void reload(); refetch(); }} />
    </Flex>
  );
}

/** 审核 beside the edit view of every governed type. */
export const ReviewPanel: PanelComponent = ({ model, documentId, collectionType }: PanelComponentProps) => {
  const say = useSay();
  const governed = useGovernedTypes()?.some(({ uid }) => uid === model);
  if (governed !== true) return null;
  const title = say(MESSAGES['disclosure-review.menu']);
  if (documentId === undefined) {
    return { title, content: <Typography textColor="neutral600">{say({ zh: '保存后即可看到检查结果，并提交审核。', en: 'Save it to see the findings and to submit.' })}</Typography> };
  }
  return { title, content: <Desk key={`${model} ${documentId}`} reference={{ uid: model, documentId }} collectionType={collectionType} /> };
};
