import type { ObjectSource } from './parseObject.ts';

const address = (prefix: string) =>
  `${prefix}Address:address ${[
    'Street:textarea:255',
    'City:string:40',
    'State:string:80',
    'PostalCode:string:20',
    'Country:string:80',
  ]
    .map((part) => `${prefix}${part}-`)
    .join(' ')}`;

const OWNER = 'OwnerId:reference:18->User';

/** Products, price books, orders, contracts and assets; after the Field Reference Guide and the Object Reference. */
export const orderObjects: readonly ObjectSource[] = [
  {
    name: 'Product2',
    label: 'Product',
    keyPrefix: '01t',
    fields: `Name:string:255! ProductCode:string:255 Description:textarea:4000 IsActive:boolean- Family:picklist:255
      ExternalDataSourceId:reference:18>ExternalDataSource ExternalId:string:255 DisplayUrl:url:1000 QuantityUnitOfMeasure:picklist:255
      StockKeepingUnit:string:180 IsArchived:boolean#-`,
  },
  {
    name: 'Pricebook2',
    label: 'Price Book',
    keyPrefix: '01s',
    fields: 'Name:string:255! IsActive:boolean- IsArchived:boolean#- Description:string:255- IsStandard:boolean#-',
  },
  {
    name: 'PricebookEntry',
    label: 'Price Book Entry',
    keyPrefix: '01u',
    followsOther: true,
    parents: ['Pricebook2', 'Product2'],
    fields: `Name:string:255#- Pricebook2Id:reference:18!>Pricebook2 Product2Id:reference:18!>Product2 UnitPrice:currency!
      IsActive:boolean- UseStandardPrice:boolean- ProductCode:string:255#- IsArchived:boolean#-`,
  },
  {
    name: 'Order',
    keyPrefix: '801',
    fields: `${OWNER} ContractId:reference:18>Contract AccountId:reference:18->Account Pricebook2Id:reference:18->Pricebook2
      OriginalOrderId:reference:18->Order EffectiveDate:date! EndDate:date IsReductionOrder:boolean- Status:picklist:255!
      Description:textarea:32000 CustomerAuthorizedById:reference:18>Contact CustomerAuthorizedDate:date
      CompanyAuthorizedById:reference:18>User CompanyAuthorizedDate:date Type:picklist:255 ${address('Billing')}
      ${address('Shipping')} Name:string:80 PoDate:date PoNumber:string:80 OrderReferenceNumber:string:80
      BillToContactId:reference:18>Contact ShipToContactId:reference:18>Contact ActivatedDate:datetime#
      ActivatedById:reference:18#>User StatusCode:picklist:40#- OrderNumber:string:30#- TotalAmount:currency#
      LastViewedDate:datetime#- LastReferencedDate:datetime#-`,
  },
  {
    name: 'OrderItem',
    label: 'Order Product',
    keyPrefix: '802',
    followsOther: true,
    parents: ['Order'],
    fields: `OrderId:reference:18!>Order Product2Id:reference:18->Product2 PricebookEntryId:reference:18->PricebookEntry
      OriginalOrderItemId:reference:18->OrderItem AvailableQuantity:double#- Quantity:double! UnitPrice:currency-
      ListPrice:currency# TotalPrice:currency#- ServiceDate:date EndDate:date Description:string:255 OrderItemNumber:string:30#-`,
  },
  {
    name: 'Contract',
    keyPrefix: '800',
    fields: `AccountId:reference:18!>Account Pricebook2Id:reference:18>Pricebook2 OwnerExpirationNotice:picklist:40 StartDate:date
      EndDate:date# ${address('Billing')} ${address('Shipping')} ContractTerm:int ${OWNER} Status:picklist:255-
      CompanySignedId:reference:18>User CompanySignedDate:date CustomerSignedId:reference:18>Contact
      CustomerSignedTitle:string:40 CustomerSignedDate:date SpecialTerms:textarea:4000 ActivatedById:reference:18#>User
      ActivatedDate:datetime# StatusCode:picklist:40#- Description:textarea:32000 Name:string:80 ContractNumber:string:30#-
      LastApprovedDate:datetime#- LastActivityDate:date#-`,
  },
  {
    name: 'Asset',
    keyPrefix: '02i',
    fields: `Name:string:255! ContactId:reference:18>Contact AccountId:reference:18>Account ParentId:reference:18>Asset
      RootAssetId:reference:18#>Asset Product2Id:reference:18>Product2 ProductCode:string:255# IsCompetitorProduct:boolean
      SerialNumber:string:80 InstallDate:date PurchaseDate:date UsageEndDate:date Status:picklist:255 Price:currency
      Quantity:double Description:textarea:32000 ${OWNER} AssetProvidedById:reference:18>Account
      AssetServicedById:reference:18>Account IsInternal:boolean`,
  },
];
