package vn.hocvuso.people;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.SafeCell;

/** A list of people as a file, national ids and phones masked: for those who see the whole commune, and written down. */
@Component
public class PeopleExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "person.code",
            "person.fullName",
            "person.birthDate",
            "person.birthYear",
            "person.sex",
            "person.nationalId",
            "person.phone",
            "person.village",
            "person.organisation",
            "person.groups",
            "person.residence",
            "people.status",
            "people.finishedOn",
            "people.deadline",
            "people.dataAsOf");

    private final PeopleList people;
    private final Ledger ledger;
    private final AuditTrail audit;

    PeopleExport(PeopleList people, Ledger ledger, AuditTrail audit) {
        this.people = people;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Before a file is made: who asks for which people. What he searched for is not written down, it may be a name. */
    @Transactional
    public void allow(Caller caller, String commune, PeopleFilter filter) {
        caller.mustSee(commune);
        if (!caller.exports(commune)) {
            throw new Caller.Forbidden();
        }
        audit.record(caller.username(), "people.exported", Subject.of("commune", commune, commune), written(filter));
    }

    /** In words that {@code words} gives for their keys. */
    public void write(
            Caller caller, String commune, PeopleFilter filter, Function<String, String> words, OutputStream out) {
        String asOf = written(ledger.dataAsOf(commune).orElse(null));
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS.stream().map(words).toList());
            people.forEach(caller, filter, listed -> print(csv, cells(listed, asOf, words)));
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of people cannot be written", failure);
        }
    }

    private static void print(CSVPrinter csv, Stream<String> cells) {
        try {
            csv.printRecord(cells.map(SafeCell::of).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of people cannot be written", failure);
        }
    }

    private static Stream<String> cells(ListedPerson listed, String asOf, Function<String, String> words) {
        ShownPerson person = listed.person();
        Optional<ShownStanding> standing = Optional.ofNullable(listed.standing());
        return Stream.of(
                person.rosterCode() == null ? person.code() : person.rosterCode(),
                person.fullName(),
                written(person.birthDate()),
                Objects.toString(person.birthYear(), ""),
                person.sex() == null ? "" : words.apply("sex." + person.sex()),
                Objects.toString(person.nationalIdMasked(), ""),
                Objects.toString(person.phoneMasked(), ""),
                Objects.toString(person.villageName(), ""),
                Objects.toString(person.organisationName(), ""),
                person.groups().groups().stream()
                        .map(Group::name)
                        .map(group -> words.apply("group." + group))
                        .collect(Collectors.joining("; ")),
                words.apply("residence." + person.residence()),
                standing.map(one -> words.apply("person.status." + one.state())).orElse(""),
                written(standing.map(ShownStanding::finishedOn).orElse(null)),
                written(standing.map(ShownStanding::effectiveDeadline).orElse(null)),
                asOf);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : Days.WRITTEN.format(day);
    }

    private static String written(PeopleFilter filter) {
        return Stream.of(
                        filter.village(),
                        filter.team(),
                        filter.organisation(),
                        filter.group(),
                        filter.state(),
                        filter.residence(),
                        filter.search() == null ? null : "search")
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .collect(Collectors.joining(" "));
    }
}
