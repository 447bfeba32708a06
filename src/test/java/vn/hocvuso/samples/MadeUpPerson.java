package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A human being who does not exist, as he really is; an empty code means that no roster knows him. */
public record MadeUpPerson(
        String code,
        String fullName,
        Sex sex,
        LocalDate birthDate,
        boolean birthDayKnown,
        String nationalId,
        String phone,
        String group,
        Residence residence,
        String homeCommune,
        @Nullable MadeUpVillage village,
        @Nullable MadeUpOrganisation organisation) {

    private static final int ADULT_AGE = 18;

    public Optional<MadeUpVillage> home() {
        return Optional.ofNullable(village);
    }

    public Optional<MadeUpOrganisation> workplace() {
        return Optional.ofNullable(organisation);
    }

    public boolean isOnRoster() {
        return !code.isEmpty();
    }

    public boolean isOfficial() {
        return workplace().filter(MadeUpOrganisation::isPublic).isPresent();
    }

    /** Where the roster knows only the year, the year decides. */
    public boolean isAdultOn(LocalDate day) {
        return birthDayKnown
                ? !birthDate.plusYears(ADULT_AGE).isAfter(day)
                : day.getYear() - birthDate.getYear() >= ADULT_AGE;
    }

    public int ageIn(int year) {
        return year - birthDate.getYear();
    }

    MadeUpPerson withCode(String given) {
        return new MadeUpPerson(
                given,
                fullName,
                sex,
                birthDate,
                birthDayKnown,
                nationalId,
                phone,
                group,
                residence,
                homeCommune,
                village,
                organisation);
    }

    MadeUpPerson employedBy(MadeUpOrganisation employer) {
        return new MadeUpPerson(
                code,
                fullName,
                sex,
                birthDate,
                birthDayKnown,
                nationalId,
                phone,
                employer.group(),
                Residence.LIVING,
                homeCommune,
                village,
                employer);
    }
}
