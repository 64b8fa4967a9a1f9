/** The part of Vite's configuration that is used here; Vite itself is Strapi's. */
interface Config {
  readonly plugins?: readonly unknown[];
}

/** Where Strapi wrote a word into its code instead of asking its language packs for it. */
const WRITTEN = [
  {
    file: '/pages/Settings/pages/Users/ListPage.mjs',
    words: "isActive ? 'Active' : 'Inactive'",
    instead: "jsx(FormattedMessage, isActive ? { id: 'county.user.active', defaultMessage: 'Active' } : { id: 'county.user.inactive', defaultMessage: 'Inactive' })",
    needs: "import { FormattedMessage } from 'react-intl';\n",
  },
] as const;

/**
 * Has those words looked up like all others, while the panel is built. A build in which one of them is no longer found fails: then
 * Strapi has changed, and the line here is to be looked at.
 */
function wordsFromThePacks() {
  const left = new Set<string>(WRITTEN.map(({ file }) => file));
  return {
    name: 'words-from-the-packs',
    apply: 'build',
    enforce: 'pre',
    transform(code: string, id: string): { readonly code: string; readonly map: null } | null {
      const written = WRITTEN.find(({ file }) => id.endsWith(file));
      if (written === undefined) return null;
      if (!code.includes(written.words)) throw new Error(`${written.file} no longer says ${written.words}`);
      left.delete(written.file);
      return { code: written.needs + code.replace(written.words, written.instead), map: null };
    },
    generateBundle(): void {
      if (left.size > 0) throw new Error(`not part of the panel any more: ${[...left].join(', ')}`);
    },
  } as const;
}

export default <Given extends Config>(config: Given): Given => ({ ...config, plugins: [...(config.plugins ?? []), wordsFromThePacks()] });
