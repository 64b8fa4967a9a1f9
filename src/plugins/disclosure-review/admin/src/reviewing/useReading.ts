import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ComparedWith, ReviewSheet } from '../../../shared/desk';
import type { ReadingTab } from './Reading';
import { showPlace, showRemarked } from './site/highlight';
import type { Place } from './site/places';

export interface ReadingInHand {
  readonly page: RefObject<HTMLElement>;
  readonly tab: ReadingTab;
  readonly setTab: (tab: ReadingTab) => void;
  readonly compared: ComparedWith | undefined;
  readonly compare: (compared: ComparedWith) => void;
  /** Shows a place of the page, which is opened first where another tab is. */
  readonly show: (place: Place) => void;
}

/** Which part of the document is read, and the places marked in it. @param remarked places that somebody remarked on */
export function useReading(sheet: ReviewSheet, remarked: readonly Place[]): ReadingInHand {
  const page = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<ReadingTab>('page');
  const [chosen, setChosen] = useState<ComparedWith>();
  const [meant, setMeant] = useState<Place>();
  useEffect(() => {
    if (tab === 'page' && meant !== undefined && page.current !== null) showPlace(page.current, meant);
  }, [tab, meant]);
  useEffect(() => {
    if (tab === 'page' && page.current !== null) showRemarked(page.current, remarked);
  }, [tab, remarked, sheet]);
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
