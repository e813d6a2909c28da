/** Files that import one another in a circle: none of them can be read, tested or moved alone. */
import type { Import } from './imports.ts';

/** Each circle as the sorted names of its files (strongly connected components, Tarjan 1972). */
export const circlesIn = (imports: Import[]): string[][] => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let low = own;
    for (const { to } of next.get(file) ?? []) {
      if (!next.has(to)) continue;
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, lowest.get(to) ?? order.get(to) ?? own);
    }
    lowest.set(file, low);
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };

  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return circles;
};
