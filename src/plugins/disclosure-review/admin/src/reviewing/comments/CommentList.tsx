import { Button, Flex, TextButton, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CommentAnswer } from '../../../../shared/desk';
import { useSay } from '../../language';
import { Comment } from './Comment';
import type { Remarks } from './useComments';

function WholeDocument({ remarks, onDone }: { readonly remarks: Remarks; readonly onDone: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (await remarks.add({ path: 'document', text })) onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Textarea aria-label={say({ zh: '对全篇的批注', en: 'Comment on the whole' })} value={text} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
      <Flex gap={2}>
        <Button size="S" disabled={text.trim() === '' || remarks.sending} onClick={() => void send()}>{say({ zh: '发表批注', en: 'Comment' })}</Button>
        <Button size="S" variant="tertiary" onClick={onDone}>{say({ zh: '取消', en: 'Cancel' })}</Button>
      </Flex>
    </Flex>
  );
}

/** All comments, the open ones first; resolved ones on demand. */
export function CommentList({ remarks, onShow }: { readonly remarks: Remarks; readonly onShow: (comment: CommentAnswer) => void }) {
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const [withResolved, setWithResolved] = useState(false);
  const open = remarks.all.filter((comment) => comment.open);
  const resolved = remarks.all.filter((comment) => !comment.open);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600" data-noprint>{say({ zh: '在左侧选中文字，点“批注”即可对这一处提意见。', en: 'Select words on the left and choose “Comment”.' })}</Typography>
      {remarks.refused !== '' && <Typography role="alert" textColor="danger700">{remarks.refused}</Typography>}
      {open.length + resolved.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {[...open, ...(withResolved ? resolved : [])].map((comment) => (
            <Comment key={comment.number} comment={comment} remarks={remarks} onShow={() => onShow(comment)} />
          ))}
        </Flex>
      )}
      <Flex gap={4} data-noprint>
        {!writing && <TextButton onClick={() => setWriting(true)}>{say({ zh: '对全篇批注', en: 'Comment on the whole' })}</TextButton>}
        {resolved.length > 0 && !withResolved && <TextButton onClick={() => setWithResolved(true)}>{say({ zh: `查看已解决的 ${resolved.length} 条`, en: `Show ${resolved.length} resolved` })}</TextButton>}
      </Flex>
      {writing && <WholeDocument remarks={remarks} onDone={() => setWriting(false)} />}
    </Flex>
  );
}
