// The operators' page in the portal.

param location string
param tags object
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'operators')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: '伊勢市スマート申請: operators'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('../workbook.json')
  }
}
