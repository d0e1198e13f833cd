export { parseLines as parse } from './json.ts';
