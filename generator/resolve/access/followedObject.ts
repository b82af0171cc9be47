/** Why an object has no object permissions of its own. */
export interface FollowedObject {
  /** The object whose access it follows; null when there is not one such object. */
  readonly follows: string | null;
  /** True where Salesforce says so itself; else no profile or permission set that an org returned has any. */
  readonly isDocumented: boolean;
}

const observed = (follows: string | null): FollowedObject => ({ follows, isDocumented: false });

/**
 * Opportunity products: Salesforce help 005227420. The others: 88 profiles and permission sets of eight organisations
 * have field permissions of these objects, object permissions of the objects they follow, and none of their own (among
 * them Epic-ATS/NightlyBackup and ArlanisSOU/edenred-fullcopy, retrieved with everything).
 */
const FOLLOWED = new Map<string, FollowedObject>(
  Object.entries({
    CampaignMember: observed('Campaign'),
    ContentDocument: observed(null),
    ContentDocumentLink: observed(null),
    ContentVersion: observed(null),
    EmailMessage: observed(null),
    Event: observed(null),
    OpportunityLineItem: { follows: 'Opportunity', isDocumented: true },
    OrderItem: observed('Order'),
    PricebookEntry: observed('Pricebook2'),
    Task: observed(null),
  }).map(([object, followed]) => [object.toLowerCase(), followed]),
);

/** What is known of an object, by its API name in any case, that has no object permissions of its own; null of others. */
export function followedObject(object: string): FollowedObject | null {
  return FOLLOWED.get(object.toLowerCase()) ?? null;
}
