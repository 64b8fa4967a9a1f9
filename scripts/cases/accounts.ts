/** The demo county names its accounts after organisation and post; these are the posts that change what a diligent person writes. */
export type AccountPost = 'liaison' | 'secrecy-officer' | 'office-head' | 'government-office-reviewer' | 'site-operator' | 'other';

/** The post that an account of the demo county holds, read from its name. */
export function postOf(account: string): AccountPost {
  if (account.endsWith('_liaison')) return 'liaison';
  if (account.endsWith('_secrecy')) return 'secrecy-officer';
  if (account.endsWith('_office')) return 'office-head';
  if (account.startsWith('govoffice_')) return 'government-office-reviewer';
  return account === 'site_operator' ? 'site-operator' : 'other';
}

/** The liaison of an organisation by its code. */
export const liaisonOf = (organisation: string): string => `${organisation}_liaison`;

/** The address that an account logs in with. */
export const addressOf = (account: string): string => `${account}@xunchuan.example`;
