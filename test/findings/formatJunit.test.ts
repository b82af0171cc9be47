import fc from 'fast-check';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { formatJunit } from '../../generator/findings/junit/formatJunit.ts';
import { anyReport } from './anyReport.ts';
import { EMPTY, FINDING, REPORT } from './exampleReport.ts';

/**
 * What CI systems have in common of JUnit XML: names, attributes and nesting that junit-10.xsd of Jenkins' xUnit plugin
 * allows, with counts that are numbers, and a name and a class for every test, which GitLab tells tests apart by.
 */
const SHAPE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element ref="testsuite" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
  </xs:complexType></xs:element>
  <xs:element name="testsuite"><xs:complexType>
    <xs:sequence><xs:element ref="testcase" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
  </xs:complexType></xs:element>
  <xs:element name="testcase"><xs:complexType>
    <xs:choice minOccurs="0"><xs:element ref="skipped"/><xs:element ref="failure"/></xs:choice>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="classname" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
  <xs:element name="failure"><xs:complexType mixed="true">
    <xs:attribute name="type" type="xs:string" use="required"/>
    <xs:attribute name="message" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
  <xs:element name="skipped"><xs:complexType>
    <xs:attribute name="message" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>`;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads and validates with libxml2, and throws when that refuses. */
function read(text: string): Element {
  const document = XmlDocument.fromString(text);
  const schema = XmlDocument.fromString(SHAPE);
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return toElement(document.root);
  } finally {
    validator.dispose();
    schema.dispose();
    document.dispose();
  }
}

function toElement(element: XmlElement): Element {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if ('attrs' in node) children.push(toElement(node as XmlElement));
  }
  const attributes = Object.fromEntries(element.attrs.map((attribute) => [attribute.name, attribute.value]));
  return { name: element.name, attributes, children, text: children.length > 0 ? '' : element.content };
}

describe('the reader', () => {
  it.each([
    ['a character that XML does not have', '<testsuites name="a&#x1b;" tests="1" failures="0" errors="0"/>'],
    ['an unknown attribute', '<testsuites name="a" tests="1" failures="0" errors="0" line="1"/>'],
    ['no suite', '<testsuites name="a" tests="0" failures="0" errors="0"/>'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow();
  });
});

describe('formatJunit', () => {
  it('is a suite per file, a failure per finding, a skipped test per waived one, a passed one per quiet rule', () => {
    expect(formatJunit({ ...REPORT, folder: 'users' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lint" tests="3" failures="2" errors="0">
  <testsuite name="project" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="invalid-definition" classname="project">
      <failure type="error" message="There is no environment in environments/.">There is no environment in environments/.</failure>
    </testcase>
  </testsuite>
  <testsuite name="users/integration-users/order-sync.yaml" tests="2" failures="1" errors="0" skipped="1">
    <testcase name="object-view-all access.objects.Order.can[1] Order" classname="users/integration-users/order-sync.yaml">
      <failure type="error" message="The integration sees all orders.">users/integration-users/order-sync.yaml:12:9
The integration sees all orders.
Remove &quot;viewAll&quot;.
Found in prod, uat.</failure>
    </testcase>
    <testcase name="object-view-all access.objects.Case.can[0] Case" classname="users/integration-users/order-sync.yaml">
      <skipped message="Waived until 2027-03-31: Until the queue is split."/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('has a passed test for each rule that is on when nothing was found', () => {
    const root = read(formatJunit(EMPTY));
    expect(root.attributes).toEqual({ name: 'lint', tests: '2', failures: '0', errors: '0' });
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(['rules without findings']);
    expect(root.children[0]?.children.map(({ attributes }) => attributes['name'])).toEqual([
      'object-view-all',
      'invalid-definition',
    ]);
  });

  it('gives tests of one suite different names', () => {
    const root = read(formatJunit({ ...EMPTY, findings: [FINDING, FINDING, FINDING] }));
    expect(root.children[0]?.children.map(({ attributes }) => attributes['name'])).toEqual([
      'object-view-all access.objects.Order.can[1] Order',
      'object-view-all access.objects.Order.can[1] Order (2)',
      'object-view-all access.objects.Order.can[1] Order (3)',
    ]);
  });

  it('keeps what XML can hold, and shows the rest', () => {
    const message = 'a\u001b[31m <b> & "c" \'d\' ]]> \t\r\n\u0085\u2028\ufffe\ud800 😀';
    const root = read(formatJunit({ ...EMPTY, findings: [{ ...FINDING, message }] }));
    const failure = root.children[0]?.children[0]?.children[0];
    const shown = 'a\\u{1b}[31m <b> & "c" \'d\' ]]> \t\r\n\u0085\u2028\\u{fffe}\\u{d800} 😀';
    expect(failure?.attributes['message']).toBe(shown);
    expect(failure?.text).toContain(`\n${shown}\n`);
  });

  it('is read by libxml2 with the counts that it says, for any report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const root = read(formatJunit(report));
        const cases = root.children.flatMap(({ children }) => children);
        const count = (name: string) => cases.filter(({ children }) => children[0]?.name === name).length;
        expect(count('failure')).toBe(report.findings.length);
        expect(count('skipped')).toBe(report.waived.length);
        expect(root.attributes).toMatchObject({ tests: `${cases.length}`, failures: `${report.findings.length}` });
        for (const { attributes, children } of root.children) {
          const failed = children.filter((each) => each.children[0]?.name === 'failure');
          expect(attributes).toMatchObject({ tests: `${children.length}`, failures: `${failed.length}` });
          const names = children.map((each) => each.attributes['name']);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
