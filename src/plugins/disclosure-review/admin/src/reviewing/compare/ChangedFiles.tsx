import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ComparedFile, ComparedFileChange } from '../../../../shared/desk';
import { useSay, type Wording } from '../../language';
import { Tone } from '../../review/Tone';

const CHANGES: Readonly<Record<ComparedFileChange['change'], { readonly name: Wording; readonly variant: 'success' | 'danger' | 'warning' | 'secondary' }>> = {
  added: { name: { zh: '新增', en: 'Added' }, variant: 'success' },
  removed: { name: { zh: '删去', en: 'Removed' }, variant: 'danger' },
  replaced: { name: { zh: '换成另一个文件', en: 'Replaced' }, variant: 'warning' },
  described: { name: { zh: '改了名称或说明', en: 'Renamed or described anew' }, variant: 'secondary' },
};

function Named({ file }: { readonly file: ComparedFile }) {
  const words = file.alternativeText === null || file.alternativeText === '' ? file.name : `${file.name}（${file.alternativeText}）`;
  return file.url === null ? <Typography>{words}</Typography> : <Link href={file.url} target="_blank" rel="noreferrer">{words}</Link>;
}

/** Files that came, went or changed. */
export function ChangedFiles({ files }: { readonly files: readonly ComparedFileChange[] }) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="delta">{say({ zh: '文件', en: 'Files' })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {files.map(({ path, change, before, after }) => (
          <Flex key={`${path} ${change} ${before?.sha256 ?? ''} ${after?.sha256 ?? ''}`} tag="li" gap={2} wrap="wrap">
            <Tone size="S" variant={CHANGES[change].variant}>{say(CHANGES[change].name)}</Tone>
            {before !== null && <Named file={before} />}
            {before !== null && after !== null && <Typography aria-label={say({ zh: '变为', en: 'became' })}>→</Typography>}
            {after !== null && <Named file={after} />}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
