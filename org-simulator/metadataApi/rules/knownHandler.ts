import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findReference } from '../components/findReference.ts';
import { findUser } from './findUser.ts';
import { notFound } from './notFound.ts';

/** A policy's Apex handler and the user it runs as; texts as in hardisgroupcom/sfdx-hardis deployTipsList.ts. */
export const knownHandler: ComponentRule = ({ body }, org) => {
  const [handler, user] = [textOf(body, 'apexHandler'), textOf(body, 'executeHandlerAs')];
  if (handler !== undefined && findReference('ApexClass', handler, org) === undefined) {
    return notFound('apexHandler', 'ApexClass', handler);
  }
  return user !== undefined && findUser(user, org) === undefined
    ? notFound('executeHandlerAs', 'User', user)
    : undefined;
};
