import { startPublicCounty, type PublicCounty } from '../../support/public-county';
import { clientsFromNpm } from './others/clients';
import { documentAndTypes } from './others/documented';
import { likeTheEngine } from './others/engine';
import { generatedRequests } from './others/fuzzed';
import { howItIsServed } from './others/served';

// One county for all of them: filling it takes the whole review for each of its documents.
let county: PublicCounty;
beforeAll(async () => {
  county = await startPublicCounty();
}, 600_000);
afterAll(() => county.stop(), 60_000);
const served = (): PublicCounty => county;

describe('the document', () => documentAndTypes(served));
describe('clients that nobody here wrote', () => clientsFromNpm(served));
describe('as it is served', () => howItIsServed(served));
describe('beside the engine', () => likeTheEngine(served));
describe('whatever is asked', () => generatedRequests(served));
