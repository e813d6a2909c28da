import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { LINEAR_READ_KEY } from './linear.ts';
import { attach, first, linear } from './running.ts';

describe('attachments', () => {
  it('are one for each issue and address: creating again updates', async () => {
    const url = 'https://okr.example/kr/2';
    const one = await attach(first.key, url, { metadata: { state: 'at risk', value: 3 } });
    const two = await attach(first.id, url, { title: 'Renamed', metadata: { value: 4 } });
    expect(two.data?.attachmentCreate.attachment).toEqual({
      id: one.data?.attachmentCreate.attachment.id,
      url,
      title: 'Renamed',
      metadata: { value: 4 },
      issue: { identifier: first.key },
    });
    const { data } = await ask(
      linear,
      'query ($url: String!) { attachmentsForURL(url: $url) { nodes { title } } }',
      {
        variables: { url },
      },
    );
    expect(data?.attachmentsForURL.nodes).toEqual([{ title: 'Renamed' }]);
  });

  it('are changed and deleted by id', async () => {
    const made = await attach(first.key, 'https://okr.example/kr/3');
    const { id } = made.data?.attachmentCreate.attachment ?? {};
    const changed = await ask(
      linear,
      'mutation ($id: String!) { attachmentUpdate(id: $id, input: { title: "New", subtitle: "40 %" }) { attachment { title subtitle } } }',
      { variables: { id } },
    );
    expect(changed.data?.attachmentUpdate.attachment).toEqual({ title: 'New', subtitle: '40 %' });
    const remove = () =>
      ask(linear, 'mutation ($id: String!) { attachmentDelete(id: $id) { success entityId } }', {
        variables: { id },
      });
    expect((await remove()).data?.attachmentDelete).toEqual({ success: true, entityId: id });
    expect((await remove()).message).toBe('Entity not found: Attachment');
  });

  it('hold only strings and numbers', async () => {
    const { code } = await attach(first.key, 'https://okr.example/kr/4', { metadata: { nested: { no: 1 } } });
    expect(code).toBe('INVALID_INPUT');
  });

  it('are not written with a key that may only read', async () => {
    const { code } = await attach(first.key, 'https://okr.example/kr/5', {}, LINEAR_READ_KEY);
    expect(code).toBe('FORBIDDEN');
  });
});
