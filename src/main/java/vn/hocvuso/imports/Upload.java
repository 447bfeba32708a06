package vn.hocvuso.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is handed in.
 *
 * @param communeCode the commune it is for; null where its own column decides row by row
 * @param courseCode the course of a file without a course column
 * @param campaignCode the campaign of a file of extensions without a campaign column
 * @param source name of the portal
 * @param asOf day the export was made; null where the file is to say it
 * @param droppedAs its path in the drop folder, if it came from there
 */
public record Upload(
        ImportKind kind,
        ImportMode mode,
        @Nullable String communeCode,
        @Nullable String courseCode,
        @Nullable String campaignCode,
        String source,
        @Nullable LocalDate asOf,
        String fileName,
        @Nullable String droppedAs) {

    /** Where nobody names the portal. */
    public static final String PORTAL = "portal";
}
