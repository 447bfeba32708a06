package vn.hocvuso.campaign;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.GroupSet;

/** What decides which extensions cover a person: his groups (ADULT among them), his places, and himself. */
public record Coverage(
        GroupSet groups,
        @Nullable String villageCode,
        @Nullable String organisationCode,
        @Nullable String personCode) {}
