package vn.hocvuso.learning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.Aliases;

/**
 * A course of the installation. {@code source} names the portal that teaches it; {@code passScore} is empty by default, since
 * the portal's own status is the truth.
 */
public record Course(
        CourseId id,
        String code,
        String name,
        String source,
        @Nullable BigDecimal passScore,
        Aliases aliases) {}
