import { Alert, Button } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentAnswer } from '../../../shared/contracts';
import { useSay } from '../language';
import { whatHappened } from './whatHappened';

interface StaleBarProps {
  readonly seen: DocumentAnswer;
  readonly now: DocumentAnswer;
  readonly onLoad: () => void;
}

/** Says what others did while the document was read; what is on the screen stays until the reader takes the new version. */
export function StaleBar({ seen, now, onLoad }: StaleBarProps) {
  const say = useSay();
  const [closed, setClosed] = useState<string>();
  if (closed === now.digest + now.state) return null;
  return (
    <Alert
      role="status"
      variant="warning"
      title={say(whatHappened({ seen, now }))}
      closeLabel={say({ zh: '先不载入', en: 'Not now' })}
      onClose={() => setClosed(now.digest + now.state)}
      action={<Button size="S" variant="secondary" onClick={onLoad}>{say({ zh: '载入最新稿件', en: 'Load the new version' })}</Button>}
    >
      {say({ zh: '您看到的是之前的稿件，载入后已填写的文字都会保留。', en: 'You see the earlier version; what you have written stays when you load the new one.' })}
    </Alert>
  );
}
