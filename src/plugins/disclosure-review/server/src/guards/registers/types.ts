import type { Register } from '../../domain/registers/keeper';
import { SOURCE_UID } from '../../repositories/source-register';
import { WORDING_UID } from '../../repositories/wording-register';

/** The register that a content type holds; undefined where it holds none. */
export const registerOf = (uid: string): Register | undefined => (uid === SOURCE_UID ? 'sources' : uid === WORDING_UID ? 'wordings' : undefined);
