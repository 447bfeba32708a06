package vn.hocvuso.place;

import org.jspecify.annotations.Nullable;

/** An organisation (cơ quan, đơn vị): an office, school or union in which people work or learn. */
public record Organisation(
        OrganisationId id,
        String communeCode,
        String code,
        String name,
        OrganisationKind kind,
        Aliases aliases,
        @Nullable Integer sortOrder) {}
