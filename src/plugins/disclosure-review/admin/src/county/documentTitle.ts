const STRAPIS_END = / \| Strapi$|^Strapi Admin$/u;

/** Strapi ends every title of a window with its own name; here it ends with the county's. */
export function endTitlesWith(name: string): void {
  const mend = (): void => {
    const { title } = document;
    if (STRAPIS_END.test(title)) document.title = title.replace(STRAPIS_END, title.includes('|') ? ` | ${name}` : name);
  };
  mend();
  new MutationObserver(mend).observe(document.head, { subtree: true, childList: true, characterData: true });
}
