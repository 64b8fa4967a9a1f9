declare module 'qrcode' {
  /** Draws a text as a QR code; with `svg`, as the source of a picture. */
  export function toString(text: string, options: { readonly type: 'svg'; readonly margin?: number }): Promise<string>;
}
