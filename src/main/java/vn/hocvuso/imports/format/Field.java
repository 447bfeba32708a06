package vn.hocvuso.imports.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a file can hold. */
public enum Field {
    FULL_NAME,
    LAST_NAME,
    MIDDLE_NAME,
    FIRST_NAME,
    BIRTH_DATE,
    BIRTH_YEAR,
    BIRTH_MALE,
    BIRTH_FEMALE,
    SEX,
    NATIONAL_ID,
    PHONE,
    EMAIL,
    USERNAME,
    PERSON_CODE,
    LEARNER_ID,
    VILLAGE,
    COMMUNE,
    OLD_COMMUNE,
    PROVINCE,
    ORGANISATION,
    GROUP,
    HOUSEHOLD,
    RESIDENCE,
    COURSE,
    PROGRESS_PERCENT,
    SCORE,
    STATUS,
    COURSE_COMPLETE,
    STARTED_ON,
    COMPLETED_ON,
    CERTIFIED_ON,
    CODE,
    NAME,
    KIND,
    ALIASES,
    VALID_FROM,
    RETIRED_ON,
    PREDECESSORS,
    DECISION_NO,
    DECIDED_ON,
    ROLE,
    UNIT,
    FROM,
    TO,
    ACCOUNT,
    CAMPAIGN,
    LEVEL,
    NEW_DEADLINE,
    BY_DAYS,
    REASON,
    DOCUMENT_KIND,
    ISSUER,
    TOTAL,
    LINE;

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    /** As the contract writes it: {@code fullName}. */
    public String contractName() {
        return UNDERSCORE.matcher(name().toLowerCase(Locale.ROOT)).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** The field that the contract calls so. */
    public static Optional<Field> named(String contractName) {
        return Arrays.stream(values())
                .filter(field -> field.contractName().equals(contractName))
                .findFirst();
    }

    /** Cells that are never shown whole. */
    public boolean hidden() {
        return this == NATIONAL_ID || this == PHONE;
    }
}
