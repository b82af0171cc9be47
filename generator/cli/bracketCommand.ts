/**
 * What runners of pipelines take for commands in any output: `##[…]` of GitHub Actions and `##vso[…]` of Azure Pipelines
 * anywhere in a line (actions/runner, ActionCommand.cs; azure-pipelines-agent, Command.cs), `##teamcity[…]`.
 */
export const bracketCommand = /#(?=#\w*\[)/g;
