/** Facts of the county that rules depend on; loaded from the county's file by the seed. */
export interface County {
  readonly name: string;
  readonly regionCode: string;
  /** 机关代字 of the county government and its office, for instance `浔川府发`. */
  readonly documentNumberPrefixes: readonly string[];
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode: string;
  readonly province: string;
  readonly city: string;
}
