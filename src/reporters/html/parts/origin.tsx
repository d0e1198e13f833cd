import type { Origin } from '../../../model/display/view.ts';
import { shown } from './shown.ts';

/** What the file of an article calls it: id and address, as far as it gives them. Only addresses of the web are links. */
export function OriginLine({ origin: { recordId, url } }: { readonly origin: Origin }) {
  if (recordId === null && url === null) return null;
  return (
    <p class="how origin">
      {recordId !== null && recordId !== url && <span>id {shown(recordId)} </span>}
      {url !== null && <Address url={url} />}
    </p>
  );
}

function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{shown(url)}</span>;
  return (
    <a href={url} rel="noreferrer">
      {shown(url)}
    </a>
  );
}
