import { Parser } from 'htmlparser2';

/** No page that a person made has more elements within each other. */
const mostOpen = 1024;

/**
 * The parser of htmlparser2 with an end to the elements that are open at once: it looks for the element that a tag closes among
 * all of them, so that time would grow with the square of a page that closes none (`<div></b>` over and over). An element that
 * stands deeper is closed where it opens, and what stands in it is read as what stands after it.
 */
export class BoundedParser extends Parser {
  private open = 0;
  /** Whether the tag that is being read is closed at once; null where that is not yet known. */
  private isShut: boolean | null = null;
  private isClosing = false;

  /** Says how many elements are open. */
  setOpen(count: number): void {
    this.open = count;
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (this.isClosing) return false;
    this.isShut ??= this.open >= mostOpen;
    return this.isShut;
  }

  override onopentagname(start: number, end: number): void {
    this.isShut = null;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.isClosing = true;
    super.onclosetag(start, end);
    this.isClosing = false;
  }
}
