import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useSay } from '../language';

interface RemovableTagsProps {
  readonly tags: readonly { readonly key: string; readonly name: string }[];
  readonly disabled?: boolean;
  readonly onRemove: (key: string) => void;
}

/** What was chosen or typed, each with a button that takes it away and says so. */
export function RemovableTags({ tags, disabled, onRemove }: RemovableTagsProps) {
  const say = useSay();
  if (tags.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap" paddingTop={1}>
      {tags.map(({ key, name }) => (
        <Tag key={key} icon={<Cross aria-hidden />} label={say({ zh: `移除“${name}”`, en: `Remove “${name}”` })} disabled={disabled} onClick={() => onRemove(key)}>
          {name}
        </Tag>
      ))}
    </Flex>
  );
}
