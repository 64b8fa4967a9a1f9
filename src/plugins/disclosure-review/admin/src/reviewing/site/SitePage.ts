import { styled } from 'styled-components';

/**
 * The county's page in a box of its own: what the panel does to elements is taken back first, then they are set as a sober
 * site sets them. Insertions and deletions differ by line as well as by colour.
 */
export const SitePage = styled.article`
  &, & *:not(img) { all: revert; }
  & { position: relative; display: block; box-sizing: border-box; padding: 32px 48px 48px; background: #fff; color: #222; font: 17px/1.9 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; border: 1px solid #dcdce4; }
  & .columns { margin: 0 0 24px; padding-bottom: 8px; border-bottom: 1px solid #ddd; color: #555; font-size: 14px; }
  & .title { margin: 0; color: #222; font-size: 28px; line-height: 1.5; font-weight: 600; text-align: center; }
  & .subtitle { margin: 8px 0 0; font-size: 19px; text-align: center; }
  & .labels { display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 24px; margin: 20px 0; padding: 8px 0; border-top: 1px solid #ddd; border-bottom: 1px solid #ddd; color: #555; font-size: 14px; }
  & .labels span { display: inline-block; }
  & .reprint { margin: 0 0 20px; padding: 10px 16px; background: #f5f7fa; border-left: 4px solid #9a6a00; font-size: 15px; }
  & .reprint p { margin: 0; }
  & .summary { margin: 0 0 20px; padding: 12px 16px; background: #f5f7fa; font-size: 15px; }
  & .particulars { width: 100%; margin: 0 0 24px; border-collapse: collapse; font-size: 15px; line-height: 1.6; }
  & .particulars th { width: 7em; padding: 6px 12px; border: 1px solid #ccc; background: #f5f7fa; font-weight: 400; text-align: left; white-space: nowrap; }
  & .particulars td { padding: 6px 12px; border: 1px solid #ccc; }
  & .cover { margin: 0 0 24px; text-align: center; }
  & figcaption { color: #555; font-size: 14px; text-align: center; }
  & .body p { margin: 0 0 12px; }
  & .body table { max-width: 100%; margin: 12px auto; border-collapse: collapse; font-size: 15px; line-height: 1.6; }
  & .body td, & .body th { padding: 6px 10px; border: 1px solid #888; vertical-align: top; }
  & .body td p, & .body th p { margin: 0; }
  & .section h3 { margin: 24px 0 8px; padding-left: 10px; border-left: 4px solid #1f5fa8; font-size: 19px; line-height: 1.4; }
  & .attachments { margin-top: 32px; padding-top: 16px; border-top: 1px solid #ddd; }
  & .attachments h3 { margin: 0 0 8px; font-size: 17px; }
  & .attachments ol { margin: 0; padding-left: 24px; }
  & a { color: #1f5fa8; text-decoration: underline; }
  & .body figure { margin: 16px 0; text-align: center; }
  & img { display: inline-block; max-width: 100%; height: auto; vertical-align: middle; }
  & ins { background: #d9f2e0; color: #0b5226; text-decoration: underline 2px; text-underline-offset: 3px; }
  & del { background: #fbe0dd; color: #8c1d13; text-decoration: line-through 2px; }
  & ins img { outline: 3px solid #1a7f3c; }
  & del img { outline: 3px dashed #b3261e; opacity: 0.6; }
  @media print { & { padding: 0; border: 0; } }
`;
