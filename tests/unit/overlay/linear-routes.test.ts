import { describe, expect, it } from 'vitest';
import { linearView } from '#integrations/linear/routes.ts';

const at = (path: string) => linearView(new URL(`https://linear.app${path}`));

describe('linearView', () => {
  it.each([
    ['/acme/issue/ENG-123/cut-checkout-time', 'ENG-123'],
    ['/acme/issue/ENG-123', 'ENG-123'],
    ['/acme/issue/eng-123/x#comment-1', 'ENG-123'],
    ['/acme/issue/P2P-7/', 'P2P-7'],
  ])('%s is the page of %s', (path, ticket) => {
    expect(at(path)).toEqual({ kind: 'issue', ticket });
  });

  it.each([
    ['/acme/team/ENG/all', 'list'],
    ['/acme/team/ENG/view/urgent-0123456789ab', 'list'],
    ['/acme/issue-label/bug', 'list'],
    ['/acme/team/ENG/cycles', 'other'],
    ['/acme/team/ENG/projects/all', 'other'],
    ['/acme/team/ENG/board', 'board'],
    ['/acme/team/ENG/backlog', 'backlog'],
    ['/acme/my-issues/assigned', 'list'],
    ['/acme/issue/ENG/new', 'other'],
    ['/acme/issue/ENG-123/slug/more', 'other'],
    ['/acme/inbox', 'inbox'],
    ['/acme/inbox/issue/ENG-123', 'inbox'],
    ['/acme/project/checkout-0123456789ab/overview', 'project'],
    ['/acme/project/checkout-0123456789ab/issues', 'list'],
    ['/acme/view/urgent-0123456789ab', 'list'],
    ['/acme/views/issues', 'other'],
    ['/acme/projects/all', 'other'],
  ])('%s is a %s without a ticket', (path, kind) => {
    expect(at(path)).toEqual({ kind, ticket: null });
  });

  it('says nothing of pages outside of a workspace', () => {
    expect(at('/')).toBeNull();
    expect(at('/pricing')).toBeNull();
  });
});
