import { TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { FieldFrame, frameOf } from './FieldFrame';
import { useSay } from '../language';
import type { FieldProps } from './fieldProps';
import { RemovableTags } from './RemovableTags';
import { stringsIn } from './stringsIn';

/** Free strings, added one by one; commas, semicolons and enumeration commas of both scripts separate several pasted at once. */
export default function TagsField(props: FieldProps<readonly string[]>) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { name, value, onChange, disabled } = props;
  const tags = stringsIn(value);
  const set = (next: readonly string[]) => { onChange(name, next.length === 0 ? null : next); };
  const add = (text: string) => {
    const parts = text.split(/[,\uFF0C\u3001;\uFF1B\n]/).map((part) => part.trim()).filter((part) => part !== '');
    if (parts.length > 0) set([...new Set([...tags, ...parts])]);
    setTyped('');
  };
  return (
    <FieldFrame {...frameOf(props)}>
      <TextInput
        name={name}
        value={typed}
        disabled={disabled}
        placeholder={say({ zh: '输入后按回车添加', en: 'Type and press Enter' })}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => { setTyped(event.target.value); }}
        onBlur={() => { add(typed); }}
        onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
          // Enter also ends the choice of a Chinese input method; that one belongs to the method.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(typed);
        }}
      />
      <RemovableTags tags={tags.map((tag) => ({ key: tag, name: tag }))} disabled={disabled} onRemove={(tag) => { set(tags.filter((other) => other !== tag)); }} />
    </FieldFrame>
  );
}
