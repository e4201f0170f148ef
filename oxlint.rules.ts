/** The parts of a syntax tree that these rules look at. */
interface Node {
  type: string;
  callee?: Node;
  object?: Node;
  property?: Node;
  name?: string;
  arguments?: Node[];
  left?: Node;
  right?: Node;
  kind?: string;
  parent?: Node;
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

const everyKeystroke = /server\/src\/(documents|transport|platform)\/|server\/src\/context\.ts$/;
const isFunction = (node: Node | undefined) => node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';

/**
 * V8 takes a function that is written straight into a property, and a getter in an object literal, for something that stays, and makes it
 * among the old objects. Where it is made with every keystroke, all that it can reach then outlives the collections of young objects
 * (DECISIONS.md, "What a keystroke leaves behind").
 */
const noOldClosures = {
  create(context: Context) {
    if (!everyKeystroke.test(context.filename)) return {};
    return {
      AssignmentExpression(node: Node) {
        if (node.left?.type === 'MemberExpression' && isFunction(node.right)) {
          context.report({ node, message: 'Name this function in a const of its own before it is put into a property: V8 keeps it for long otherwise.' });
        }
      },
      Property(node: Node) {
        if ((node.kind === 'get' || node.kind === 'set') && node.parent?.type === 'ObjectExpression') {
          context.report({ node, message: 'Make a class of an object with getters: V8 keeps those of a literal for long.' });
        }
      },
    };
  },
};

export default { meta: { name: 'coherence' }, rules: { 'no-hidden-clock': noHiddenClock, 'no-old-closures': noOldClosures } };
