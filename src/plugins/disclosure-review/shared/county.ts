/** `GET /disclosure-review/county`, answered to everybody: empty until a county has been loaded. */
export interface CountySigns {
  /** For instance 浔川县. */
  readonly name: string;
  /** For instance 浔川县人民政府. */
  readonly siteName: string;
}
