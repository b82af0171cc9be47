import type { OrgState } from '../state/orgState.ts';

/** A few accounts, an order and a lead, so that there is something to read. */
export function seedAcmeRows(org: OrgState, OwnerId: string): void {
  const insert = (type: string, fields: Readonly<Record<string, string | number | boolean>>) =>
    org.records.insert(type, { ...fields, IsDeleted: false }).Id;
  const AccountId = insert('Account', {
    Name: 'Globex',
    Industry: 'Manufacturing',
    AnnualRevenue: 12_000_000,
    OwnerId,
  });
  insert('Account', { Name: 'Initech', Industry: 'Technology', AnnualRevenue: 800_000, OwnerId });
  const Product2Id = insert('Product2', { Name: 'Gear', ProductCode: 'G-1', IsActive: true });
  const OrderId = insert('Order', {
    AccountId,
    OwnerId,
    EffectiveDate: '2026-11-02',
    Status: 'Draft',
    StatusCode: 'Draft',
    OrderNumber: '00000100',
    TotalAmount: 199,
    ERP_Number__c: 'ERP-1001',
    ERP_Status__c: 'Open',
  });
  insert('OrderItem', { OrderId, Product2Id, Quantity: 1, UnitPrice: 199, OrderItemNumber: '0000000001' });
  const name = { FirstName: 'Lena', LastName: 'Lead', Name: 'Lena Lead' };
  insert('Lead', {
    ...name,
    Company: 'Umbrella',
    Status: 'Open - Not Contacted',
    Email: 'lena@umbrella.example',
    OwnerId,
  });
}
