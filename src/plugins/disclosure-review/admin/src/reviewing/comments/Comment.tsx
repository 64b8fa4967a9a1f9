import { Box, Button, Flex, TextButton, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CommentAnswer } from '../../../../shared/desk';
import { useSay } from '../../language';
import { placeOf } from '../../review/FindingList';
import { shortTime } from '../../time';
import type { Remarks } from './useComments';
import { Tone } from '../../review/Tone';

/** Who wrote, what, and when. */
const Said = ({ person, at, text }: { readonly person: string; readonly at: string; readonly text: string }) => (
  <Box>
    <Typography variant="pi" textColor="neutral600">{`${person} ${shortTime(at)}`}</Typography>
    <Typography tag="p">{text}</Typography>
  </Box>
);

function Answer({ comment, remarks }: { readonly comment: CommentAnswer; readonly remarks: Remarks }) {
  const say = useSay();
  const [text, setText] = useState('');
  const send = async (kind: 'answer' | 'resolve'): Promise<void> => {
    if (await remarks.reply({ number: comment.number, kind, text })) setText('');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-noprint>
      <Textarea aria-label={say({ zh: `答复批注 ${comment.number}`, en: `Answer comment ${comment.number}` })} placeholder={say({ zh: '答复…', en: 'Answer…' })} value={text} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
      <Flex gap={2}>
        <Button size="S" variant="secondary" disabled={text.trim() === '' || remarks.sending} onClick={() => void send('answer')}>{say({ zh: '答复', en: 'Answer' })}</Button>
        <Button size="S" variant="tertiary" disabled={remarks.sending} onClick={() => void send('resolve')}>{say({ zh: '已解决', en: 'Resolved' })}</Button>
      </Flex>
    </Flex>
  );
}

/** A comment with its answers; the field for an answer opens on demand. */
export function Comment({ comment, remarks, onShow }: { readonly comment: CommentAnswer; readonly remarks: Remarks; readonly onShow: () => void }) {
  const say = useSay();
  const [answering, setAnswering] = useState(false);
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2} paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0" borderStyle="solid">
      <Flex gap={2} wrap="wrap">
        <Tone size="S" variant={comment.open ? 'warning' : 'success'}>{say(comment.open ? { zh: '待解决', en: 'Open' } : { zh: '已解决', en: 'Resolved' })}</Tone>
        {comment.origin === 'return' && <Tone size="S" variant="danger">{say({ zh: '退回指出', en: 'From a return' })}</Tone>}
        <Typography variant="pi" textColor="neutral600">{say({ zh: `第 ${comment.round} 轮`, en: `Round ${comment.round}` })}</Typography>
      </Flex>
      <Box>
        <TextButton onClick={onShow}>{comment.quote === null ? say(placeOf(comment.path)) : `“${comment.quote}”`}</TextButton>
      </Box>
      <Said person={comment.person} at={comment.at} text={comment.text} />
      {comment.replies.map((reply) => (
        <Box key={`${reply.at} ${reply.kind}`} paddingLeft={4}>
          <Said person={reply.person} at={reply.at} text={reply.text === '' ? say({ zh: '标记为已解决', en: 'Marked as resolved' }) : reply.text} />
        </Box>
      ))}
      {comment.open && (answering ? <Answer comment={comment} remarks={remarks} /> : <Box data-noprint><TextButton onClick={() => setAnswering(true)}>{say({ zh: '答复或解决', en: 'Answer or resolve' })}</TextButton></Box>)}
    </Flex>
  );
}
