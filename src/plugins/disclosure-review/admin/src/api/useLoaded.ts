import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<Answer> {
  /** The latest answer; kept while a newer one is on its way. */
  readonly answer: Answer | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
  /** Puts an answer in place that came another way, for instance with a step. */
  readonly put: (answer: Answer) => void;
}

/**
 * Asks the server as soon as the key changes, and again on `reload`. An answer that comes after a newer question is dropped.
 * @param key null: nothing to ask yet
 */
export function useLoaded<Answer>(key: string | null, ask: () => Promise<Answer>): Loaded<Answer> {
  const [state, setState] = useState<{ readonly key: string | null; readonly answer?: Answer; readonly error?: unknown; readonly loading: boolean }>({ key, loading: key !== null });
  const turn = useRef(0);
  const asking = useRef(ask);
  asking.current = ask;

  const reload = useCallback(async () => {
    if (key === null) return;
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...(before.key === key ? before : {}), key, loading: true }));
    try {
      const answer = await asking.current();
      if (turn.current === mine) setState({ key, answer, loading: false });
    } catch (error) {
      if (turn.current === mine) setState((before) => ({ ...before, key, error, loading: false }));
    }
  }, [key]);

  const put = useCallback(
    (answer: Answer) => {
      turn.current += 1;
      setState({ key, answer, loading: false });
    },
    [key],
  );

  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  const current = state.key === key;
  return { answer: current ? state.answer : undefined, error: current ? state.error : undefined, loading: current ? state.loading : key !== null, reload, put };
}
