import type { Measures } from '../measure.ts';
import type { Element } from '../tree.ts';
import { postAddresses, postNames } from './telling-names.ts';

/** Whether an element is an embedded post of a social network: by its name, or a block quote that ends with the post's address. */
export function isPost(element: Element, measures: Measures): boolean {
  if (element.tag !== 'blockquote') return element.tag === 'div' && postNames.test(element.attribute('class') ?? '');
  return (
    postNames.test(element.attribute('class') ?? '') ||
    postAddresses.test(element.attribute('cite') ?? '') ||
    measures.get(element)?.endsWithPost === 1
  );
}

/** Every embedded post of a page, outermost, and the elements that hold one. */
export function findPosts(
  root: Element,
  measures: Measures,
): {
  readonly posts: ReadonlySet<Element>;
  readonly holders: ReadonlySet<Element>;
} {
  const posts = new Set<Element>();
  const holders = new Set<Element>();
  const walk = (element: Element) => {
    if (isPost(element, measures)) {
      posts.add(element);
      for (let each = element.parent; each !== null && !holders.has(each); each = each.parent) holders.add(each);
      return;
    }
    for (const child of element.children) if (child.tag !== null) walk(child);
  };
  walk(root);
  return { posts, holders };
}
