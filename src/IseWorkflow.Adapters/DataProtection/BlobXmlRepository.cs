using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IseWorkflow.Adapters.DataProtection;

/// <summary>
/// The key ring of ASP.NET's Data Protection as one XML blob, shared by all instances. Two instances that add a key at once both
/// succeed, one after the other. The framework calls it synchronously, at start and when a key is renewed.
/// </summary>
internal sealed class BlobXmlRepository(BlobClient blob) : IXmlRepository
{
    private const int Attempts = 10;

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Ring.Elements()];

    public void StoreElement(XElement element, string friendlyName)
    {
        for (var attempt = 1; !TryAdd(element); attempt++)
        {
            if (attempt == Attempts)
                throw new InvalidOperationException("The key ring is changed all the time by others.");
        }
    }

    private bool TryAdd(XElement element)
    {
        var (ring, version) = Read();
        ring.Add(element);
        var unchanged = version is { } known
            ? new BlobRequestConditions { IfMatch = known }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            var content = BinaryData.FromString(ring.ToString(SaveOptions.DisableFormatting));
            blob.Upload(content, new BlobUploadOptions { Conditions = unchanged });
            return true;
        }
        catch (RequestFailedException error) when (IsLostRace(error))
        {
            return false;
        }
    }

    private (XElement Ring, ETag? Version) Read()
    {
        try
        {
            var content = blob.DownloadContent().Value;
            return (XElement.Parse(content.Content.ToString()), content.Details.ETag);
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return (new XElement("keys"), null);
        }
    }

    private static bool IsLostRace(RequestFailedException error) =>
        error.ErrorCode == BlobErrorCode.ConditionNotMet || error.ErrorCode == BlobErrorCode.BlobAlreadyExists;
}
