import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentAnswer } from '../../../shared/contracts';
import { ActDialog } from '../administration/ActDialog';
import { postReassess, type ReassessBody } from '../api/reassess';
import { getMe } from '../api/requests';
import { useLoaded } from '../api/useLoaded';
import { useSay } from '../language';
import { Choose } from '../steps/Choose';
import { Line } from '../steps/Line';

const DUE = ['attribute-review-due', 'attribute-lapsed'];
/** Who looks again (SRC-3.4b). */
const POSTS = ['secrecy-officer', 'office-head'];

interface ReassessProps {
  readonly document: DocumentAnswer;
  readonly onTaken: (answer: DocumentAnswer) => void;
}

function ReassessDialog({ document, onTaken, onClose }: ReassessProps & { readonly onClose: () => void }) {
  const client = useFetchClient();
  const [outcome, setOutcome] = useState<ReassessBody['outcome'] | ''>('');
  const [basis, setBasis] = useState('');
  const missing = outcome === '' ? { zh: '请选择评估结果', en: 'Choose the result' } : basis.trim() === '' ? { zh: '请填写依据', en: 'Give the basis' } : undefined;
  const act = async (): Promise<void> => {
    if (outcome === '') return;
    onTaken(await postReassess({ client, document, body: { digest: document.digest, outcome, basis } }));
  };
  return (
    <ActDialog title={{ zh: '定期评估', en: 'Look at it again' }} label={{ zh: '登记评估结果', en: 'Record' }} missing={missing} act={act} onClose={onClose} onDone={onClose}>
      <Choose
        label={{ zh: '不完全公开的理由是否仍然成立', en: 'Does the reason for not publishing it wholly still hold' }}
        choices={[
          { value: 'stays', name: { zh: '仍然成立，公开属性不变', en: 'It does: the attribute stays' } },
          { value: 'lapsed', name: { zh: '已不成立，应当公开（登记后修改公开属性，再提交审核）', en: 'It has lapsed: change the attribute then, and submit' } },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      <Line label={{ zh: '依据', en: 'Basis' }} value={basis} onChange={setBasis} required long />
    </ActDialog>
  );
}

/** The periodic look at what is not wholly public, offered where it is due to those who take it. */
export function Reassess({ document, onTaken }: ReassessProps) {
  const say = useSay();
  const client = useFetchClient();
  const [open, setOpen] = useState(false);
  const due = ['approved', 'live'].includes(document.state) && document.findings.some(({ code }) => DUE.includes(code));
  const { answer: me } = useLoaded(due ? 'me' : null, () => getMe(client));
  if (!due || me?.posts.some(({ post }) => POSTS.includes(post)) !== true) return null;
  return (
    <>
      <Button fullWidth variant="secondary" onClick={() => setOpen(true)}>{say({ zh: '定期评估', en: 'Look at it again' })}</Button>
      {open && <ReassessDialog document={document} onTaken={onTaken} onClose={() => setOpen(false)} />}
    </>
  );
}
