// Mail: the city's own domain, or one of Azure's for a trial; and the topic of its delivery reports.

param tags object
param communicationName string
param emailName string
param topicName string

@description('The city\'s mail domain, whose DNS has to confirm it; empty for a domain of Azure.')
param customDomain string

@description('The part of the sender\'s address before the @, on the city\'s domain.')
param senderName string

@description('Where mail is kept while it is sent: a geography, not a region.')
param dataLocation string

param workspaceId string

var isCustom = !empty(customDomain)

resource email 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: emailName
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: email
  name: isCustom ? customDomain : 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: isCustom ? 'CustomerManaged' : 'AzureManaged'
    // A picture or a rewritten link in a letter would tell who read it and when.
    userEngagementTracking: 'Disabled'
  }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (isCustom) {
  parent: domain
  name: senderName
  properties: { username: senderName }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: communicationName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: [domain.id]
  }
}

resource reports 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: 'global'
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: communication.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

// The status log names addressees, so it stays off: who was not reached is told to staff by the delivery reports.
resource communicationDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: communication
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'EmailSendMailOperational', enabled: true }]
  }
}

resource reportsDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: reports
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'DeliveryFailures', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output endpoint string = 'https://${communication.properties.hostName}'
output sender string = isCustom ? '${senderName}@${customDomain}' : 'DoNotReply@${domain.properties.fromSenderDomain}'
output topicId string = reports.id
