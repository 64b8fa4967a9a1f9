/** Who may be reprinted (REL-3.1b, REL-3.2a). */
export interface Source {
  /** The entry's identity through all editions; the first editions had none. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly match: 'host' | 'registrable';
  readonly level: string;
  readonly type: string;
  /** Named in 第三条(一). */
  readonly s1: boolean;
  /** Organs whose own portal this is; of media, those that authorised it. */
  readonly organs: readonly string[];
  /** Where the authorisation of media is to be found (REL-3.2a). */
  readonly authorisation?: string | undefined;
  /** `YYYY-MM-DD`; no beginning means since ever. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** How well the entry is known: `confirmed` by the county, `seen` in public material, `known` and still to be looked up. */
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** A dated state of the registry; a decision records the edition it used. */
export interface SourceEdition {
  readonly edition: number;
  readonly sources: readonly Source[];
}
