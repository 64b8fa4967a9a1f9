import { Box, Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useState, type RefObject } from 'react';
import { useSay } from '../../language';
import type { Mark } from '../../steps/ReturnForm';
import { selectedPlace, type Place } from '../site/places';
import type { Remarks } from './useComments';

interface SelectionProps {
  /** The page in which words are selected. */
  readonly page: RefObject<HTMLElement>;
  readonly remarks: Remarks;
  /** Absent where this person may not return the document now. */
  readonly onMark?: (mark: Mark) => void;
}
interface Chosen {
  readonly place: Place;
  /** Pixels below the top of the page. */
  readonly top: number;
  readonly left: number;
}

const ABOVE = 8;

function chosenIn(page: HTMLElement | null): Chosen | null {
  const selected = page === null ? null : selectedPlace(page);
  if (page === null || selected === null) return null;
  const frame = page.getBoundingClientRect();
  const left = Math.min(Math.max(selected.box.left - frame.left, 0), Math.max(frame.width - 360, 0));
  return { place: selected.place, top: selected.box.bottom - frame.top + ABOVE, left };
}

function Composer({ place, remarks, onMark, onDone }: Omit<SelectionProps, 'page'> & { readonly place: Place; readonly onDone: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (await remarks.add({ path: place.path, quote: place.quote, text })) onDone();
  };
  const mark = (): void => {
    onMark?.({ path: place.path, text: place.quote, comment: text.trim() });
    onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3} width="36rem">
      <Typography variant="pi" textColor="neutral600" ellipsis>{`“${place.quote}”`}</Typography>
      <Textarea autoFocus aria-label={say({ zh: '批注内容', en: 'Comment' })} value={text} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
      {remarks.refused !== '' && <Typography role="alert" textColor="danger700">{remarks.refused}</Typography>}
      <Flex gap={2}>
        {onMark !== undefined && <Button size="S" variant="danger-light" disabled={text.trim() === ''} onClick={mark}>{say({ zh: '退回时指出', en: 'For the return' })}</Button>}
        <Button size="S" variant="secondary" disabled={text.trim() === '' || remarks.sending} onClick={() => void send()}>{say({ zh: '发表批注', en: 'Comment' })}</Button>
        <Button size="S" variant="tertiary" onClick={onDone}>{say({ zh: '取消', en: 'Cancel' })}</Button>
      </Flex>
    </Flex>
  );
}

/** Beside words that are selected in the page: a button, then the field for what is to be said about them. */
export function Selection({ page, remarks, onMark }: SelectionProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const look = (): void => {
      if (!writing) setChosen(chosenIn(page.current));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [page, writing]);
  const done = (): void => {
    setWriting(false);
    setChosen(null);
    window.getSelection()?.removeAllRanges();
  };
  if (chosen === null) return null;
  return (
    <Box position="absolute" top={`${chosen.top}px`} left={`${chosen.left}px`} zIndex={3} data-noprint>
      {writing ? (
        <Composer place={chosen.place} remarks={remarks} {...(onMark !== undefined && { onMark })} onDone={done} />
      ) : (
        <Button size="S" onMouseDown={(event: React.MouseEvent) => event.preventDefault()} onClick={() => setWriting(true)}>{say({ zh: '批注', en: 'Comment' })}</Button>
      )}
    </Box>
  );
}
