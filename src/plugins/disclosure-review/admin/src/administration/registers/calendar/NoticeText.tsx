import { Accordion, Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useSay } from '../../../language';
import { FileChoice } from '../FileChoice';
import { readYear, type YearDraft } from './year';

const EXAMPLE = '{ "source": "…", "off": [["2027-01-01", "2027-01-03"]], "makeup": ["2027-02-20"] }';

/** Fills the form from a file or pasted text; nothing is kept before the form is saved. */
export function NoticeText({ onRead }: { readonly onRead: (draft: YearDraft) => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState<'read' | 'wrong' | null>(null);
  const read = (content: string): void => {
    const draft = readYear(content);
    setTold(draft === null ? 'wrong' : 'read');
    if (draft !== null) onRead(draft);
  };
  return (
    <Accordion.Root>
      <Accordion.Item value="notice">
        <Accordion.Header>
          <Accordion.Trigger>{say({ zh: '从文件或文本填入', en: 'Fill from a file or text' })}</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex direction="column" alignItems="stretch" gap={4} padding={5}>
            <FileChoice label={{ zh: '选择 JSON 文件', en: 'Choose a JSON file' }} accept=".json" chosen={chosen} onFile={(file) => { setChosen(file.name); void file.text().then(read); }} />
            <Field.Root name="notice" hint={say({ zh: `格式如 ${EXAMPLE}`, en: `Like ${EXAMPLE}` })}>
              <Field.Label>{say({ zh: '或粘贴文本', en: 'Or paste it' })}</Field.Label>
              <Textarea value={text} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            <Flex gap={3}>
              <Button variant="secondary" disabled={text.trim() === ''} onClick={() => read(text)}>{say({ zh: '填入下表', en: 'Fill the form' })}</Button>
              <Box role="status">
                {told === 'read' && <Typography textColor="success700">{say({ zh: '已填入，请核对后保存。', en: 'Filled in: look at it, then save.' })}</Typography>}
                {told === 'wrong' && <Typography textColor="danger700">{say({ zh: '格式不对，请照上面的样子改正。', en: 'Not of that form; mend it.' })}</Typography>}
              </Box>
            </Flex>
          </Flex>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
