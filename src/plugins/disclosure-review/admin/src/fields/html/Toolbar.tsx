import { Flex, IconButton, IconButtonGroup, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Bold, BulletList, Image, Italic, Link, NumberList, PaintBrush, Quotes, StrikeThrough, Underline } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ComponentType } from 'react';
import { styled } from 'styled-components';
import { useSay } from '../../language';
import { AlignCenter, AlignJustify, AlignLeft, AlignRight, FirstLine, Lowered, Raised, TurnBack, TurnForward } from './glyphs';
import { TableMenu } from './TableMenu';
import { toolbarState } from './toolbarState';
import { WORDS, type Word } from './words';

type Commands = ReturnType<Editor['chain']>;
interface Tool {
  readonly word: Word;
  readonly icon: ComponentType;
  readonly run: (chain: Commands, editor: Editor) => Commands;
}

const toggleIndent = (chain: Commands, editor: Editor): Commands =>
  chain.updateAttributes('paragraph', { textIndent: editor.getAttributes('paragraph').textIndent ? null : '2em' });

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { word: 'bold', icon: Bold, run: (chain) => chain.toggleBold() },
    { word: 'italic', icon: Italic, run: (chain) => chain.toggleItalic() },
    { word: 'underline', icon: Underline, run: (chain) => chain.toggleUnderline() },
    { word: 'strike', icon: StrikeThrough, run: (chain) => chain.toggleStrike() },
    { word: 'superscript', icon: Raised, run: (chain) => chain.toggleSuperscript() },
    { word: 'subscript', icon: Lowered, run: (chain) => chain.toggleSubscript() },
  ],
  [
    { word: 'left', icon: AlignLeft, run: (chain) => chain.toggleTextAlign('left') },
    { word: 'center', icon: AlignCenter, run: (chain) => chain.toggleTextAlign('center') },
    { word: 'right', icon: AlignRight, run: (chain) => chain.toggleTextAlign('right') },
    { word: 'justify', icon: AlignJustify, run: (chain) => chain.toggleTextAlign('justify') },
    { word: 'indent', icon: FirstLine, run: toggleIndent },
  ],
  [
    { word: 'bulletList', icon: BulletList, run: (chain) => chain.toggleBulletList() },
    { word: 'orderedList', icon: NumberList, run: (chain) => chain.toggleOrderedList() },
    { word: 'blockquote', icon: Quotes, run: (chain) => chain.toggleBlockquote() },
    { word: 'clear', icon: PaintBrush, run: (chain) => chain.unsetAllMarks().clearNodes().updateAttributes('paragraph', { textIndent: null, textAlign: null }) },
  ],
];
const STYLES = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;

/** The bar stays in sight while a long text scrolls. */
const Bar = styled(Flex)`
  position: sticky;
  top: 0;
  z-index: 2;
`;
const StyleBox = styled.div`
  width: 12.8rem;
`;

interface ToolbarProps {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly onLink: () => void;
  readonly onImage: () => void;
}

/** The editor's tools; what the cursor stands in shows as pressed. */
export function Toolbar({ editor, disabled, onLink, onImage }: ToolbarProps) {
  const say = useSay();
  const state = useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current) });
  const button = (word: Word, Icon: ComponentType, press: () => void, off = false) => (
    <IconButton
      key={word}
      size="S"
      label={say(WORDS[word])}
      aria-pressed={state.active.has(word)}
      variant={state.active.has(word) ? 'secondary' : 'tertiary'}
      disabled={disabled || off}
      onMouseDown={(event: React.MouseEvent) => { event.preventDefault(); }}
      onClick={press}
    >
      <Icon />
    </IconButton>
  );
  const setStyle = (style: string) => {
    const chain = editor.chain().focus();
    const level = ({ heading2: 2, heading3: 3, heading4: 4 } as const)[style as 'heading2'];
    (level === undefined ? chain.setParagraph() : chain.setHeading({ level })).run();
  };
  return (
    <Bar role="toolbar" aria-label={say(WORDS.toolbar)} gap={2} wrap="wrap" padding={2} background="neutral100">
      <StyleBox>
        <SingleSelect
          size="S"
          aria-label={say(WORDS.style)}
          value={state.style}
          disabled={disabled}
          placeholder={say(WORDS.style)}
          onChange={(style) => { setStyle(String(style)); }}
        >
          {STYLES.map((style) => <SingleSelectOption key={style} value={style}>{say(WORDS[style])}</SingleSelectOption>)}
        </SingleSelect>
      </StyleBox>
      {GROUPS.map((group) => (
        <IconButtonGroup key={group[0]?.word}>
          {group.map(({ word, icon, run }) => button(word, icon, () => { run(editor.chain().focus(), editor).run(); }))}
        </IconButtonGroup>
      ))}
      <IconButtonGroup>
        {button('link', Link, onLink)}
        {button('image', Image, onImage)}
      </IconButtonGroup>
      <TableMenu editor={editor} state={state} disabled={disabled} />
      <IconButtonGroup>
        {button('undo', TurnBack, () => { editor.chain().focus().undo().run(); }, !state.canUndo)}
        {button('redo', TurnForward, () => { editor.chain().focus().redo().run(); }, !state.canRedo)}
      </IconButtonGroup>
    </Bar>
  );
}
