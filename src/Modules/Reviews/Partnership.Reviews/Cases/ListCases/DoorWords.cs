using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases;

internal static class DoorWords
{
    public static string InWords(this ReferralDoor door) => door switch
    {
        ReferralDoor.Public => "from the public",
        ReferralDoor.Professional => "from a professional",
        ReferralDoor.KeyedIn => "keyed in by an officer",
        _ => "from CDOP or a joint agency response",
    };
}
