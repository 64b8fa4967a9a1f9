import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CommentAnswer, ComparedWith, ReviewSheet } from '../../../shared/desk';
import type { ReadingTab } from './Reading';
import { showPlace, showRemarked } from './site/highlight';

export interface ReadingInHand {
  readonly page: RefObject<HTMLElement>;
  readonly tab: ReadingTab;
  readonly setTab: (tab: ReadingTab) => void;
  readonly compared: ComparedWith | undefined;
  readonly compare: (compared: ComparedWith) => void;
  /** Shows a place of the page, which is opened first where another tab is. */
  readonly show: (place: { readonly path: string; readonly quote: string }) => void;
}

/** Which part of the document is read, and the places marked in it. */
export function useReading(sheet: ReviewSheet, comments: readonly CommentAnswer[]): ReadingInHand {
  const page = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<ReadingTab>('page');
  const [chosen, setChosen] = useState<ComparedWith>();
  const [meant, setMeant] = useState<{ readonly path: string; readonly quote: string }>();
  useEffect(() => {
    if (tab === 'page' && meant !== undefined && page.current !== null) showPlace(page.current, meant);
  }, [tab, meant]);
  useEffect(() => {
    if (tab !== 'page' || page.current === null) return;
    showRemarked(page.current, comments.flatMap(({ open, path, quote }) => (open && quote !== null ? [{ path, quote }] : [])));
  }, [tab, comments, sheet]);
  return {
    page,
    tab,
    setTab,
    compared: chosen ?? (sheet.comparisons.find(({ same }) => !same) ?? sheet.comparisons[0])?.with,
    compare: (compared) => {
      setChosen(compared);
      setTab('differences');
    },
    show: (place) => {
      setTab('page');
      setMeant({ ...place });
    },
  };
}
