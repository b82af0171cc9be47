import { join } from 'node:path';
import {
  azureScripts,
  bitbucketScripts,
  gitlabScripts,
  jenkinsScripts,
  type PipelineScripts,
} from './pipelineScripts.ts';

export interface System {
  readonly scripts: PipelineScripts;
  /** What the system sets in every job, and what its file sets besides; `project` is the folder of the checkout. */
  readonly variables: (project: string, kind: 'plan' | 'deploy') => Readonly<Record<string, string>>;
  /** Of a job that comments; `url` is the API's. */
  readonly pullRequest: (url: string) => Readonly<Record<string, string>>;
}

export const SYSTEMS: Readonly<Record<string, System>> = {
  GitLab: {
    scripts: gitlabScripts(),
    variables: () => ({
      SF_ENVIRONMENT: 'prod',
      SF_SHARD: '1/1',
      SF_NAME: 'prod',
      CI_PIPELINE_SOURCE: 'push',
      CI_PIPELINE_URL: 'https://gitlab.example/1',
      CI_JOB_URL: 'https://gitlab.example/1',
    }),
    pullRequest: (url) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: url,
      CI_MERGE_REQUEST_PROJECT_ID: '4',
      CI_MERGE_REQUEST_IID: '7',
    }),
  },
  'Azure Pipelines': {
    scripts: azureScripts(),
    variables: (project) => ({
      SF_ENVIRONMENT: 'prod',
      ENVIRONMENTS: 'prod uat',
      ALLOW: ' ',
      PIPELINE_WORKSPACE: join(project, 'downloaded'),
    }),
    pullRequest: (url) => ({
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${url}/`,
      SYSTEM_TEAMPROJECTID: 'p',
      BUILD_REPOSITORY_ID: 'r',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    }),
  },
  Bitbucket: {
    scripts: bitbucketScripts(),
    variables: (_project, kind) => ({
      BITBUCKET_DEPLOYMENT_ENVIRONMENT: kind === 'plan' ? 'plan-prod' : 'prod',
      BITBUCKET_REPO_FULL_NAME: 'acme/orgs',
      BITBUCKET_BUILD_NUMBER: '1',
    }),
    pullRequest: (url) => ({
      BITBUCKET_API_URL: url,
      BITBUCKET_WORKSPACE: 'acme',
      BITBUCKET_REPO_SLUG: 'orgs',
      BITBUCKET_PR_ID: '7',
    }),
  },
  Jenkins: {
    scripts: jenkinsScripts(),
    variables: () => ({ SF_ENVIRONMENT: 'prod', SF_SHARD: '1/1', SF_NAME: 'prod', ALLOW: '' }),
    pullRequest: () => ({}),
  },
};
