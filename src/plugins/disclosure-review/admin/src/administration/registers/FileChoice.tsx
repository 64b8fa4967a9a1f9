import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useRef } from 'react';
import { useSay, type Wording } from '../../language';

interface FileChoiceProps {
  readonly label: Wording;
  /** As in an input's `accept`. */
  readonly accept: string;
  readonly chosen: string;
  readonly onFile: (file: File) => void;
}

/** A file of this computer; the browser's own button would speak the browser's language. */
export function FileChoice({ label, accept, chosen, onFile }: FileChoiceProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex gap={3}>
      <Button type="button" variant="secondary" onClick={() => input.current?.click()}>{say(label)}</Button>
      <Typography textColor="neutral600">{chosen === '' ? say({ zh: '未选择', en: 'None chosen' }) : chosen}</Typography>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept={accept}
          tabIndex={-1}
          aria-label={say(label)}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onFile(file);
            // The same file, mended, is to be chosen again.
            event.target.value = '';
          }}
        />
      </VisuallyHidden>
    </Flex>
  );
}
