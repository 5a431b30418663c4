// The whole service in one resource group. `azd up` deploys it; what each parameter means to the city stands in docs/operations.md.

targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Names the environment, such as ise-production, and so its resource group.')
param environmentName string

@minLength(1)
@description('Region of everything that keeps data.')
param location string

@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
@description('Region of the static site, which is not offered everywhere. It keeps no data.')
param siteLocation string = 'eastasia'

@description('The site\'s domain, such as shinsei.city.example.jp; empty for the address that Azure gives.')
param siteDomain string = ''

@description('The city\'s mail domain; empty for a domain of Azure.')
param mailDomain string = ''

@description('The sender\'s address before the @, on the city\'s mail domain.')
param mailSender string = 'no-reply'

@description('The name that stands before the sender\'s address.')
param mailDisplayName string = '伊勢市スマート申請'

@description('Subscribes the service to delivery reports. True once it is deployed: see infra/hooks.')
param mailReports bool = false

@description('Who runs the service and is mailed its alerts.')
param operatorMail string

@description('Object id of the operators\' group in Entra ID; empty for none.')
param operatorsGroupId string = ''

@description('Client id of the registration that issues operators\' tokens; empty switches the operator endpoints off.')
param operatorAudience string = ''

@description('Universal link that starts the signing app.')
param signingAppStartUrl string

@description('Roots of the signing certificates, PEM, one after the other.')
param signingRoots string

@allowed(['Crl', 'Ocsp', 'None'])
@description('Source of revocation data. None only where the city has decided so.')
param revocationSource string

@description('Address of the OCSP responder, with Ocsp.')
param revocationResponder string = ''

@allowed(['Refuse', 'AcceptAndRecheck'])
@description('What to do with a signature while its certificate cannot be checked.')
param revocationWhenUnknown string = 'Refuse'

@description('Address of a time-stamping authority (RFC 3161) for evidence; empty for none.')
param timestampUrl string = ''

@description('Roots of the authority\'s certificates, PEM.')
param timestampRoots string = ''

@secure()
@description('Stripe\'s restricted API key; empty to leave the one in the vault.')
param stripeApiKey string = ''

@secure()
@description('Signing secret of the Stripe webhook; empty to leave the one in the vault.')
param stripeWebhookSecret string = ''

@secure()
@description('Material of the pseudonym key, used by the first deployment only: three random identifiers, 366 random bits.')
param firstPseudonymKey string = '${newGuid()}${newGuid()}${newGuid()}'

@secure()
@description('Material of the delivery reports\' key, used by the first deployment only.')
param firstMailReportKey string = '${newGuid()}${newGuid()}'

@minValue(1)
@maxValue(3650)
@description('How long personal data is kept after an application has ended, in days.')
param retentionDays int = 365

@minValue(1)
@maxValue(365)
@description('For so many days after it was written nobody changes or deletes a document. Ends with the retention at the latest.')
param immutableDays int = 180

@minValue(30)
@maxValue(730)
@description('How long logs are kept, in days.')
param logDays int = 90

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
@description('Redundancy of the city\'s data.')
param dataRedundancy string = 'Standard_ZRS'

@minValue(0)
@description('Scans uploads for malware, up to so many GB a month; 0 for no scan.')
param scanLimitGb int = 50

@description('Storage and vault answer inside a private network only.')
param privateNetwork bool = false

@allowed(['AzureStorage', 'Scheduler'])
@description('What keeps the orchestrations: queues and tables, or Durable Task Scheduler.')
param durableBackend string = 'AzureStorage'

@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Forbids to delete the city\'s data. False for a trial that ends with azd down.')
param protectData bool = true

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var isPublic = !privateNetwork
var usesScheduler = durableBackend == 'Scheduler'
var taskHub = 'IseWorkflow'
var packageContainer = 'deployment'
var deadLetterContainer = 'dead-letters'

var names = {
  actionGroup: '${abbreviations.actionGroup}${token}'
  applicationInsights: '${abbreviations.applicationInsights}${token}'
  communication: '${abbreviations.communicationService}${token}'
  dataStorage: '${abbreviations.storageAccount}data${token}'
  email: '${abbreviations.emailService}${token}'
  functions: '${abbreviations.functionApp}${token}'
  hostStorage: '${abbreviations.storageAccount}host${token}'
  identity: '${abbreviations.managedIdentity}${token}'
  network: '${abbreviations.virtualNetwork}${token}'
  plan: '${abbreviations.plan}${token}'
  scheduler: '${abbreviations.durableTaskScheduler}${token}'
  site: '${abbreviations.staticWebApp}${token}'
  topic: '${abbreviations.eventGridSystemTopic}${token}'
  vault: '${abbreviations.keyVault}${token}'
  workspace: '${abbreviations.logAnalyticsWorkspace}${token}'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: names.workspace
    applicationInsightsName: names.applicationInsights
    retentionDays: logDays
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.identity
  }
}

module dataStorage 'modules/data-storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.dataStorage
    sku: dataRedundancy
    isPublic: isPublic
    isProtected: protectData
    immutableDays: min(immutableDays, retentionDays)
    scanLimitGb: scanLimitGb
    workspaceId: monitoring.outputs.workspaceId
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.hostStorage
    sku: 'Standard_ZRS'
    isPublic: isPublic
    packageContainer: packageContainer
    deadLetterContainer: deadLetterContainer
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.vault
    isPublic: isPublic
    stripeApiKey: stripeApiKey
    stripeWebhookSecret: stripeWebhookSecret
    firstPseudonymKey: firstPseudonymKey
    firstMailReportKey: firstMailReportKey
    workspaceId: monitoring.outputs.workspaceId
  }
}

