// What the city must not lose: applications in tables; documents, evidence and uploads in blobs.

param location string
param tags object
param name string
param sku string
param isPublic bool
param isProtected bool

@description('For so many days after it was written nobody changes or deletes a document; never longer than personal data is kept.')
param immutableDays int

@description('Scans what citizens upload, up to so many GB a month; 0 for no scan.')
param scanLimitGb int

param workspaceId string

// The service creates what is missing at its start; what needs a policy has to be there before.
var containerNames = ['uploads', 'keys', 'revocation']
var tableNames = [
  'Applications'
  'Pending'
  'Index'
  'Applicants'
  'ReceiptNumbers'
  'SigningSessions'
  'AccessTokens'
  'Quotas'
  'Settings'
  'Mails'
]

module account 'storage-account.bicep' = {
  params: {
    location: location
    tags: tags
    name: name
    sku: sku
    isPublic: isPublic
    isProtected: isProtected
    softDeleteDays: 7
    tableLogs: ['StorageDelete']
    blobLogs: ['StorageRead', 'StorageWrite', 'StorageDelete']
    workspaceId: workspaceId
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: name
  dependsOn: [account]
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' existing = {
  parent: storage
  name: 'default'
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in containerNames: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource documents 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'documents'
  properties: { publicAccess: 'None' }
}

// Unlocked on purpose: a locked policy could not yield to an erasure that the law orders. Why, and how to lift it: docs/operations.md.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = {
  parent: documents
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: false
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' existing = {
  parent: storage
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for table in tableNames: {
    parent: tableService
    name: table
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: storage
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          // The service deletes them after 7 days; this holds even if it does not run.
          name: 'uploads-end'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['uploads/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 8 } } }
          }
        }
        {
          name: 'documents-cool-down'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/'] }
            actions: { baseBlob: { tierToCool: { daysAfterCreationGreaterThan: 60 } } }
          }
        }
      ]
    }
  }
}

resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = if (scanLimitGb > 0) {
  name: 'current'
  scope: storage
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: scanLimitGb
        filters: { excludeBlobsWithPrefix: ['keys/', 'revocation/'] }
      }
    }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

output id string = account.outputs.id
