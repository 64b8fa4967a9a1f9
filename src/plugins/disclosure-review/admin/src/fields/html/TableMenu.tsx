import { Button, Menu } from '@strapi/design-system';
import { GridNine } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useSay } from '../../language';
import type { ToolbarState } from './toolbarState';
import { WORDS, type Word } from './words';

type Commands = ReturnType<Editor['chain']>;
const INSIDE: readonly (readonly [Word, (chain: Commands) => Commands])[] = [
  ['addRowBefore', (chain) => chain.addRowBefore()],
  ['addRowAfter', (chain) => chain.addRowAfter()],
  ['deleteRow', (chain) => chain.deleteRow()],
  ['addColumnBefore', (chain) => chain.addColumnBefore()],
  ['addColumnAfter', (chain) => chain.addColumnAfter()],
  ['deleteColumn', (chain) => chain.deleteColumn()],
  ['mergeCells', (chain) => chain.mergeCells()],
  ['splitCell', (chain) => chain.splitCell()],
  ['toggleHeaderRow', (chain) => chain.toggleHeaderRow()],
  ['toggleHeaderColumn', (chain) => chain.toggleHeaderColumn()],
  ['deleteTable', (chain) => chain.deleteTable()],
];

interface TableMenuProps {
  readonly editor: Editor;
  readonly state: ToolbarState;
  readonly disabled: boolean;
}

/** Inserts a table, or changes the one that the cursor stands in. */
export function TableMenu({ editor, state, disabled }: TableMenuProps) {
  const say = useSay();
  const inside = state.inTable;
  const impossible = (word: Word): boolean => (word === 'mergeCells' && !state.canMerge) || (word === 'splitCell' && !state.canSplit);
  return (
    <Menu.Root>
      <Menu.Trigger
        label={say(WORDS.table)}
        size="S"
        tag={Button}
        variant={inside ? 'secondary' : 'tertiary'}
        startIcon={<GridNine aria-hidden />}
        disabled={disabled}
      >
        {say(WORDS.table)}
      </Menu.Trigger>
      {/* The menu would give the focus back to its button; the cursor belongs in the text. */}
      <Menu.Content maxHeight="48rem" onCloseAutoFocus={(event) => { event.preventDefault(); editor.commands.focus(); }}>
        {!inside && (
          <Menu.Item onSelect={() => { editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(); }}>
            {say(WORDS.insertTable)}
          </Menu.Item>
        )}
        {inside && INSIDE.map(([word, command]) => (
          <Menu.Item
            key={word}
            variant={word.startsWith('delete') ? 'danger' : 'default'}
            disabled={impossible(word)}
            onSelect={() => { command(editor.chain().focus()).run(); }}
          >
            {say(WORDS[word])}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
