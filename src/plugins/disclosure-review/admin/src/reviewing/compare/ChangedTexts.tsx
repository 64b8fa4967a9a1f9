import { Box, Typography } from '@strapi/design-system';
import type { ComparedText } from '../../../../shared/desk';
import { useSay } from '../../language';
import { SitePage } from '../site/SitePage';

/** The texts with what was inserted and deleted shown in place. */
export function ChangedTexts({ texts }: { readonly texts: readonly ComparedText[] }) {
  const say = useSay();
  return (
    <>
      {texts.map((text) => (
        <Box key={text.path}>
          <Typography tag="h3" variant="delta">{say(text.label)}</Typography>
          {text.coarse && <Typography tag="p" variant="pi" textColor="neutral800">{say({ zh: '文字过长，按整段显示改动。', en: 'A long text: whole paragraphs are shown as changed.' })}</Typography>}
          <Box paddingTop={2}>
            <SitePage lang="zh-CN" aria-label={say(text.label)}>
              {/* The server's answer: tags of the safe text and `ins`, `del`, nothing else. */}
              <div className="body" dangerouslySetInnerHTML={{ __html: text.html }} />
            </SitePage>
          </Box>
        </Box>
      ))}
    </>
  );
}
