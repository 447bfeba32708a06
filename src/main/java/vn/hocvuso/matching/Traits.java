package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonTraits;
import vn.hocvuso.roster.Sex;

/**
 * What a learner, or a person, is told apart by.
 *
 * @param nationalId its digits; of a masked one {@code *} for those that are hidden
 */
public record Traits(
        WrittenName name,
        Birth birth,
        @Nullable Sex sex,
        @Nullable String nationalId,
        @Nullable String phone,
        @Nullable VillageId village,
        @Nullable OrganisationId organisation) {

    public static Traits of(PersonTraits person) {
        return new Traits(
                WrittenName.of(person.fullName()),
                person.birth(),
                person.sex(),
                person.nationalId(),
                person.phone(),
                person.villageId(),
                person.organisationId());
    }

    /** Whether some of it is said otherwise there; what one side does not say contradicts nothing. */
    boolean contradict(Traits other) {
        return !name.bare().equals(other.name.bare())
                || birth.contradicts(other.birth)
                || differ(sex, other.sex)
                || differ(nationalId, other.nationalId)
                || differ(phone, other.phone)
                || differ(village, other.village)
                || differ(organisation, other.organisation);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** One of them, where it is known. */
    interface Part<T> {
        @Nullable
        T of(Traits traits);
    }

    @Override
    public String toString() {
        return "traits";
    }
}
