import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CommentAnswer, CommentBody, CommentsAnswer, ReviewSheet } from '../../../../shared/desk';
import { inLanguage, refusalsOf } from '../../api/refusals';
import { useSay } from '../../language';
import { postComment, postReply } from '../requests';

export interface Remarks {
  readonly all: readonly CommentAnswer[];
  readonly sending: boolean;
  /** Why the last one was not taken, empty where it was. */
  readonly refused: string;
  /** @returns whether it was taken */
  readonly add: (body: CommentBody) => Promise<boolean>;
  readonly reply: (parts: { readonly number: number; readonly kind: 'answer' | 'resolve'; readonly text: string }) => Promise<boolean>;
}

/** The comments of a document: those that came with the sheet, then what the server answered last. */
export function useComments(sheet: ReviewSheet): Remarks {
  const client = useFetchClient();
  const say = useSay();
  const { locale } = useIntl();
  const [answered, setAnswered] = useState<{ readonly of: ReviewSheet; readonly results: readonly CommentAnswer[] }>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState('');
  const taken = async (send: () => Promise<CommentsAnswer>): Promise<boolean> => {
    setSending(true);
    setRefused('');
    try {
      const { results } = await send();
      setAnswered({ of: sheet, results });
      return true;
    } catch (error) {
      const told = refusalsOf(error).map(({ message }) => inLanguage(locale)(message));
      setRefused(told.join(' ') || say({ zh: '没有发出，请再试一次。', en: 'Not sent; try again.' }));
      return false;
    } finally {
      setSending(false);
    }
  };
  return {
    all: answered?.of === sheet ? answered.results : sheet.comments,
    sending,
    refused,
    add: (body) => taken(() => postComment({ client, ref: sheet, body })),
    reply: (parts) => taken(() => postReply({ client, ref: sheet, ...parts })),
  };
}
