// What the Functions host needs to run: its package, its leases, Durable's queues and history. Can be rebuilt from the data account.

param location string
param tags object
param name string
param sku string
param isPublic bool
@description('Holds the deployed package.')
param packageContainer string

@description('Holds delivery reports that could not be delivered.')
param deadLetterContainer string

param workspaceId string

module account 'storage-account.bicep' = {
  params: {
    location: location
    tags: tags
    name: name
    sku: sku
    isPublic: isPublic
    isProtected: false
    softDeleteDays: 0
    tableLogs: ['StorageDelete']
    blobLogs: ['StorageDelete']
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

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: deadLetterContainer
  properties: { publicAccess: 'None' }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: storage
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          // A delivery report names the addressee.
          name: 'dead-letters-end'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${deadLetterContainer}/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 30 } } }
          }
        }
      ]
    }
  }
}
