/** Who may be reprinted (REL-3.1b, REL-3.2a). */
export interface Source {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly match: 'host' | 'registrable';
  readonly level: string;
  readonly type: string;
  /** Named in 第三条(一). */
  readonly s1: boolean;
  /** Organs whose own portal this is. */
  readonly organs: readonly string[];
  /** `YYYY-MM-DD`; no beginning means since ever. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A dated state of the registry; a decision records the edition it used. */
export interface SourceEdition {
  readonly edition: number;
  readonly sources: readonly Source[];
}
