// The few secrets that no identity can replace. The service reads them by Key Vault references.

param location string
param tags object
param name string
param isPublic bool

@secure()
@description('Stripe\'s restricted API key; empty to leave the one in the vault.')
param stripeApiKey string

@secure()
@description('Signing secret of the Stripe webhook; empty to leave the one in the vault.')
param stripeWebhookSecret string

@secure()
@description('Drawn anew with each deployment and used by the first one only.')
param firstPseudonymKey string

@secure()
@description('Drawn anew with each deployment and used by the first one only.')
param firstMailReportKey string

param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    // The Event Grid subscription takes its header's secret from here.
    enabledForTemplateDeployment: true
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPublic ? 'Allow' : 'Deny'
    }
  }
}

resource stripeKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(stripeApiKey)) {
  parent: vault
  name: 'stripe-api-key'
  properties: { value: stripeApiKey, contentType: 'Stripe restricted key' }
}

resource stripeSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(stripeWebhookSecret)) {
  parent: vault
  name: 'stripe-webhook-secret'
  properties: { value: stripeWebhookSecret, contentType: 'Stripe webhook signing secret' }
}

// Must never change: with another key nobody finds the applications of before.
@onlyIfNotExists()
resource pseudonymKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'pseudonym-key'
  properties: { value: base64(firstPseudonymKey), contentType: 'base64, never to be changed' }
}

@onlyIfNotExists()
resource mailReportKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'mail-report-key'
  properties: { value: firstMailReportKey, contentType: 'Header of Event Grid\'s calls' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}
