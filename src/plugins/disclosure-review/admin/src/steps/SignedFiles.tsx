import { Box, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { useSay } from '../language';
import { addressOf, thumbnailOf, type AddressedFile } from '../review/fileAddress';

/** Pictures are looked at together, over their thumbnails. */
export function Pictures({ files, seen, onChange }: { readonly files: readonly AddressedFile[]; readonly seen: boolean; readonly onChange: (seen: boolean) => void }) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">{say({ zh: '图片', en: 'Pictures' })}</Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2} paddingBottom={2}>
        {files.map((file) => {
          const address = addressOf(file);
          return address === undefined ? (
            <Typography key={file.path}>{file.name}</Typography>
          ) : (
            <a key={file.path} href={address} target="_blank" rel="noreferrer">
              <Box tag="img" src={thumbnailOf(file)} alt={file.name} height="7.2rem" maxWidth="14rem" hasRadius borderColor="neutral200" />
            </a>
          );
        })}
      </Flex>
      <Checkbox checked={seen} onCheckedChange={(on: boolean | 'indeterminate') => onChange(on === true)}>
        {say({ zh: `以上 ${files.length} 张图片均已看过，可以公开`, en: `I looked at all ${files.length} pictures` })}
      </Checkbox>
    </Box>
  );
}

/** What no program can read is opened and signed for one by one. */
export function UnreadableFiles({ files, signed, onChange }: { readonly files: readonly AddressedFile[]; readonly signed: ReadonlySet<string>; readonly onChange: (signed: ReadonlySet<string>) => void }) {
  const say = useSay();
  if (files.length === 0) return null;
  const toggle = (sha256: string, on: boolean): void => {
    const next = new Set(signed);
    if (on) next.add(sha256);
    else next.delete(sha256);
    onChange(next);
  };
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">{say({ zh: '系统无法读取的文件，请打开逐个审查', en: 'Files no program could read: open each one' })}</Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {files.map((file) => (
          <Flex key={file.path} gap={3}>
            <Checkbox checked={signed.has(file.sha256)} onCheckedChange={(on: boolean | 'indeterminate') => toggle(file.sha256, on === true)}>
              {say({ zh: `已审查：${file.name}`, en: `Examined: ${file.name}` })}
            </Checkbox>
            {addressOf(file) !== undefined && (
              <Link href={addressOf(file)} target="_blank" rel="noreferrer">{say({ zh: '打开', en: 'Open' })}</Link>
            )}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
