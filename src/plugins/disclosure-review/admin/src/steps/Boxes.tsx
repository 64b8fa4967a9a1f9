import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useSay } from '../language';
import { boxNamed } from '../names';

/** Nothing ticked. */
export const NONE: ReadonlySet<string> = new Set();

interface BoxesProps {
  /** Whose sentences the boxes carry: `submit`, `2`, `3`. */
  readonly tier: string;
  readonly boxes: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly onChange: (ticked: ReadonlySet<string>) => void;
}

/** A checklist: each box a statement that the person answers for. */
export function Boxes({ tier, boxes, ticked, onChange }: BoxesProps) {
  const say = useSay();
  const toggle = (box: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(box);
    else next.delete(box);
    onChange(next);
  };
  return (
    <Box tag="fieldset" borderStyle="none" padding={0}>
      <Typography tag="legend" variant="sigma" textColor="neutral600">{say({ zh: '逐项核对', en: 'Checked' })}</Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {boxes.map((box) => (
          <Checkbox key={box} checked={ticked.has(box)} onCheckedChange={(on: boolean | 'indeterminate') => toggle(box, on === true)}>
            {say(boxNamed({ box, tier }))}
          </Checkbox>
        ))}
        {boxes.length > 1 && (
          <Checkbox checked={boxes.every((box) => ticked.has(box))} onCheckedChange={(on: boolean | 'indeterminate') => onChange(on === true ? new Set(boxes) : new Set())}>
            <Typography fontWeight="bold">{say({ zh: '以上各项均已核对', en: 'All of the above' })}</Typography>
          </Checkbox>
        )}
      </Flex>
    </Box>
  );
}

/** The boxes as a step's body carries them. */
export const checklistOf = (parts: { readonly boxes: readonly string[]; readonly ticked: ReadonlySet<string> }): Readonly<Record<string, boolean>> =>
  Object.fromEntries(parts.boxes.map((box) => [box, parts.ticked.has(box)]));

/** What to say while a box is open. */
export const boxesOpen = (parts: { readonly boxes: readonly string[]; readonly ticked: ReadonlySet<string> }) =>
  parts.boxes.every((box) => parts.ticked.has(box)) ? undefined : { zh: '请逐项核对并勾选。', en: 'Check and tick every item.' };
