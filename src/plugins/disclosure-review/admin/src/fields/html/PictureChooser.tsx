import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useState, type ComponentType } from 'react';
import { PictureDialog } from './Dialogs';

interface Asset {
  readonly url: string;
  readonly name: string;
  readonly alternativeText?: string | null;
}
interface LibraryProps {
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (assets: readonly Asset[]) => void;
}

/** The address as it is stored: relative, so that it stays the same wherever the panel runs. */
const storedAddress = (url: string): string => (url.startsWith('http') ? new URL(url).pathname : url);

interface PictureChooserProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Chooses a picture in the media library, then asks what it shows; for a picture already chosen, asks again. */
export function PictureChooser({ editor, onClose }: PictureChooserProps) {
  const selected = editor.isActive('image') ? editor.getAttributes('image') : null;
  const [asset, setAsset] = useState<Asset | null>(null);
  const components = useStrapiApp('PictureChooser', (state) => state.components);
  const Library = components['media-library'] as unknown as ComponentType<LibraryProps> | undefined;
  if (selected !== null || asset !== null) {
    const alternative = asset === null ? String(selected?.alt ?? '') : (asset.alternativeText ?? '');
    const confirm = (alt: string) => {
      const src = asset === null ? String(selected?.src) : storedAddress(asset.url);
      editor.chain().focus().setImage({ src, alt }).run();
      onClose();
    };
    return <PictureDialog alternative={alternative} onClose={onClose} onConfirm={confirm} />;
  }
  if (Library === undefined) return null;
  return (
    <Library
      allowedTypes={['images']}
      multiple={false}
      onClose={onClose}
      onSelectAssets={(assets) => {
        const [first] = assets;
        if (first === undefined) onClose();
        else setAsset(first);
      }}
    />
  );
}
