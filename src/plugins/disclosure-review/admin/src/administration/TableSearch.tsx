import { Box, Searchbar } from '@strapi/design-system';
import { useSay, type Wording } from '../language';

interface TableSearchProps {
  readonly name: string;
  readonly label: Wording;
  /** What may be typed in. */
  readonly placeholder: Wording;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a table down while one types. As wide as what it says may be typed in. */
export function TableSearch({ name, label, placeholder, value, onChange }: TableSearchProps) {
  const say = useSay();
  return (
    <Box width="36rem" maxWidth="100%">
      <Searchbar name={name} value={value} onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} onClear={() => onChange('')} clearLabel={say({ zh: '清除', en: 'Clear' })} placeholder={say(placeholder)}>
        {say(label)}
      </Searchbar>
    </Box>
  );
}
