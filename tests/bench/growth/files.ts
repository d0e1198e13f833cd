import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Shape, shapes } from './shapes.ts';
import { lengths } from './verdict.ts';

/** So many characters have the article that tells what a command costs anyway. */
const floorLength = 200;

/** Writes a shape's articles, each with a copy beside it; returns their paths: the one of a few words, then by length. */
export function writeShape(parent: string, shape: Shape): readonly [floor: string, ...files: string[]] {
  const folder = join(parent, String(shapes.indexOf(shape)));
  const write = (length: number) => {
    const path = join(folder, String(length), shape.file);
    for (const each of [path, twinOf(path)]) {
      mkdirSync(dirname(each), { recursive: true });
      writeFileSync(each, shape.make(length));
    }
    return path;
  };
  return [write(floorLength), ...lengths.map(write)];
}

/** The copy that stands beside a file of a shape. */
export function twinOf(path: string): string {
  return join(dirname(path), 'twin', basename(path));
}
