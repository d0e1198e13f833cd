import type { Severity } from '../finding.ts';
import type { StyleRule } from './style.ts';

/** How a rule is set: off, at a severity, or at a severity with options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>];

/** Rules for files that match the globs; later entries win. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** A project's configuration, checked: every key and rule is known. Data only; code is named, and loaded apart. */
export interface Config {
  /** Presets that the rules start from, and style packages: files, folders and npm packages. */
  readonly extends: readonly string[];
  /** Rules of house style: those of the style packages, then the configuration's own. */
  readonly style: readonly StyleRule[];
  /** Modules that export rules: as configured, then as absolute paths once they were found. */
  readonly plugins: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly Override[];
  /** Names that need no introduction. */
  readonly people: readonly string[];
  /** Accepted words and acronyms. */
  readonly terms: readonly string[];
  /** Lowest severity that fails a run. */
  readonly failOn: Severity | 'never';
  /** Most warnings that a run may have; null for any number. */
  readonly maxWarnings: number | null;
  /** File of accepted findings, relative to the configuration. */
  readonly baseline: string | null;
  /** Globs of files that are skipped. */
  readonly ignore: readonly string[];
  /** File of what the house knows of names, relative to the configuration; null for none. */
  readonly lexicon: string | null;
  /** Weights of signals of check-worthiness that differ from newsan's own, by name; 0 turns a signal off. */
  readonly checkWorthiness: Readonly<Record<string, number>>;
}

/** What holds where nothing is configured. */
export const defaultConfig: Config = {
  extends: ['recommended'],
  style: [],
  plugins: [],
  rules: {},
  overrides: [],
  people: [],
  terms: [],
  failOn: 'error',
  maxWarnings: null,
  baseline: null,
  ignore: [],
  lexicon: null,
  checkWorthiness: {},
};

/** Where in a configuration something is: keys and indices from the root. */
export type ConfigPath = readonly (string | number)[];

/** An error in a configuration. `atKey` says whether the key is wrong, not the value. */
export interface ConfigProblem {
  readonly path: ConfigPath;
  readonly atKey: boolean;
  readonly message: string;
}
