import { Badge } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Variant = 'success' | 'primary' | 'danger' | 'warning' | 'neutral' | 'secondary' | 'alternative';

/** The design system's badges, but for those whose letters are too pale for their ground (WCAG 1.4.3). */
const READABLE = {
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  alternative: { backgroundColor: 'alternative200', textColor: 'neutral800' },
} as const;

interface ToneProps {
  readonly variant: Variant;
  readonly size?: 'S' | 'M';
  readonly children: ReactNode;
}

/** A word that says how something stands; its colour only helps. */
export function Tone({ variant, size = 'M', children }: ToneProps) {
  const colours = variant === 'danger' || variant === 'warning' || variant === 'alternative' ? READABLE[variant] : { variant };
  return <Badge size={size} {...colours}>{children}</Badge>;
}
