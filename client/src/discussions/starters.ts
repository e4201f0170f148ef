/** Beginnings of sentences that a kind of thread asks for; by the key of its template. */
const BY_TEMPLATE: Readonly<Record<string, readonly string[]>> = {
  'critique-a-sequence': ['I notice', 'I wonder', 'The step that carries most is', 'What if'],
  'compare-approaches': ['We begin with', 'We leave out', 'Where we part company is', 'What we would like to borrow is'],
  'gap-task-share': ['We tried', 'What we saw in their work was', 'What surprised us was', 'Next time we would'],
  'post-lesson': ['I saw a pupil', 'The mathematics at that moment was', 'What I would keep is', 'Next, I would'],
  'decide-together': ['I can live with', 'My concern is', 'It would work for us if'],
  'plan-surgery': ['A question to be clear:', 'What struck me is', 'Have you considered'],
  'mathematics-to-explore': ['I began by', 'I noticed that', 'Is it always true that', 'Another way is'],
  'half-term-reflection': ['What has changed in lessons is', 'What has not moved is', 'Next half-term we'],
};

const ANY = ['I notice', 'I wonder', 'In our department', 'What if'];

/** What is offered to begin with, in a thread that was made from a template; `key` null for none. */
export function startersFor(key: string | null): readonly string[] {
  if (key === null) return ANY;
  const found = Object.keys(BY_TEMPLATE).find((one) => key.toLowerCase().replaceAll('_', '-').startsWith(one));
  return found === undefined ? ANY : BY_TEMPLATE[found]!;
}
