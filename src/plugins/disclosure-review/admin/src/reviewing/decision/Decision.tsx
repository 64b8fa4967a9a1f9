import { Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { DocumentAnswer } from '../../../../shared/contracts';
import type { ReviewSheet } from '../../../../shared/desk';
import type { Verb } from '../../../../shared/review';
import { useSay, type Wording } from '../../language';
import { POST_NAMES, VERB_NAMES } from '../../names';
import { withAddresses } from '../../review/fileAddress';
import { formOf } from '../../steps';
import { ReturnForm, type Mark } from '../../steps/ReturnForm';
import { inOrder, openAtFirst } from './stepOrder';

interface DecisionProps {
  readonly sheet: ReviewSheet;
  readonly marks: readonly Mark[];
  readonly onMarksChange: (marks: readonly Mark[]) => void;
  readonly onTaken: (taken: { readonly verb: Verb; readonly after: DocumentAnswer }) => void;
  readonly onStale: () => void;
}

/** Every form stays in the page, so that what was filled in is there when one comes back to it. */
const Kept = styled(Tabs.Content)`
  padding-top: 1.6rem;
  &[data-state='inactive'] { display: none; }
`;

function Form({ verb, sheet, marks, onMarksChange, onTaken, onStale }: DecisionProps & { readonly verb: Verb }) {
  const step = { document: withAddresses(sheet), onTaken: (after: DocumentAnswer) => onTaken({ verb, after }), onStale };
  if (verb === 'return') return <ReturnForm {...step} reasons={sheet.returnReasons} marks={marks} onMarksChange={onMarksChange} />;
  const Step = formOf({ verb, document: sheet });
  return <Step {...step} />;
}

/** The return says how many marks it will take along. */
const tabName = ({ verb, marks }: { readonly verb: Verb; readonly marks: number }): Wording => {
  const name = VERB_NAMES[verb];
  return verb === 'return' && marks > 0 ? { zh: `${name.zh}（${marks}）`, en: `${name.en} (${marks})` } : name;
};

function NotMine({ sheet }: { readonly sheet: ReviewSheet }) {
  const say = useSay();
  const { who, why } = sheet.editable;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography>{say({ zh: '现在没有需要您办理的事项。', en: 'There is nothing for you to do here now.' })}</Typography>
      {who.length === 0 && <Typography variant="pi" textColor="neutral600">{say(why)}</Typography>}
      {who.map(({ person, post, organisation }, index) => (
        <Typography key={`${index} ${person}`} variant="pi" textColor="neutral600">
          {say({ zh: `等待 ${person}（${organisation}，${POST_NAMES[post]?.zh ?? post}）`, en: `Waiting for ${person} (${organisation}, ${POST_NAMES[post]?.en ?? post})` })}
        </Typography>
      ))}
    </Flex>
  );
}

/** The steps that this person may take now: the likeliest open, the others one key away. */
export function Decision(props: DecisionProps) {
  const say = useSay();
  const verbs = inOrder(props.sheet.may);
  const [chosen, setChosen] = useState<Verb>();
  if (verbs.length === 0) return <NotMine sheet={props.sheet} />;
  const asked = chosen !== undefined && verbs.includes(chosen) ? chosen : undefined;
  const current = asked ?? openAtFirst(props.sheet) ?? '';
  return (
    <Tabs.Root variant="simple" value={current} onValueChange={(verb: string) => setChosen(verbs.find((one) => one === verb))}>
      {current === '' && <Typography>{say({ zh: '现在没有等您办理的事项，必要时可以：', en: 'Nothing waits for you here; if need be you can:' })}</Typography>}
      {current === '' && (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          {verbs.map((verb) => <Button key={verb} variant="tertiary" onClick={() => setChosen(verb)}>{say(VERB_NAMES[verb])}</Button>)}
        </Flex>
      )}
      {verbs.length > 1 && current !== '' && (
        <Tabs.List aria-label={say({ zh: '办理方式', en: 'Steps' })}>
          {verbs.map((verb) => (
            <Tabs.Trigger key={verb} value={verb}>{say(tabName({ verb, marks: props.marks.length }))}</Tabs.Trigger>
          ))}
        </Tabs.List>
      )}
      {verbs.map((verb) => (
        <Kept key={verb} value={verb} forceMount>
          <Form {...props} verb={verb} />
        </Kept>
      ))}
    </Tabs.Root>
  );
}
