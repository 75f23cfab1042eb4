using Partnership.TrainingAndEvents.Places;

namespace Partnership.Testing.Proofs;

/// <summary>A session's places as the rules say they are (TRN-11, TRN-12, HRD-33), told without a database and without a word of the product's own code: a list in the order of arrival, and a clock.</summary>
internal sealed class ModelOfASession(int capacity, int offerHours)
{
    private readonly List<ModelPlace> _places = [];
    private readonly Dictionary<string, (int Places, DateOnly Until)> _kept = [];

    public int Capacity { get; private set; } = capacity;
    public IReadOnlyList<ModelPlace> Places => _places;
    public int Held => _places.Count(place => place.Holds);
    public int Waiting => _places.Count(place => place.State == PlaceState.Waiting);

    /// <summary>The state a booking of this person leads to; null where it is refused.</summary>
    public ModelPlace? Book(int who, string agency, DateTimeOffset now, DateOnly today)
    {
        if (Waiting > 0 && Held < Capacity) MoveUp(now, today);
        if (_places.Exists(place => place.Who == who && place.IsOpen)) return null;
        var place = new ModelPlace(who, agency) { State = FreeFor(agency, today) > 0 ? PlaceState.Confirmed : PlaceState.Waiting };
        _places.Add(place);
        return place;
    }

    public bool GiveBack(ModelPlace place, DateTimeOffset now, DateOnly today) => place.IsOpen && Leave(place, PlaceState.GivenBack, now, today);
    public bool Remove(ModelPlace place, DateTimeOffset now, DateOnly today) => place.IsOpen && Leave(place, PlaceState.Removed, now, today);
    public bool Decline(ModelPlace place, DateTimeOffset now, DateOnly today) => place.State == PlaceState.Offered && Leave(place, PlaceState.Declined, now, today);

    public bool Accept(ModelPlace place, DateTimeOffset now)
    {
        if (place.State != PlaceState.Offered || place.Until <= now) return false;
        (place.State, place.Until) = (PlaceState.Confirmed, null);
        return true;
    }

    public void Lapse(DateTimeOffset now, DateOnly today)
    {
        foreach (var place in _places.Where(place => place.State == PlaceState.Offered && place.Until <= now)) (place.State, place.Until) = (PlaceState.Lapsed, null);
        MoveUp(now, today);
    }

    public void SetCapacity(int capacity, DateTimeOffset now, DateOnly today)
    {
        Capacity = capacity;
        MoveUp(now, today);
    }

    public void Keep(string agency, int places, DateOnly until, DateTimeOffset now, DateOnly today)
    {
        _kept.Remove(agency);
        if (places > 0) _kept.Add(agency, (places, until));
        MoveUp(now, today);
    }

    private bool Leave(ModelPlace place, PlaceState to, DateTimeOffset now, DateOnly today)
    {
        (place.State, place.Until) = (to, null);
        MoveUp(now, today);
        return true;
    }

    private void MoveUp(DateTimeOffset now, DateOnly today)
    {
        foreach (var place in _places.Where(place => place.State == PlaceState.Waiting))
            if (FreeFor(place.Agency, today) > 0) (place.State, place.Until) = (PlaceState.Offered, now.AddHours(offerHours));
    }

    private int FreeFor(string agency, DateOnly today) =>
        Capacity - Held - _kept.Where(one => one.Key != agency && one.Value.Until >= today).Sum(one => Math.Max(0, one.Value.Places - _places.Count(place => place.Holds && place.Agency == one.Key)));
}

internal sealed class ModelPlace(int who, string agency)
{
    public int Who => who;
    public string Agency => agency;
    public PlaceId Id { get; set; }
    public PlaceState State { get; set; }
    public DateTimeOffset? Until { get; set; }
    public bool Holds => State is PlaceState.Confirmed or PlaceState.Offered;
    public bool IsOpen => Holds || State == PlaceState.Waiting;
}
