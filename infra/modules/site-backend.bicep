// Makes the Functions app the /api of the site. From then on it takes calls from the site only.

param siteName string
param functionAppId string
param functionAppLocation string

resource site 'Microsoft.Web/staticSites@2024-11-01' existing = {
  name: siteName
}

resource backend 'Microsoft.Web/staticSites/linkedBackends@2024-11-01' = {
  parent: site
  name: 'functions'
  properties: {
    backendResourceId: functionAppId
    region: functionAppLocation
  }
}
