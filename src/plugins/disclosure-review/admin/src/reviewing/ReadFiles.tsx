import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ReadFile } from '../../../shared/desk';
import { useSay, type Wording } from '../language';
import { partName } from './partName';
import { sizeText } from './site/sizeText';
import { whyUnreadable } from './unreadable';
import { Tone } from '../review/Tone';

const READINGS: Readonly<Record<ReadFile['reading'], { readonly name: Wording; readonly variant: 'success' | 'secondary' | 'warning' }>> = {
  read: { name: { zh: '文字已读取并检查', en: 'Read and checked' }, variant: 'success' },
  picture: { name: { zh: '图片，须人工查看', en: 'Picture: look at it' }, variant: 'secondary' },
  unreadable: { name: { zh: '无法读取，须人工审查', en: 'Unreadable: examine it' }, variant: 'warning' },
};

function Part({ part, text }: ReadFile['parts'][number]) {
  const say = useSay();
  return (
    <Box>
      {part !== '' && <Typography variant="pi" textColor="neutral600">{say(partName(part))}</Typography>}
      <Box tag="pre" tabIndex={0} background="neutral100" hasRadius padding={3} maxHeight="32rem" overflow="auto" style={{ whiteSpace: 'pre-wrap', fontFamily: 'inherit' }}>
        {/* `pre` alone would fall back to the browser's small fixed type. */}
        <Typography>{text === '' ? say({ zh: '（没有文字）', en: '(no text)' }) : text}</Typography>
      </Box>
    </Box>
  );
}

function File({ file }: { readonly file: ReadFile }) {
  const say = useSay();
  const reading = READINGS[file.reading];
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2} background="neutral0" borderColor="neutral200" hasRadius padding={4}>
      <Flex gap={3} wrap="wrap">
        {file.url === null ? <Typography fontWeight="bold">{file.name}</Typography> : <Link href={file.url} target="_blank" rel="noreferrer">{file.name}</Link>}
        <Typography variant="pi" textColor="neutral600">{sizeText(file.size)}</Typography>
        <Tone size="S" variant={reading.variant}>{say(reading.name)}</Tone>
      </Flex>
      {file.reason !== null && <Typography variant="pi" textColor="neutral800">{say(whyUnreadable(file.reason))}</Typography>}
      {file.thumbnail !== null && <img src={file.thumbnail} alt={file.name} style={{ maxHeight: '20rem', maxWidth: '100%', objectFit: 'contain', alignSelf: 'flex-start' }} />}
      {file.parts.map((part, index) => <Part key={`${part.part} ${index}`} {...part} />)}
      {file.cut && <Typography variant="pi" textColor="neutral800">{say({ zh: '文字较多，这里只显示前一部分，全文请打开文件。', en: 'Only the beginning is shown; open the file for the rest.' })}</Typography>}
    </Flex>
  );
}

/** What the checks read from each file, so that a person sees what they saw. */
export function ReadFiles({ files }: { readonly files: readonly ReadFile[] }) {
  const say = useSay();
  if (files.length === 0) return <Typography>{say({ zh: '本稿没有附件和图片。', en: 'No attachments and no pictures.' })}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {files.map((file) => <File key={file.path} file={file} />)}
    </Flex>
  );
}
