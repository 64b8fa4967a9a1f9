import { Box } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { FieldFrame, frameOf } from '../FieldFrame';
import { useSay } from '../../language';
import type { FieldProps } from '../fieldProps';
import { LinkDialog } from './Dialogs';
import { extensions } from './extensions';
import { Page } from './Page';
import { cleanPasted } from './pastedHtml';
import { PictureChooser } from './PictureChooser';
import { storedHtml } from './storedHtml';
import { Toolbar } from './Toolbar';
import { wholeBlocks } from './wholeBlocks';
import { WORDS } from './words';

/** What-you-see editor of an HTML text. What it stores is what the public site shows. */
export default function HtmlField(props: FieldProps<string>) {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState<'link' | 'image' | null>(null);
  const { name, value, disabled = false } = props;
  // `shown` is the form's value that the editor stands for; `untouched` what the editor makes of it when nothing is typed.
  const shown = useRef<string | null>(value ?? null);
  const untouched = useRef<string | null>(null);
  const loaded = useRef<string | null>(value ?? null);
  const latest = useRef(props);
  latest.current = props;

  const editor = useEditor({
    extensions,
    content: value ?? '',
    editable: !disabled,
    editorProps: {
      attributes: { 'aria-label': typeof props.label === 'string' ? props.label : name, role: 'textbox', 'aria-multiline': 'true' },
      transformPasted: wholeBlocks,
      transformPastedHTML: (html) => {
        const pasted = cleanPasted(html);
        if (pasted.droppedPictures > 0) toggleNotification({ type: 'warning', message: say(WORDS.droppedPictures) });
        return pasted.html;
      },
    },
    onCreate: ({ editor: created }) => { untouched.current = storedHtml(created); },
    onUpdate: ({ editor: changed }) => {
      const html = storedHtml(changed);
      const next = html === untouched.current ? loaded.current : html;
      if (next === shown.current) return;
      shown.current = next;
      latest.current.onChange(latest.current.name, next);
    },
  });

  useEffect(() => {
    if ((value ?? null) === shown.current) return;
    shown.current = value ?? null;
    loaded.current = shown.current;
    editor.commands.setContent(value ?? '', { emitUpdate: false });
    untouched.current = storedHtml(editor);
  }, [editor, value]);
  useEffect(() => { editor.setEditable(!disabled, false); }, [editor, disabled]);

  const setLink = (href: string) => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    setAsking(null);
  };
  return (
    <FieldFrame {...frameOf(props)}>
      <Box hasRadius borderColor={props.error === undefined ? 'neutral200' : 'danger600'} background="neutral0">
        <Toolbar editor={editor} disabled={disabled} onLink={() => { setAsking('link'); }} onImage={() => { setAsking('image'); }} />
        <Page><EditorContent editor={editor} /></Page>
      </Box>
      {asking === 'link' && <LinkDialog address={String(editor.getAttributes('link').href ?? '')} onClose={() => { setAsking(null); }} onConfirm={setLink} />}
      {asking === 'image' && <PictureChooser editor={editor} onClose={() => { setAsking(null); }} />}
    </FieldFrame>
  );
}
