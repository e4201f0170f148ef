/** The parts of a syntax tree that these rules look at. */
interface Node {
  type: string;
  callee?: Node;
  object?: Node;
  property?: Node;
  name?: string;
  arguments?: Node[];
}

interface Context {
  filename: string;
  report(problem: { node: Node; message: string }): void;
}

const sources = /server\/src\/platform\/(clock|ids)\.ts$/;
const message = 'Time and chance come from platform/clock and platform/ids, so that tests and the demo can set them.';

/** Time and chance have two sources on the server; everything else is handed them. */
const noHiddenClock = {
  create(context: Context) {
    if (!/server\/src\/|prisma\/seed\//.test(context.filename) || sources.test(context.filename)) return {};
    return {
      NewExpression(node: Node) {
        if (node.callee?.name === 'Date' && node.arguments?.length === 0) context.report({ node, message });
      },
      CallExpression(node: Node) {
        const call = `${node.callee?.object?.name}.${node.callee?.property?.name}`;
        if (call === 'Date.now' || call === 'Math.random') context.report({ node, message });
      },
    };
  },
};

export default { meta: { name: 'coherence' }, rules: { 'no-hidden-clock': noHiddenClock } };