module mail 'modules/mail.bicep' = {
  scope: group
  params: {
    tags: tags
    communicationName: names.communication
    emailName: names.email
    topicName: names.topic
    customDomain: mailDomain
    senderName: mailSender
    dataLocation: 'Japan'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module site 'modules/site.bicep' = {
  scope: group
  params: {
    location: siteLocation
    tags: tags
    name: names.site
    customDomain: siteDomain
    workspaceId: monitoring.outputs.workspaceId
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.scheduler
    taskHubName: taskHub
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.network
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    namePrefix: abbreviations.privateEndpoint
    networkName: names.network
    dataStorageName: names.dataStorage
    hostStorageName: names.hostStorage
    vaultName: names.vault
  }
  dependsOn: [network, dataStorage, hostStorage, keyVault]
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    identityName: names.identity
    dataStorageName: names.dataStorage
    hostStorageName: names.hostStorage
    vaultName: names.vault
    communicationName: names.communication
    applicationInsightsName: names.applicationInsights
    schedulerName: usesScheduler ? names.scheduler : ''
    topicName: names.topic
    deadLetterContainer: deadLetterContainer
    operatorsGroupId: operatorsGroupId
  }
  dependsOn: [identity, monitoring, dataStorage, hostStorage, keyVault, mail, scheduler]
}

var vaultReference = '@Microsoft.KeyVault(VaultName=${names.vault};SecretName='

var serviceSettings = {
  Storage__AccountName: names.dataStorage
  Storage__ClientId: identity.outputs.clientId
  Accounts__PseudonymKey: '${vaultReference}pseudonym-key)'
  Site__BaseUrl: site.outputs.url
  // The front end of Functions and the Static Web App before it each append whom they were called by.
  Http__ForwardedHops: '2'
  Operator__Mail: operatorMail
  Mail__Provider: 'AzureCommunication'
  Mail__Endpoint: mail.outputs.endpoint
  Mail__From: '${mailDisplayName} <${mail.outputs.sender}>'
  Mail__ReportKey: '${vaultReference}mail-report-key)'
  Signing__AppStartUrl: signingAppStartUrl
  Signing__Roots: signingRoots
  Signing__Revocation__Source: revocationSource
  Signing__Revocation__WhenUnknown: revocationWhenUnknown
  Stripe__ApiKey: '${vaultReference}stripe-api-key)'
  Stripe__WebhookSecret: '${vaultReference}stripe-webhook-secret)'
  Deadlines__Retention: '${retentionDays}.00:00:00'
}

var operatorSettings = empty(operatorAudience)
  ? {}
  : {
      Operator__Authority: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
      Operator__Audience: operatorAudience
    }

var responderSettings = empty(revocationResponder) ? {} : { Signing__Revocation__Responder: revocationResponder }

var timestampSettings = empty(timestampUrl)
  ? {}
  : {
      Signing__Timestamp__Url: timestampUrl
      Signing__Timestamp__Roots: timestampRoots
    }

// What the city has chosen and nobody has to hide.
var citySettings = loadJsonContent('settings.json')

// host.json keeps orchestrations in storage; these override it.
var schedulerSettings = usesScheduler
  ? {
      AzureFunctionsJobHost__extensions__durableTask__hubName: taskHub
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DurableTaskScheduler'
      DurableTaskScheduler: 'Endpoint=${scheduler!.outputs.endpoint};Authentication=ManagedIdentity;ClientID=${identity.outputs.clientId}'
    }
  : {}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    planName: names.plan
    name: names.functions
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostStorageName: names.hostStorage
    packageContainer: packageContainer
    subnetId: network.?outputs.functionsSubnetId ?? ''
    maximumInstances: maximumInstances
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    settings: union(citySettings, serviceSettings, operatorSettings, responderSettings, timestampSettings, schedulerSettings)
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [access, endpoints]
}

module backend 'modules/site-backend.bicep' = {
  scope: group
  params: {
    siteName: names.site
    functionAppId: functions.outputs.id
    functionAppLocation: location
  }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  scope: group
  name: names.vault
}

module reports 'modules/mail-reports.bicep' = if (mailReports) {
  scope: group
  params: {
    topicName: names.topic
    webhookUrl: '${site.outputs.url}/api/webhooks/mail'
    reportKey: vault.getSecret('mail-report-key')
    hostStorageName: names.hostStorage
    deadLetterContainer: deadLetterContainer
  }
  dependsOn: [access, backend]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    actionGroupName: names.actionGroup
    operatorMail: operatorMail
    workspaceId: monitoring.outputs.workspaceId
    dataStorageId: dataStorage.outputs.id
    reportsTopicId: mail.outputs.topicId
    scansUploads: scanLimitGb > 0
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = names.functions
output AZURE_STATIC_WEB_APP string = names.site
output AZURE_KEY_VAULT string = names.vault
output AZURE_DATA_STORAGE string = names.dataStorage
output AZURE_HOST_STORAGE string = names.hostStorage
output AZURE_WORKSPACE_ID string = monitoring.outputs.workspaceId
output SITE_URL string = site.outputs.url
output MAIL_SENDER string = mail.outputs.sender
