import { postAddresses, postNames } from './telling-names.ts';
import { type Element, elementsOf } from './tree.ts';

/** Whether an element is an embedded post of a social network: by its name, or a block quote that ends with the post's address. */
export function isPost(element: Element): boolean {
  if (/^(?:script|iframe|a|body|main|article)$/.test(element.tag)) return false;
  if (element.tag !== 'blockquote') return element.tag === 'div' && postNames.test(element.attribute('class') ?? '');
  if (postNames.test(element.attribute('class') ?? '') || postAddresses.test(element.attribute('cite') ?? ''))
    return true;
  let isLinked = false;
  for (const each of elementsOf(element))
    if (each.tag === 'a') isLinked = postAddresses.test(each.attribute('href') ?? '');
  return isLinked;
}

/** Every embedded post of a page, outermost, and the elements that hold one. */
export function findPosts(root: Element): {
  readonly posts: ReadonlySet<Element>;
  readonly holders: ReadonlySet<Element>;
} {
  const posts = new Set<Element>();
  const holders = new Set<Element>();
  const walk = (element: Element) => {
    if (isPost(element)) {
      posts.add(element);
      for (let each = element.parent; each !== null && !holders.has(each); each = each.parent) holders.add(each);
      return;
    }
    for (const child of element.children) if (child.tag !== null) walk(child);
  };
  walk(root);
  return { posts, holders };
}
