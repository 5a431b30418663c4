// Who is woken, and by what. Each rule is a query in infra/queries; what to do then stands in docs/operations.md under its name.

param location string
param tags object
param actionGroupName string

@description('Who runs the service.')
param operatorMail string

param workspaceId string
param dataStorageId string
param reportsTopicId string

@description('False where nothing is scanned.')
param scansUploads bool

type rule = {
  name: string
  title: string
  query: string

  @description('0 now, 1 today, 2 this week.')
  severity: 0 | 1 | 2

  @description('ISO 8601; looked at so often and over so long a time.')
  every: string

  @description('A number column of the query\'s only row; without it rows are counted.')
  column: string?

  operator: 'GreaterThan' | 'LessThan'
  threshold: int
}

var always rule[] = [
  {
    name: 'orchestration-failed'
    title: 'An orchestration failed'
    query: loadTextContent('../queries/orchestration-failed.kql')
    severity: 0
    every: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'turn-stuck'
    title: 'A turn is stuck'
    query: loadTextContent('../queries/turn-stuck.kql')
    severity: 0
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'inbox-oldest'
    title: 'A signal waits for more than ten minutes'
    query: loadTextContent('../queries/inbox-oldest.kql')
    severity: 0
    every: 'PT15M'
    column: 'Seconds'
    operator: 'GreaterThan'
    threshold: 600
  }
  {
    name: 'sweep-runs'
    title: 'The sweep does not run'
    query: loadTextContent('../queries/sweep-runs.kql')
    severity: 0
    every: 'PT30M'
    column: 'Runs'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'server-errors'
    title: 'Answers with 5xx'
    query: loadTextContent('../queries/server-errors.kql')
    severity: 0
    every: 'PT5M'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'mail-failed'
    title: 'Mail is not taken'
    query: loadTextContent('../queries/mail-failed.kql')
    severity: 1
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'effects-set-aside'
    title: 'An effect is set aside'
    query: loadTextContent('../queries/effects-set-aside.kql')
    severity: 1
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'webhooks-refused'
    title: 'Webhooks are refused'
    query: loadTextContent('../queries/webhooks-refused.kql')
    severity: 1
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'erasure-failed'
    title: 'Personal data could not be erased'
    query: loadTextContent('../queries/erasure-failed.kql')
    severity: 1
    every: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'duties-overdue'
    title: 'The city is late'
    query: loadTextContent('../queries/duties-overdue.kql')
    severity: 2
    every: 'PT1H'
    column: 'Overdue'
    operator: 'GreaterThan'
    threshold: 0
  }
]

var scanned rule[] = [
  {
    name: 'malware-found'
    title: 'An upload holds malware'
    query: loadTextContent('../queries/malware-found.kql')
    severity: 1
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'operators'
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: operatorMail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in concat(always, scansUploads ? scanned : []): {
    name: alert.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.every
      windowSize: alert.every
      autoMitigate: true
      // A table comes into being with its first row.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: contains(alert, 'column') ? 'Maximum' : 'Count'
            metricMeasureColumn: alert.?column
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A delivery report of mail did not reach the service.'
    severity: 2
    enabled: true
    scopes: [reportsTopicId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-lettered'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource storageOutage 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-outage'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage does not answer.'
    severity: 0
    enabled: true
    scopes: [dataStorageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'availability'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
