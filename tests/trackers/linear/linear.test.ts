import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { clock, linear, mine, quarter } from './running.ts';
import { identifier, stateOf } from './world/model.ts';

describe('the workspace', () => {
  it('says who and where', async () => {
    const { data } = await ask(
      linear,
      '{ viewer { name } organization { id name urlKey fiscalYearStartMonth } }',
    );
    expect(data).toEqual({
      viewer: { name: quarter.people[0] },
      organization: {
        id: quarter.sites.linear.organisationId,
        name: 'Acme',
        urlKey: 'acme',
        fiscalYearStartMonth: 0,
      },
    });
  });

  it('holds every Linear issue of the quarter with its last state and its dates', () => {
    for (const sim of mine) {
      const issue = linear.state.issue(sim.key);
      const last = sim.moves.at(-1);
      expect(identifier(issue)).toBe(sim.key);
      expect(stateOf(issue).name).toBe(last?.to ?? 'Todo');
      expect(issue.completedAt).toBe(last?.category === 'done' ? last.at : null);
      expect(issue.canceledAt).toBe(last?.category === 'cancelled' ? last.at : null);
      expect(issue.startedAt).toBe(sim.moves.find(({ category }) => category === 'doing')?.at ?? null);
    }
  });
});

describe('one issue', () => {
  const document =
    'query One($id: String!) { issue(id: $id) { id identifier previousIdentifiers url team { key } } }';
  const one = (id: string) => ask(linear, document, { variables: { id } });

  it('is found by id, by identifier in any case, and by a former identifier', async () => {
    const moved = linear.state.create({ team: 'PLT', title: 'Moves <b>away</b>' });
    const before = identifier(moved);
    linear.state.moveToTeam(before, 'DEV');
    for (const id of [moved.id, identifier(moved).toLowerCase(), before]) {
      const { data } = await one(id);
      expect(data?.issue).toMatchObject({
        id: moved.id,
        previousIdentifiers: [before],
        team: { key: 'DEV' },
      });
    }
  });

  it('does not exist when it is hidden or removed, and Linear says so with HTTP 200', async () => {
    const secret = linear.state.create({ team: 'PLT', title: 'Hidden' });
    linear.state.hide(secret.id);
    const hidden = await one(secret.id);
    expect(hidden).toMatchObject({ status: 200, data: null, code: 'INPUT_ERROR' });
    expect(hidden.message).toBe('Entity not found: Issue');
    linear.state.show(secret.id);
    expect((await one(secret.id)).data?.issue.id).toBe(secret.id);
    linear.state.remove(secret.id);
    expect(await one(secret.id)).toMatchObject({ data: null, code: 'INPUT_ERROR' });
  });

  it('tells its history of states, latest first, and its stays, earliest first', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'Reopened' });
    for (const step of ['In Progress', 'Done', 'In Progress'] as const) {
      clock.now += 60_000;
      linear.state.move(issue.id, step);
    }
    const { data } = await ask(
      linear,
      `query ($id: String!) { issue(id: $id) { completedAt startedAt createdAt
        history { nodes { createdAt fromState { name } toState { type } } }
        stateHistory { nodes { startedAt endedAt state { name } } } } }`,
      { variables: { id: issue.id } },
    );
    const { history, stateHistory, completedAt, startedAt } = data?.issue ?? {};
    expect(history.nodes.map((row: { toState: { type: string } }) => row.toState.type)).toEqual([
      'started',
      'completed',
      'started',
    ]);
    expect(stateHistory.nodes.map((row: { state: { name: string } }) => row.state.name)).toEqual([
      'Todo',
      'In Progress',
      'Done',
      'In Progress',
    ]);
    expect(stateHistory.nodes.at(-1).endedAt).toBeNull();
    expect(completedAt).toBeNull();
    expect(startedAt).toBe(stateHistory.nodes[1].startedAt);
  });
});

describe('closing an issue through the API', () => {
  it('finishes it, dated now', async () => {
    const issue = linear.state.create({ team: 'PLT', title: 'To be closed' });
    clock.now += 5000;
    const { data } = await ask(
      linear,
      '{ workflowStates(filter: { type: { eq: "completed" }, team: { key: { eq: "PLT" } } }) { nodes { id name } } }',
    );
    const closed = await ask(
      linear,
      'mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { issue { state { type } completedAt } } }',
      { variables: { id: identifier(issue), input: { stateId: data?.workflowStates.nodes[0].id } } },
    );
    expect(closed.data?.issueUpdate.issue).toEqual({
      state: { type: 'completed' },
      completedAt: linear.state.world.now(),
    });
  });
});

describe('who may ask', () => {
  it.each([
    ['nobody', null, 401, 'AUTHENTICATION_ERROR'],
    ['an unknown key', 'lin_api_unknown', 401, 'AUTHENTICATION_ERROR'],
    ['an unknown token', 'Bearer lin_oauth_unknown', 401, 'AUTHENTICATION_ERROR'],
    ['a key sent as Bearer', 'Bearer lin_api_simulated_full_access', 400, 'AUTHENTICATION_ERROR'],
  ])('is not %s', async (_, authorization, status, code) => {
    expect(await ask(linear, '{ viewer { id } }', { authorization })).toMatchObject({ status, code });
  });
});

describe('faults', () => {
  it('strike the operation they are meant for, as often as said', async () => {
    const fault = linear.fault({ operation: 'teams', times: 1, status: 503 });
    expect((await ask(linear, '{ viewer { id } }')).status).toBe(200);
    expect((await ask(linear, '{ teams { nodes { id } } }')).status).toBe(503);
    expect((await ask(linear, '{ teams { nodes { id } } }')).status).toBe(200);
    expect(fault.hits).toBe(1);
  });

  it('can be a page where JSON is due, or a cut line', async () => {
    linear.fault({ match: '/graphql', times: 1, html: '<!doctype html><title>Down</title>' });
    const response = await fetch(`${linear.url}/graphql`, { method: 'POST' });
    expect(await response.text()).toContain('Down');
    linear.fault({ match: '/graphql', times: 1, drop: true });
    await expect(fetch(`${linear.url}/graphql`, { method: 'POST' })).rejects.toThrow();
  });
});
