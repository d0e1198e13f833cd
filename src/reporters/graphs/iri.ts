/** The name of an article as a relative reference (RFC 3986); character ranges after it are those of RFC 5147. */
export function iriOf(id: string): string {
  return id
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
