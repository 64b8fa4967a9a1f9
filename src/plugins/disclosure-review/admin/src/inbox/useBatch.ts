import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RefusalAnswer } from '../../../shared/contracts';
import type { BatchApproveBody, BatchLine } from '../../../shared/desk';
import { inLanguage, refusalsOf } from '../api/refusals';
import { useSay } from '../language';
import { approveSeveral } from './deskRequests';

export interface Batch {
  readonly send: (body: BatchApproveBody) => Promise<void>;
  readonly sending: boolean;
  /** A line for each document, in the order asked; null before. */
  readonly results: readonly BatchLine[] | null;
  /** Why nothing at all was done. */
  readonly refusals: readonly RefusalAnswer[];
}

/** Several approvals at once; what one of them is refused for stops none of the others. */
export function useBatch(): Batch {
  const client = useFetchClient();
  const say = useSay();
  const { locale } = useIntl();
  const half = inLanguage(locale);
  const [sending, setSending] = useState(false);
  const [results, setResults] = useState<readonly BatchLine[] | null>(null);
  const [refusals, setRefusals] = useState<readonly RefusalAnswer[]>([]);
  const inHalf = (refusal: RefusalAnswer): RefusalAnswer => ({ ...refusal, message: half(refusal.message) });

  const send = async (body: BatchApproveBody): Promise<void> => {
    setSending(true);
    setRefusals([]);
    try {
      const answer = await approveSeveral(client, body);
      setResults(answer.results.map((line) => (line.ok ? line : { ...line, refusals: line.refusals.map(inHalf) })));
    } catch (error) {
      const lost = say({ zh: '没有收到结果，可能是网络中断。请关闭后刷新列表，看哪些已经办成。', en: 'No answer, perhaps the network. Close this and reload the list to see what was done.' });
      const told = refusalsOf(error).map(inHalf);
      setRefusals(told.length > 0 ? told : [{ rule: '', code: 'no-answer', message: lost }]);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, results, refusals };
}
