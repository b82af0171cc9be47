import type { ObjectSource } from './parseObject.ts';

const OWNER = 'OwnerId:reference:18->User';

const ACTIVITY = `WhoId:reference:18>Contact,Lead WhatId:reference:18>Account,Opportunity,Campaign,Case,Order,Contract,Asset
  Subject:combobox:255- ${OWNER} Description:textarea:32000 Type:picklist:40 AccountId:reference:18#->Account
  IsArchived:boolean#- IsRecurrence:boolean- ReminderDateTime:datetime- IsReminderSet:boolean-`;

/** Cases, activities and files; after the Field Reference Guide and the Object Reference. */
export const serviceObjects: readonly ObjectSource[] = [
  {
    name: 'Case',
    keyPrefix: '500',
    fields: `CaseNumber:string:30#- ContactId:reference:18>Contact AccountId:reference:18>Account AssetId:reference:18>Asset
      SourceId:reference:18>EmailMessage BusinessHoursId:reference:18 ParentId:reference:18>Case SuppliedName:string:80 SuppliedEmail:email:80
      SuppliedPhone:string:40 SuppliedCompany:string:80 Type:picklist:255 Status:picklist:255- Reason:picklist:255
      Origin:picklist:255 Subject:string:255 Priority:picklist:255 Description:textarea:32000 IsClosed:boolean#-
      ClosedDate:datetime# IsClosedOnCreate:boolean# IsEscalated:boolean ${OWNER} ContactPhone:phone:40#- ContactEmail:email:80#- Comments:textarea:4000-`,
  },
  {
    name: 'Task',
    keyPrefix: '00T',
    followsOther: true,
    fields: `${ACTIVITY} ActivityDate:date Status:picklist:255- Priority:picklist:255- IsHighPriority:boolean#- IsClosed:boolean#-
      CallDurationInSeconds:int- CallType:picklist:40- CallDisposition:string:255- CallObject:string:255-
      TaskSubtype:picklist:40- CompletedDateTime:datetime#-`,
  },
  {
    name: 'Event',
    keyPrefix: '00U',
    followsOther: true,
    fields: `${ACTIVITY} ActivityDate:date- Location:string:255 IsAllDayEvent:boolean ActivityDateTime:datetime- DurationInMinutes:int-
      StartDateTime:datetime- EndDateTime:datetime- IsPrivate:boolean- ShowAs:picklist:40- IsGroupEvent:boolean#-
      EventSubtype:picklist:40-`,
  },
  {
    name: 'EmailMessage',
    keyPrefix: '02s',
    followsOther: true,
    fields: `ParentId:reference:18->Case Subject:string:3000 TextBody:textarea:32000 HtmlBody:textarea:32000 FromAddress:email:1000
      FromName:string:1000 ToAddress:string:4000 CcAddress:string:4000 BccAddress:string:4000 Incoming:boolean Status:picklist:40-
      MessageDate:datetime RelatedToId:reference:18->Account,Case,Contact,Opportunity`,
  },
  {
    name: 'ContentVersion',
    keyPrefix: '068',
    followsOther: true,
    fields: `ContentDocumentId:reference:18->ContentDocument IsLatest:boolean#- Title:string:255! Description:textarea:1000-
      PathOnClient:string:500- ReasonForChange:string:1000- VersionData:base64- FileType:string:20#- ContentSize:int#-
      VersionNumber:string:20#- ${OWNER} FirstPublishLocationId:reference:18->Account,Case,Opportunity,Order,User Origin:picklist:40-`,
  },
  {
    name: 'ContentDocument',
    keyPrefix: '069',
    followsOther: true,
    fields: `Title:string:255! ${OWNER} ParentId:reference:18- LatestPublishedVersionId:reference:18#->ContentVersion
      FileType:string:20#- FileExtension:string:40#- ContentSize:int#- Description:textarea:1000-`,
  },
  {
    name: 'ContentDocumentLink',
    keyPrefix: '06A',
    followsOther: true,
    fields: `LinkedEntityId:reference:18!>Account,Case,Opportunity,Order,User ContentDocumentId:reference:18!>ContentDocument
      ShareType:picklist:40- Visibility:picklist:40-`,
  },
];
