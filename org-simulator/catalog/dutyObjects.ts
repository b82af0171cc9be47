import type { ObjectSource } from './parseObject.ts';

/** What runs as a user or waits for one: jobs, dashboards and approvals; after the Object Reference. */
export const dutyObjects: readonly ObjectSource[] = [
  {
    name: 'CronJobDetail',
    label: 'Cron Job',
    keyPrefix: '08a',
    setup: true,
    fields: 'Name:string:255# JobType:picklist:1#',
  },
  {
    name: 'CronTrigger',
    label: 'Scheduled Jobs',
    keyPrefix: '08e',
    setup: true,
    fields: `CronJobDetailId:reference:18#>CronJobDetail NextFireTime:datetime# PreviousFireTime:datetime# State:string:16#
      StartTime:datetime# EndTime:datetime# CronExpression:string:255# TimeZoneSidKey:picklist:40# OwnerId:reference:18#>User
      TimesTriggered:int#`,
  },
  {
    name: 'AsyncApexJob',
    label: 'Apex Job',
    keyPrefix: '707',
    setup: true,
    fields: `JobType:picklist:255# ApexClassId:reference:18#>ApexClass Status:picklist:255# JobItemsProcessed:int# TotalJobItems:int#
      NumberOfErrors:int# CompletedDate:datetime# MethodName:string:255# ExtendedStatus:string:255#`,
  },
  {
    name: 'Dashboard',
    keyPrefix: '01Z',
    setup: true,
    fields: `Title:string:80# DeveloperName:string:80# NamespacePrefix:string:15# Type:picklist:40# RunningUserId:reference:18#>User
      Description:string:255#`,
  },
  {
    name: 'ProcessInstance',
    label: 'Process Instance',
    keyPrefix: '04g',
    setup: true,
    fields:
      'TargetObjectId:reference:18#>Account,Opportunity,Case,Order Status:picklist:40# SubmittedById:reference:18#>User',
  },
  {
    name: 'ProcessInstanceWorkitem',
    label: 'Approval Request',
    keyPrefix: '04i',
    setup: true,
    fields: `ProcessInstanceId:reference:18#>ProcessInstance ActorId:reference:18>Group,User OriginalActorId:reference:18#>User
      ElapsedTimeInDays:double#`,
  },
];
