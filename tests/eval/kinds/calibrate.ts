import { percent } from './kind.ts';

const floors = [0.9, 0.8, 0.7, 0.5, 0];

/** Lines of a calibration table: of the answers with such a confidence, how many are right. Bands from high to low, empty ones left out. */
export function calibrate(answers: readonly { readonly confidence: number; readonly isRight: boolean }[]): string[] {
  return floors.flatMap((floor, index) => {
    const ceiling = floors[index - 1] ?? Number.POSITIVE_INFINITY;
    const band = answers.filter(({ confidence }) => confidence >= floor && confidence < ceiling);
    if (band.length === 0) return [];
    const right = band.filter(({ isRight }) => isRight).length;
    return [`  ${floor.toFixed(1)} and more: ${percent(right / band.length).toFixed(1)} % of ${band.length} right`];
  });
}
