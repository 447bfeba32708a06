package vn.hocvuso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.MapperTest;

@MapperTest
class AuditChainTest {

    private final Clock clock = Clock.fixed(Instant.parse("2025-11-12T02:00:00Z"), ZoneOffset.UTC);

    @Autowired
    AuditMapper events;

    @Autowired
    SealMapper seals;

    @Autowired
    JdbcTemplate sql;

    private AuditChain chain() {
        return new AuditChain(seals, clock);
    }

    @BeforeEach
    void threeEventsInTwoSeals() {
        AuditTrail trail = new AuditTrail(events, clock);
        trail.record("can.bo", "person.changed", Subject.of("person", "P1", null));
        trail.record("can.bo", "person.changed", Subject.of("person", "P2", null));
        chain().seal();
        trail.record("can.bo", "identity.shown", Subject.of("person", "P1", null), "Đăk Dé");
        chain().seal();
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(chain().check()).isEqualTo(new ChainCheck(2, 3, null));
    }

    @Test
    void withoutNewEventsThereIsNoNewSeal() {
        assertThat(chain().seal()).isZero();
        assertThat(chain().check().seals()).isEqualTo(2);
    }

    @Test
    void aChangedEventIsFound() {
        sql.update("UPDATE audit_event SET subject = 'P3' WHERE subject = 'P2'");

        assertThat(chain().check().brokenSeal()).isEqualTo(1);
    }

    @Test
    void aRemovedEventIsFound() {
        sql.update("DELETE FROM audit_event WHERE action = 'identity.shown'");

        assertThat(chain().check().brokenSeal()).isEqualTo(2);
    }

    @Test
    void anEventAddedToAnOldSealIsFound() {
        events.insert(clock.instant(), "can.bo", "person.changed", Subject.of("person", "P9", null), "");
        sql.update("UPDATE audit_event SET seal_id = 1 WHERE seal_id IS NULL");

        assertThat(chain().check().brokenSeal()).isEqualTo(1);
    }

    @Test
    void aSealThatIsMissingIsFound() {
        sql.update("DELETE FROM audit_event WHERE seal_id = 1");
        sql.update("DELETE FROM audit_seal WHERE id = 1");

        assertThat(chain().check().brokenSeal()).isEqualTo(1);
    }
}
