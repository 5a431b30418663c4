using IseWorkflow.Local.SigningApp.Card;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.SigningApp;

/// <summary>The card reader of the stand-in: the keys stay behind it, as they stay in a card.</summary>
internal static class CardEndpoints
{
    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cards", (CardBox box) => box.Cards.Select(CardView.Of));
        routes.MapPost("/cards/{id}/signature", Sign);
        routes.MapPost("/cards/{id}/unlock", Unlock);
    }

    private static IResult Sign(string id, SignRequest request, CardBox box)
    {
        if (box.Find(id) is not { } card)
            return TypedResults.NotFound();
        return card.Sign(request.Pin, request.Document) switch
        {
            CardAnswer.Signed signed => TypedResults.Ok(new { signature = signed.Cms }),
            CardAnswer.PinWrong wrong => Refuse("pin_wrong", wrong.TriesLeft),
            CardAnswer.Locked => Refuse("card_locked", 0),
            _ => Refuse("pin_malformed", card.TriesLeft),
        };
    }

    private static Results<NoContent, NotFound> Unlock(string id, CardBox box)
    {
        if (box.Find(id) is not { } card)
            return TypedResults.NotFound();
        card.Unlock();
        return TypedResults.NoContent();
    }

    private static JsonHttpResult<CardRefusal> Refuse(string code, int triesLeft) =>
        TypedResults.Json(new CardRefusal(code, triesLeft), statusCode: StatusCodes.Status403Forbidden);

    private sealed record SignRequest(string? Pin, byte[] Document);

    private sealed record CardRefusal(string Code, int TriesLeft);

    private sealed record CardView(string Id, string Name, string NoteJa, string NoteEn, int TriesLeft)
    {
        public static CardView Of(SoftwareCard card) =>
            new(card.Persona.Id, card.Persona.Holder.Name, card.Persona.NoteJa, card.Persona.NoteEn, card.TriesLeft);
    }
}
