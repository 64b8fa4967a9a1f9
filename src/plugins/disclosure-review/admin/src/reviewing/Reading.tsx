import { Box, Tabs } from '@strapi/design-system';
import type { RefObject } from 'react';
import { styled } from 'styled-components';
import type { ComparedWith, ReviewSheet } from '../../../shared/desk';
import { useSay, type Wording } from '../language';
import type { Mark } from '../steps/ReturnForm';
import { Selection } from './comments/Selection';
import type { Remarks } from './comments/useComments';
import { Differences } from './compare/Differences';
import { ReadFiles } from './ReadFiles';
import { PublicPage } from './site/PublicPage';

export type ReadingTab = 'page' | 'differences' | 'files';
const tabNames = (files: number): Readonly<Record<ReadingTab, Wording>> => ({
  page: { zh: '成稿', en: 'As published' },
  differences: { zh: '与上次的差别', en: 'Differences' },
  files: { zh: `附件内容（${files}）`, en: `Files (${files})` },
});

const Shown = styled(Tabs.Content)`
  padding-top: 1.6rem;
`;

interface ReadingProps {
  readonly sheet: ReviewSheet;
  readonly page: RefObject<HTMLElement>;
  readonly remarks: Remarks;
  readonly onMark?: (mark: Mark) => void;
  readonly tab: ReadingTab;
  readonly onTab: (tab: ReadingTab) => void;
  /** Undefined where there is nothing to compare with. */
  readonly compared: ComparedWith | undefined;
  readonly onCompare: (compared: ComparedWith) => void;
}

/** The document itself: as the public will see it, what changed, what its files hold. */
export function Reading({ sheet, page, remarks, onMark, tab, onTab, compared, onCompare }: ReadingProps) {
  const say = useSay();
  const tabs: readonly ReadingTab[] = ['page', ...(compared === undefined ? [] : ['differences' as const]), ...(sheet.read.length === 0 ? [] : ['files' as const])];
  const names = tabNames(sheet.read.length);
  const current = tabs.includes(tab) ? tab : 'page';
  return (
    <Tabs.Root variant="simple" value={current} onValueChange={(value: string) => onTab(tabs.find((one) => one === value) ?? 'page')}>
      <Tabs.List aria-label={say({ zh: '稿件', en: 'Document' })}>
        {tabs.map((one) => (
          <Tabs.Trigger key={one} value={one}>{say(names[one])}</Tabs.Trigger>
        ))}
      </Tabs.List>
      <Shown value="page">
        <Box position="relative">
          <PublicPage ref={page} rendered={sheet.rendered} />
          <Selection page={page} remarks={remarks} {...(onMark !== undefined && { onMark })} />
        </Box>
      </Shown>
      {compared !== undefined && (
        <Shown value="differences">
          <Differences sheet={sheet} compared={compared} onCompare={onCompare} />
        </Shown>
      )}
      <Shown value="files">
        <ReadFiles files={sheet.read} />
      </Shown>
    </Tabs.Root>
  );
}
