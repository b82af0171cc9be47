import { formatLoginDocument } from '../../../generator/oauth/formatLoginDocument.ts';
import type { CommandRun } from '../../commands/commandRun.ts';
import { type DeployedProject, deployedProject } from './deployedProject.ts';
import { type StatusResult, statusRun } from './statusRun.ts';

export interface StatusScene {
  readonly deployed: DeployedProject;
  /** Runs the command for one integration. */
  only(integration: string, options?: object): Promise<CommandRun<StatusResult>>;
  /** The login document of erp-order-sync, with parts replaced. */
  loginOf(parts?: object): string;
}

/** Where the file sink keeps the login document of erp-order-sync. */
export const LOGIN = '.secrets/prod/erp-order-sync.login.json';

const APPLICATIONS = { 'erp-order-sync': 'ERP Order Sync', 'web-lead-intake': 'Web Lead Intake' };

/** The shipped example in an org of its own, for all tests of a file; each finds it as it was deployed and logged in to. */
export function statusScene(): StatusScene {
  let deployed: DeployedProject;
  beforeAll(async () => {
    deployed = await deployedProject();
  });
  beforeEach(() => {
    for (const [name, Application] of Object.entries(APPLICATIONS)) {
      deployed.logIn(`${name}@acme.example`, { Application, LoginTime: '2027-05-28T10:00:00.000+0000' });
    }
  });
  afterEach(() => deployed.reset());
  afterAll(() => deployed.stop());
  return {
    get deployed() {
      return deployed;
    },
    only: (integration, options = {}) => {
      const { project, org } = deployed;
      return statusRun({ project, org, only: [integration], options });
    },
    loginOf: (parts = {}) =>
      formatLoginDocument({
        flow: 'jwt-bearer',
        tokenEndpoint: `${deployed.org.url}/services/oauth2/token`,
        username: 'erp-order-sync@acme.example',
        consumerKey: deployed.settingOf('Erp_Order_Sync', 'consumerKey'),
        privateKey: deployed.keyPem,
        ...parts,
      }),
  };
}
