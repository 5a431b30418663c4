// Everything that answers inside the private network only: both storage accounts and the vault.

param location string
param tags object
param namePrefix string
param networkName string
param dataStorageName string
param hostStorageName string
param vaultName string

var storageKinds = ['blob', 'queue', 'table']
var storageZones = [for kind in storageKinds: 'privatelink.${kind}.${environment().suffixes.storage}']
var vaultZone = 'privatelink.vaultcore.azure.net'

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' existing = {
  name: networkName

  resource subnet 'subnets' existing = { name: 'endpoints' }
}

resource dataStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: dataStorageName }

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: hostStorageName }

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = { name: vaultName }

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in concat(storageZones, [vaultZone]): {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, i) in concat(storageZones, [vaultZone]): {
    parent: zones[i]
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

module dataEndpoints 'private-endpoint.bicep' = [
  for (kind, i) in storageKinds: {
    params: {
      location: location
      tags: tags
      name: '${namePrefix}data-${kind}'
      subnetId: network::subnet.id
      targetId: dataStorage.id
      groupId: kind
      zoneId: zones[i].id
    }
  }
]

module hostEndpoints 'private-endpoint.bicep' = [
  for (kind, i) in storageKinds: {
    params: {
      location: location
      tags: tags
      name: '${namePrefix}host-${kind}'
      subnetId: network::subnet.id
      targetId: hostStorage.id
      groupId: kind
      zoneId: zones[i].id
    }
  }
]

module vaultEndpoint 'private-endpoint.bicep' = {
  params: {
    location: location
    tags: tags
    name: '${namePrefix}vault'
    subnetId: network::subnet.id
    targetId: vault.id
    groupId: 'vault'
    zoneId: zones[length(storageKinds)].id
  }
}
