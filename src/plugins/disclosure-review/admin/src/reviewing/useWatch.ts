import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { DocumentAnswer } from '../../../shared/contracts';
import { getDocument } from '../api/requests';
import { hasChanged } from './whatHappened';

const EVERY = 20_000;

/**
 * Looks every 20 seconds, and when the window is looked at again, whether others changed what is on the screen; rests while
 * the window is hidden.
 * @returns the document as it is now, undefined while the screen shows just that
 */
export function useWatch(seen: DocumentAnswer | undefined): DocumentAnswer | undefined {
  const client = useFetchClient();
  const [now, setNow] = useState<DocumentAnswer>();
  useEffect(() => {
    if (seen === undefined) return undefined;
    let gone = false;
    let asking = false;
    const look = async (): Promise<void> => {
      if (document.hidden || asking) return;
      asking = true;
      // A failed look says nothing about the document; the step itself is judged by the server.
      const answer = await getDocument(client, seen).catch(() => undefined);
      asking = false;
      if (!gone && answer !== undefined) setNow(answer);
    };
    const again = (): void => void look();
    const timer = window.setInterval(again, EVERY);
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      window.clearInterval(timer);
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [client, seen]);
  return seen !== undefined && now !== undefined && now.documentId === seen.documentId && hasChanged(seen, now) ? now : undefined;
}
