import { useEffect } from 'react';

const CHANGED = 'disclosure-review:notices-read';

/** Says to whatever shows the count that it has changed. */
export const sayRead = (): void => void window.dispatchEvent(new Event(CHANGED));

/** Calls back when notices were read on this screen. */
export function useOnRead(reload: () => Promise<void>): void {
  useEffect(() => {
    const listener = (): void => void reload();
    window.addEventListener(CHANGED, listener);
    return () => window.removeEventListener(CHANGED, listener);
  }, [reload]);
}
