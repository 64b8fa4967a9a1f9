/** Parts of files that their readers see: pages, text, headers and footers, notes, slides, sheets. */
const PRINTED = /^(?:document|content|text|page\d+|header\d*|footer\d*|footnotes|endnotes|slides\/slide\d+|worksheets\/[^/#]+|Doc_\d+\/Pages\/Page_\d+\/Content)$/u;

/**
 * Whether a part is found by search. Comments, tracked deletions, properties with people's names, and files within the file are read
 * for the checks; nobody who opens the file looks there, and no hit must lead there.
 */
export const isPrinted = ({ part }: { readonly part: string }): boolean => PRINTED.test(part);
