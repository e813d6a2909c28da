/** Every saved page of ours as a host, with another one of the same tracker to go to. */
import { TRACKERS } from '#integrations/registry.ts';
import { fixtures } from '../../integrations/fixtures.ts';
import { savedHost } from './saved-tree.ts';

// A layout is named as its tracker is.
export const hosts = TRACKERS.flatMap((entry) =>
  fixtures()
    .filter(({ layout }) => layout === entry.id)
    .map((one) => savedHost(one, entry)),
);

export const pairs = hosts.map((host) => {
  const others = hosts.filter(({ layout, url }) => layout === host.layout && url !== host.url);
  const [other = host] = [...others.slice(others.length / 2), ...others];
  return { name: host.name, layout: host.layout, pages: [host, other] };
});
