import { Flex, Typography } from '@strapi/design-system';
import type { ReviewSheet } from '../../../shared/desk';
import { useSay, type Wording } from '../language';
import { RISK_NAMES } from '../names';
import { StateLine } from '../review/StateLine';

/** What is asked for beside the approvals of the tiers, each with whether it is there. */
function asked({ asks }: ReviewSheet): readonly Wording[] {
  return [
    ...asks.confirmations.map(({ name, given }) => (given ? { zh: `${name}已会签`, en: `${name} has confirmed` } : { zh: `待${name}会签`, en: `${name} has to confirm` })),
    ...(asks.consent ? [{ zh: '须报县政府领导同意', en: 'A county leader has to consent' }] : []),
  ];
}

/** Where the document stands, whose it is, and what it is asked for. */
export function Standing({ sheet }: { readonly sheet: ReviewSheet }) {
  const say = useSay();
  const risk = sheet.riskClass === null || sheet.riskClass === 'none' ? undefined : RISK_NAMES[sheet.riskClass];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <StateLine document={sheet} />
      {sheet.organisation !== null && <Typography variant="pi">{say({ zh: `责任单位：${sheet.organisation.name}`, en: `Unit: ${sheet.organisation.name}` })}</Typography>}
      {risk !== undefined && <Typography variant="pi">{say({ zh: `风险类别：${risk.zh}`, en: `Risk class: ${risk.en}` })}</Typography>}
      {asked(sheet).map((words) => <Typography key={words.zh} variant="pi">{say(words)}</Typography>)}
      {sheet.live !== null && <Typography variant="pi" textColor="neutral600">{say({ zh: `索引号：${sheet.live.indexNumber}`, en: `Index number: ${sheet.live.indexNumber}` })}</Typography>}
    </Flex>
  );
}
