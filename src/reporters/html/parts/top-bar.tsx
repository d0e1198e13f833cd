import { shown } from './shown.ts';

interface TopBarProps {
  /** Leads to the index; null where there is none. */
  readonly home: string | null;
  readonly path: string;
  readonly version: string;
}

/** Head of every page. */
export function TopBar({ home, path, version }: TopBarProps) {
  return (
    <header class="top">
      {home === null ? (
        <span class="brand">newsan</span>
      ) : (
        <a class="brand" href={home}>
          newsan
        </a>
      )}
      <span class="path">{shown(path)}</span>
      <span class="version">{version}</span>
      <button type="button" class="theme" id="theme" aria-pressed="false">
        Dark
      </button>
    </header>
  );
}
