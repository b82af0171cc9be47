import fc from 'fast-check';
import { anyText } from './anyText.ts';

const PIECES = [
  '<Profile xmlns="http://soap.sforce.com/2006/04/metadata">',
  '</Profile>',
  '<User xmlns="http://soap.sforce.com/2006/04/metadata">',
  '</User>',
  '<userPermissions>',
  '</userPermissions>',
  '<name>',
  '</name>',
  '<loginHours>',
  '</loginHours>',
  '<loginIpRanges>',
  '<Username>',
  '</Username>',
  '<a>',
  '</a>',
  '<b/>',
  '<a b="c">',
  "<a b='<'>",
  '<a b=c>',
  '<a b>',
  '<',
  '>',
  '</',
  '/>',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?x y?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!doctype a>',
  '<!ENTITY a "b">',
  '<!--',
  '-->',
  '<!-- c -->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&lt;',
  '&#65;',
  '&#x1;',
  '&#xD800;',
  '&nbsp;',
  '&x',
  '&',
  '"',
  "'",
  'true',
  '60',
  '10.0.0.1',
  '\n',
  '\r\n',
  '  ',
  '<<<<<<< HEAD\n',
  '<__proto__>',
  '</__proto__>',
  '<constructor/>',
  '<x:y>',
  '<é>',
  '\ufeff',
];

const piece = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anyText });

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'b', 'Profile', 'User', 'userPermissions', 'name', 'enabled', 'Username', 'x:y'),
      fc.array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constantFrom('x', ' ', '\n', '&amp;', '&#x41;', '<!-- c -->', '<![CDATA[<&]]>', '\r\n', 'é', ']]', '\t'),
          tie('element'),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
}));

/** Texts that a reader of XML has something to do with; about half are well-formed. */
export const xmlLike: fc.Arbitrary<string> = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  element,
);
