package vn.hocvuso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocvuso.MapperTest;

@MapperTest
class AuditSearchMapperTest {

    private static final Instant NINE = Instant.parse("2025-11-12T02:00:00Z");
    private static final Instant TEN = Instant.parse("2025-11-12T03:00:00Z");

    @Autowired
    AuditMapper events;

    @Autowired
    AuditSearchMapper search;

    @BeforeEach
    void threeEvents() {
        record(NINE, "an", "P1", "23428");
        record(NINE, "binh", "P2", "21421");
        record(TEN, "an", "P3", null);
    }

    @Test
    void withoutAnyConditionTheNewestComeFirst() {
        assertThat(found(new AuditQuery(null, null, null, null, null))).containsExactly("P3", "P2", "P1");
    }

    @Test
    void eventsOfNoCommuneBelongToNoOfficer() {
        assertThat(found(new AuditQuery(List.of("23428", "21421"), null, null, null, null)))
                .containsExactly("P2", "P1");
    }

    @Test
    void actorSubjectAndTimeNarrowIt() {
        assertThat(found(new AuditQuery(null, "an", null, null, null))).containsExactly("P3", "P1");
        assertThat(found(new AuditQuery(null, null, "P2", null, null))).containsExactly("P2");
        assertThat(found(new AuditQuery(null, null, null, TEN, null))).containsExactly("P3");
        assertThat(found(new AuditQuery(null, null, null, null, TEN))).containsExactly("P2", "P1");
    }

    @Test
    void aPageKnowsHowManyThereAre() {
        AuditQuery all = new AuditQuery(null, null, null, null, null);

        assertThat(search.search(all, 1, 1)).extracting(AuditEvent::subject).containsExactly("P2");
        assertThat(search.count(all)).isEqualTo(3);
    }

    private void record(Instant at, String actor, String person, @Nullable String commune) {
        events.insert(at, actor, "person.changed", Subject.of("person", person, commune), "");
    }

    private List<String> found(AuditQuery query) {
        return search.search(query, 50, 0).stream().map(AuditEvent::subject).toList();
    }
}
