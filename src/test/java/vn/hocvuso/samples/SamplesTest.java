package vn.hocvuso.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static final Path COMMITTED = Path.of("imports/samples");
    private static final List<Sample> SAMPLES = Samples.all();

    @Test
    void theCommittedSamplesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        WriteSamples.into(folder);

        Map<String, byte[]> written = csvFilesIn(folder);
        assertThat(csvFilesIn(COMMITTED).keySet()).isEqualTo(written.keySet());
        written.forEach((name, bytes) ->
                assertThat(bytesOf(COMMITTED.resolve(name))).as(name).isEqualTo(bytes));
    }

    @Test
    void noTwoPeopleShareANationalId() {
        assertThat(humans().map(MadeUpPerson::nationalId).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNationalIdAgreesWithSexAndBirthYear() {
        assertThat(humans().filter(person -> !person.nationalId().isEmpty())).allSatisfy(person -> {
            int year = person.birthDate().getYear();
            String expected = "%d%02d".formatted(person.sex().centuryDigit(year), year % 100);
            assertThat(person.nationalId()).hasSize(12).startsWith("0");
            assertThat(person.nationalId().substring(3, 6)).isEqualTo(expected);
        });
    }

    @Test
    void aDamagedNationalIdIsNeverThatOfSomebodyElse() {
        Map<String, MadeUpPerson> owners = humans().filter(
                        person -> !person.nationalId().isEmpty())
                .collect(Collectors.toMap(MadeUpPerson::nationalId, person -> person, (one, same) -> one));

        assertThat(learners()).allSatisfy(learner -> assertThat(
                        owners.getOrDefault(learner.written().nationalId(), learner.human()))
                .isEqualTo(learner.human()));
    }

    @Test
    void mostPeopleOfTheHighlandsShareTheirNameWithANeighbour() {
        List<MadeUpPerson> people = sampleOf("23428").commune().people();
        Map<List<Object>, Long> namesakes =
                people.stream().collect(Collectors.groupingBy(SamplesTest::nameAndVillage, Collectors.counting()));

        assertThat(percent(people, person -> namesakes.getOrDefault(nameAndVillage(person), 0L) > 1))
                .isGreaterThan(50);
    }

    @Test
    void everyVillageOfACommuneHasALabelOfItsOwn() {
        assertThat(SAMPLES).allSatisfy(sample -> assertThat(sample.commune().villages())
                .extracting(MadeUpVillage::label)
                .doesNotHaveDuplicates());
    }

    @Test
    void everyPersonOfAFileIsKnownInTruth() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            var known = sample.learners().stream().map(Learner::learnerId).collect(Collectors.toSet());
            assertThat(known).hasSameSizeAs(sample.learners());
            assertThat(linesByLearner(sample, Campaign.EXPORT_DAYS.get(8)).keySet())
                    .isEqualTo(known);
        });
    }

    @Test
    void whoeverStandsInAFileStandsInTheNextWithTheSameMistakes() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            for (int i = 1; i < Campaign.EXPORT_DAYS.size(); i++) {
                assertThat(linesByLearner(sample, Campaign.EXPORT_DAYS.get(i)))
                        .containsAllEntriesOf(linesByLearner(sample, Campaign.EXPORT_DAYS.get(i - 1)));
            }
        });
    }

    @Test
    void anUnknownStateWordStandsInOneFileAlone() throws IOException {
        Map<String, byte[]> files = csvFilesIn(COMMITTED);

        assertThat(files.keySet().stream()
                        .filter(name -> new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8)
                                .contains("Hoàn tất")))
                .containsExactly("21421/hoan-thanh-2025-11-15.csv");
    }

    @Test
    void aLearnerIsOnTheRosterOrANeighbourOrUnknown() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            assertThat(sample.learners().stream().flatMap(learner -> learner.person().stream()))
                    .isSubsetOf(sample.commune().people())
                    .doesNotHaveDuplicates();
            assertThat(percent(sample.learners(), learner -> learner.person().isEmpty()))
                    .isCloseTo(4, within(0.5));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "21421, 2025-11-12, 58", "21421, 2025-11-21, 83",
        "23428, 2025-11-12, 41", "23428, 2025-11-21, 68",
    })
    void asManyAdultsHaveFinishedAsTheStoryOfTheDemoTells(String commune, LocalDate day, double expected) {
        Sample sample = sampleOf(commune);

        assertThat(donePercent(sample, SamplesTest::isAdultVillager, day)).isCloseTo(expected, within(1.0));
    }

    @Test
    void officialsAreFarAheadOfTheirVillages() {
        assertThat(donePercent(sampleOf("21421"), MadeUpPerson::isOfficial, LocalDate.of(2025, 11, 12)))
                .isCloseTo(92, within(2.0));
    }

    private static List<Object> nameAndVillage(MadeUpPerson person) {
        return List.of(person.fullName(), person.home());
    }

    private static boolean isAdultVillager(MadeUpPerson person) {
        return person.home().isPresent() && person.residence().counts() && person.isAdultOn(Campaign.STARTS_ON);
    }

    private static double donePercent(Sample sample, Predicate<MadeUpPerson> group, LocalDate day) {
        var done = sample.learners().stream()
                .filter(learner -> learner.study().isFinishedOn(day))
                .map(Learner::human)
                .collect(Collectors.toSet());
        return percent(sample.commune().people().stream().filter(group).toList(), done::contains);
    }

    private static <T> double percent(List<T> all, Predicate<T> some) {
        return 100.0 * all.stream().filter(some).count() / all.size();
    }

    private static Sample sampleOf(String commune) {
        return SAMPLES.stream()
                .filter(sample -> sample.commune().code().equals(commune))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Learner> learners() {
        return SAMPLES.stream().flatMap(sample -> sample.learners().stream());
    }

    /** Everybody of the rosters, and the strangers on the portal. */
    private static Stream<MadeUpPerson> humans() {
        return Stream.concat(
                SAMPLES.stream().flatMap(sample -> sample.commune().people().stream()),
                learners().filter(learner -> learner.person().isEmpty()).map(Learner::human));
    }

    /** What a file says about each learner, from his number to his commune. */
    private static Map<String, List<String>> linesByLearner(Sample sample, LocalDate day) {
        PortalExport export = new PortalExport(sample, day);
        return new String(export.bytes(), charsetOf(day))
                .lines()
                .map(line -> Arrays.asList(line.split("[,;\t]", -1)))
                .filter(cells -> cells.size() > 9 && cells.get(1).startsWith("HV"))
                .collect(Collectors.toMap(
                        cells -> cells.get(1), cells -> cells.subList(2, 10), (one, same) -> one, TreeMap::new));
    }

    private static Charset charsetOf(LocalDate day) {
        return day.equals(LocalDate.of(2025, 10, 31)) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static Map<String, byte[]> csvFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            SamplesTest::bytesOf,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
