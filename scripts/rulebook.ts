import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulebookPage } from './rulebook/page';

const file = path.join(process.cwd(), 'docs', 'rulebook.md');
writeFileSync(file, rulebookPage());
console.log(`已生成 / written: ${path.relative(process.cwd(), file)}`);
