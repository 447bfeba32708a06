package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.NotFound;

class FailureReaderTest {

    @Test
    void eachKindOfRefusalHasItsStatus() {
        assertThat(DomainException.Kind.values())
                .extracting(kind -> FailureReader.read(new DomainException(kind, "X"))
                        .status()
                        .value())
                .containsExactly(400, 403, 404, 409, 413, 415, 422);
    }

    @Test
    void aRefusalIsFoundInsideWhatWrapsIt() {
        Exception wrapped = new IllegalArgumentException(new IllegalStateException(new NotFound("person")));

        assertThat(FailureReader.read(wrapped).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aDuplicateKeyIsAConflict() {
        assertThat(FailureReader.read(new DuplicateKeyException("x")).code()).isEqualTo("CONFLICT");
    }

    @Test
    void aLargeUploadIsTooLarge() {
        assertThat(FailureReader.read(new MaxUploadSizeExceededException(1)).code())
                .isEqualTo("UPLOAD_TOO_LARGE");
    }

    @Test
    void ofABugOnlyItsIdIsTold() {
        Failure bug = FailureReader.read(new IllegalStateException("secret of Nguyễn Văn Thử"));

        assertThat(bug.status().value()).isEqualTo(500);
        assertThat(bug.bugId()).hasSize(36);
        assertThat(bug.toString()).doesNotContain("secret");
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        DomainException refusal =
                new DomainException(DomainException.Kind.UNPROCESSABLE, "X", LocalDate.of(2025, 11, 20));

        assertThat(vn.hocvuso.shared.Days.written(refusal.arguments())).containsExactly("20/11/2025");
    }
}
