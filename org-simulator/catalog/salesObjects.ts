import type { ObjectSource } from './parseObject.ts';

const address = (prefix: string) =>
  `${prefix}Address:address ${[
    'Street:textarea:255',
    'City:string:40',
    'State:string:80',
    'PostalCode:string:20',
    'Country:string:80',
    'Latitude:double',
    'Longitude:double',
    'GeocodeAccuracy:picklist:40',
  ]
    .map((part) => `${prefix}${part.split(':')[0]}:${part.split(':').slice(1).join(':')}-`)
    .join(' ')}`;

const PERSON = 'Salutation:picklist:40- FirstName:string:40- LastName:string:80! Name:string:121#-';
const OWNER = 'OwnerId:reference:18->User';
const ACTIVITY = 'LastActivityDate:date#- LastViewedDate:datetime#- LastReferencedDate:datetime#-';

/** Sales Cloud's objects; names, types and lengths after the Field Reference Guide and the Object Reference. */
export const salesObjects: readonly ObjectSource[] = [
  {
    name: 'Account',
    keyPrefix: '001',
    fields: `Name:string:255! ${OWNER} ${ACTIVITY} MasterRecordId:reference:18#->Account Type:picklist:255 ParentId:reference:18>Account
      ${address('Billing')} ${address('Shipping')} Phone:phone:40 Fax:phone:40 AccountNumber:string:40 Website:url:255
      Sic:string:20 Industry:picklist:255 AnnualRevenue:currency NumberOfEmployees:int Ownership:picklist:255
      TickerSymbol:string:20 Description:textarea:32000 Rating:picklist:255 Site:string:80 AccountSource:picklist:255
      SicDesc:string:80 Jigsaw:string:20 PhotoUrl:url:255#-`,
  },
  {
    name: 'Contact',
    keyPrefix: '003',
    fields: `${PERSON} ${OWNER} ${ACTIVITY} MasterRecordId:reference:18#->Contact AccountId:reference:18>Account
      ${address('Other')} ${address('Mailing')} Phone:phone:40 Fax:phone:40 MobilePhone:phone:40 HomePhone:phone:40
      OtherPhone:phone:40 AssistantPhone:phone:40 ReportsToId:reference:18>Contact Email:email:80 Title:string:128
      Department:string:80 AssistantName:string:40 LeadSource:picklist:255 Birthdate:date Description:textarea:32000
      EmailBouncedReason:string:255#- EmailBouncedDate:datetime#- IsEmailBounced:boolean#- DoNotCall:boolean
      HasOptedOutOfEmail:boolean HasOptedOutOfFax:boolean Jigsaw:string:20 IndividualId:reference:18>Individual`,
  },
  {
    name: 'Lead',
    keyPrefix: '00Q',
    fields: `${PERSON} Company:string:255! Status:picklist:255- ${OWNER} ${ACTIVITY} MasterRecordId:reference:18#->Lead Title:string:128
      ${address('')} Phone:phone:40 MobilePhone:phone:40 Fax:phone:40 Email:email:80 Website:url:255
      Description:textarea:32000 LeadSource:picklist:255 Industry:picklist:255 Rating:picklist:255 AnnualRevenue:currency
      NumberOfEmployees:int IsConverted:boolean#- ConvertedDate:date#- ConvertedAccountId:reference:18#->Account
      ConvertedContactId:reference:18#->Contact ConvertedOpportunityId:reference:18#->Opportunity IsUnreadByOwner:boolean- LastTransferDate:date#
      DoNotCall:boolean HasOptedOutOfEmail:boolean HasOptedOutOfFax:boolean Jigsaw:string:20 CompanyDunsNumber:string:9
      EmailBouncedReason:string:255#- EmailBouncedDate:datetime#- IndividualId:reference:18>Individual`,
  },
  {
    name: 'Opportunity',
    keyPrefix: '006',
    fields: `Name:string:120! StageName:picklist:255! CloseDate:date! ${OWNER} ${ACTIVITY} AccountId:reference:18>Account
      IsPrivate:boolean Description:textarea:32000 Amount:currency Probability:percent ExpectedRevenue:currency#
      TotalOpportunityQuantity:double Type:picklist:255 NextStep:string:255 LeadSource:picklist:255 IsClosed:boolean#-
      IsWon:boolean#- ForecastCategory:picklist:40#- ForecastCategoryName:picklist:255- CampaignId:reference:18>Campaign
      HasOpportunityLineItem:boolean#- Pricebook2Id:reference:18->Pricebook2 ContactId:reference:18->Contact
      FiscalQuarter:int#- FiscalYear:int#- ContractId:reference:18>Contract SyncedQuoteId:reference:18>Quote`,
  },
  {
    name: 'OpportunityLineItem',
    label: 'Opportunity Product',
    keyPrefix: '00k',
    followsOther: true,
    parents: ['Opportunity'],
    fields: `OpportunityId:reference:18!>Opportunity SortOrder:int#- PricebookEntryId:reference:18->PricebookEntry
      Product2Id:reference:18->Product2 ProductCode:string:255# Name:string:376#- Quantity:double! Subtotal:currency#
      TotalPrice:currency UnitPrice:currency- ListPrice:currency# Discount:percent ServiceDate:date Description:string:255`,
  },
  {
    name: 'Campaign',
    keyPrefix: '701',
    fields: `Name:string:80! ${OWNER} ${ACTIVITY} ParentId:reference:18>Campaign Type:picklist:255 Status:picklist:255
      StartDate:date EndDate:date ExpectedRevenue:currency BudgetedCost:currency ActualCost:currency ExpectedResponse:percent
      NumberSent:double IsActive:boolean Description:textarea:32000 NumberOfLeads:int# NumberOfContacts:int#
      NumberOfConvertedLeads:int# NumberOfResponses:int# NumberOfOpportunities:int# NumberOfWonOpportunities:int#
      AmountAllOpportunities:currency# AmountWonOpportunities:currency# HierarchyNumberOfLeads:int# HierarchyNumberOfContacts:int#
      HierarchyNumberOfConvertedLeads:int# HierarchyNumberOfResponses:int# HierarchyNumberOfOpportunities:int#
      HierarchyNumberOfWonOpportunities:int# HierarchyAmountAllOpportunities:currency# HierarchyAmountWonOpportunities:currency#
      HierarchyNumberSent:double# HierarchyExpectedRevenue:currency# HierarchyBudgetedCost:currency# HierarchyActualCost:currency# CampaignMemberRecordTypeId:reference:18->RecordType`,
  },
  {
    name: 'CampaignMember',
    keyPrefix: '00v',
    followsOther: true,
    parents: ['Campaign'],
    fields: `CampaignId:reference:18!>Campaign LeadId:reference:18->Lead ContactId:reference:18->Contact Status:picklist:255-
      HasResponded:boolean#- FirstRespondedDate:date#- Name:string:255#- LeadOrContactId:reference:18#->Lead,Contact`,
  },
  {
    name: 'Individual',
    keyPrefix: '0PK',
    fields: `${PERSON} ${OWNER} HasOptedOutProcessing:boolean HasOptedOutProfiling:boolean HasOptedOutSolicit:boolean
      HasOptedOutTracking:boolean ShouldForget:boolean SendIndividualData:boolean BirthDate:date`,
  },
];
