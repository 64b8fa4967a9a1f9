import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useSay } from '../language';

interface RemovableTagsProps {
  readonly tags: readonly { readonly key: string; readonly name: string }[];
  readonly disabled?: boolean;
  readonly onRemove: (key: string) => void;
}

/** Whoever goes by keyboard is to stay where he was: at the tag beside the one that went, else at the field above. */
function moveOn(gone: HTMLElement): void {
  const list = gone.closest('[data-tags]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = buttons.indexOf(gone);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? list?.parentElement?.querySelector<HTMLElement>('input, [role=combobox]');
  next?.focus();
}

/** What was chosen or typed, each with a button that takes it away and says so. */
export function RemovableTags({ tags, disabled, onRemove }: RemovableTagsProps) {
  const say = useSay();
  if (tags.length === 0) return null;
  return (
    <Flex data-tags gap={1} wrap="wrap" paddingTop={1}>
      {tags.map(({ key, name }) => (
        <Tag key={key} icon={<Cross aria-hidden />} label={say({ zh: `移除“${name}”`, en: `Remove “${name}”` })} disabled={disabled} onClick={(event: React.MouseEvent<HTMLButtonElement>) => { moveOn(event.currentTarget); onRemove(key); }}>
          {name}
        </Tag>
      ))}
    </Flex>
  );
}
