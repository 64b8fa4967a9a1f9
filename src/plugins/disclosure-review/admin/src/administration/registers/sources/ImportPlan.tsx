import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SourceImportAnswer } from '../../../../../shared/registers';
import { inLanguage } from '../../../api/refusals';
import { useSay } from '../../../language';
import { named } from '../../../names';
import { Names } from './Names';

function Faults({ faults }: { readonly faults: SourceImportAnswer['faults'] }) {
  const say = useSay();
  const { locale } = useIntl();
  if (faults.length === 0) return null;
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={3}>
      <Typography tag="h3" variant="delta" textColor="danger700">{say({ zh: `${faults.length} 处有错，改正文件后重新选择`, en: `Wrong entries: ${faults.length}. Mend the file and choose it again` })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {faults.map(({ line, name, refusals }) => (
          <Typography key={`${line} ${name}`} tag="li">
            {say({ zh: `第 ${line} 行 ${name}：`, en: `Line ${line} ${name}: ` })}
            {refusals.map(({ message }) => inLanguage(locale)(message)).join(' ')}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}

/** What the file would do to the list. */
export function ImportPlan({ plan }: { readonly plan: SourceImportAnswer }) {
  const say = useSay();
  const { removed, unchanged, faults } = plan;
  // An entry that is wrong is told once, as wrong.
  const wrong = new Set(faults.map(({ name }) => name));
  const added = plan.added.filter((name) => !wrong.has(name));
  const changed = plan.changed.filter(({ name }) => !wrong.has(name));
  const changes = changed.map(({ name, attributes }) => say({ zh: `${name}：${attributes.map((one) => named(`source.${one}`).zh).join('、')}`, en: `${name}: ${attributes.map((one) => named(`source.${one}`).en).join(', ')}` }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography role="status" fontWeight="semiBold">
        {say({ zh: `核对结果：新增 ${added.length}，修改 ${changed.length}，删去 ${removed.length}，不变 ${unchanged}，有错 ${faults.length}。`, en: `${added.length} to add, ${changed.length} to change, ${removed.length} to remove, ${unchanged} unchanged, ${faults.length} wrong.` })}
      </Typography>
      <Faults faults={faults} />
      <Names title={{ zh: '新增', en: 'To add' }} names={added} />
      <Names title={{ zh: '修改', en: 'To change' }} names={changes} />
      <Names title={{ zh: '删去', en: 'To remove' }} names={removed} />
    </Flex>
  );
}
