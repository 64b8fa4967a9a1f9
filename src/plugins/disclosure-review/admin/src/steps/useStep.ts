import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DocumentAnswer, RefusalAnswer } from '../../../shared/contracts';
import type { Verb } from '../../../shared/review';
import { inLanguage, refusalsOf, statusOf } from '../api/refusals';
import { postStep } from '../api/requests';
import { useSay } from '../language';

export interface StepInHand {
  readonly send: (body: object) => Promise<void>;
  readonly sending: boolean;
  /** Why the last attempt was refused; nothing that was filled in is lost. */
  readonly refusals: readonly RefusalAnswer[];
  /** The document has changed while it was read: what was filled in stays, the new text must be looked at first. */
  readonly stale: boolean;
}

interface Parts {
  readonly document: DocumentAnswer;
  readonly verb: Verb;
  readonly onTaken: (answer: DocumentAnswer) => void;
}

/** Takes a step on the bytes that the person was looking at. */
export function useStep({ document, verb, onTaken }: Parts): StepInHand {
  const client = useFetchClient();
  const say = useSay();
  const { locale } = useIntl();
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<readonly RefusalAnswer[]>([]);
  const [stale, setStale] = useState(false);
  const [about, setAbout] = useState(document.digest);
  const inHalf = inLanguage(locale);

  const send = async (body: object): Promise<void> => {
    setSending(true);
    setRefusals([]);
    setAbout(document.digest);
    try {
      onTaken(await postStep({ client, ref: document, verb, body: { digest: document.digest, ...body } }));
    } catch (error) {
      const told = refusalsOf(error).map((refusal) => ({ ...refusal, message: inHalf(refusal.message) }));
      const lost = say({ zh: '没有办成，可能是网络中断。填写的内容都还在，请再试一次。', en: 'Not done, perhaps the network. What you filled in is still here; try again.' });
      setStale(statusOf(error) === 409 && told.some(({ code }) => code === 'stale'));
      setRefusals(told.length > 0 ? told : [{ rule: '', code: 'no-answer', message: lost }]);
    } finally {
      setSending(false);
    }
  };
  // A refusal speaks of the text that was sent; another text may be free of it.
  const current = about === document.digest;
  return { send, sending, refusals: current ? refusals : [], stale: current && stale };
}
