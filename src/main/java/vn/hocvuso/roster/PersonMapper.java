package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.vault.Sealed;

/** Statements in PersonMapper.xml. */
@Mapper
interface PersonMapper {

    List<Person> byId(@Param("commune") String commune, @Param("ids") Collection<PersonId> ids);

    List<Person> byRosterCode(@Param("commune") String commune, @Param("codes") Collection<String> codes);

    List<Person> byNationalIdKey(@Param("commune") String commune, @Param("keys") Collection<String> keys);

    /** Those with a name, born in a year, where both are known; asked for by {@link Likeness}. */
    List<Person> alike(@Param("commune") String commune, @Param("asked") JsonRows asked);

    /** Asked for by look-up keys. */
    List<NationalIdHolder> holders(@Param("communes") Collection<String> communes, @Param("keys") JsonRows keys);

    List<SealedTraits> traits(@Param("commune") String commune);

    List<String> takenCodes(@Param("codes") Collection<String> codes);

    List<Identified> ids(@Param("codes") Collection<String> codes);

    List<Named> names(@Param("commune") String commune, @Param("codes") JsonRows codes);

    /** People in the caller's scope. */
    List<Person> seenById(@Param("caller") Caller caller, @Param("ids") Collection<PersonId> ids);

    /** A person in the caller's scope. */
    Optional<Person> seen(@Param("caller") Caller caller, @Param("code") String code);

    /** Rows are {@link PersonDraft}s. */
    void insert(@Param("rows") JsonRows rows);

    /** Rows are {@link PersonDraft}s, told apart by their code. */
    void update(@Param("rows") JsonRows rows);

    /** Answers how many rows it changed: none where the version is another one by now. */
    int updateVersion(@Param("person") PersonDraft person, @Param("version") int version);

    void delete(@Param("ids") JsonRows ids);

    List<VillageSpan> villagesOf(@Param("ids") Collection<PersonId> ids);

    /** Rows are {@link VillageSpan}s. */
    void insertVillages(@Param("commune") String commune, @Param("rows") JsonRows rows);

    void deleteVillages(@Param("ids") JsonRows ids);

    /** {@link PersonTraits} as they are stored. */
    record SealedTraits(
            PersonId id,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable Sealed nationalId,
            @Nullable Sealed phone,
            @Nullable VillageId villageId,
            @Nullable OrganisationId organisationId) {}

    /** What the person with a code is called. */
    record Named(String code, String fullName) {}

    /** Which id the person with a code has. */
    record Identified(PersonId id, String code) {}

    /** The village of a person for some days. */
    record VillageSpan(PersonId personId, LocalDate since, LocalDate until, VillageId villageId) {

        static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);
        static final LocalDate END = LocalDate.of(9999, 12, 31);
    }
}
