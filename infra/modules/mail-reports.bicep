// Delivery reports of mail go to the service's webhook. Only once it answers: Event Grid asks for its consent when it subscribes.

param topicName string

@secure()
@description('Of the site: webhooks come through it, because the Functions app takes calls from nobody else.')
param webhookUrl string

@secure()
@description('Sent as a header, so that nobody else can report a bounce.')
param reportKey string

param hostStorageName string
param deadLetterContainer string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostStorageName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'mail-reports'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived']
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: webhookUrl
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
        deliveryAttributeMappings: [
          {
            name: 'X-Report-Key'
            type: 'Static'
            properties: { value: reportKey, isSecret: true }
          }
        ]
      }
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: hostStorage.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
