// Private endpoints of one kind of service (such as blob) and the DNS zone by which the service finds them.

param location string
param tags object
param networkId string
param subnetId string
param namePrefix string

@description('What is reached: blob, queue, table or vault.')
param groupId ('blob' | 'queue' | 'table' | 'vault')

@description('By short name, what gets an endpoint.')
param targets { name: string, id: string }[]

var zoneName = groupId == 'vault'
  ? 'privatelink.vaultcore.azure.net'
  : 'privatelink.${groupId}.${environment().suffixes.storage}'

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
}

resource endpoints 'Microsoft.Network/privateEndpoints@2024-07-01' = [
  for target in targets: {
    name: '${namePrefix}${target.name}-${groupId}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: groupId
          properties: { privateLinkServiceId: target.id, groupIds: [groupId] }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = [
  for (target, i) in targets: {
    parent: endpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: groupId, properties: { privateDnsZoneId: zone.id } }]
    }
  }
]
