package vn.hocvuso.access.web;

import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** What an account sees of one commune: the whole of it, or some villages and organisations. */
record ScopeEntry(
        @NotBlank String commune,
        @Nullable List<String> villages,
        @Nullable List<String> organisations) {

    /** ADMIN, who has no commune, sees everything. */
    static List<ScopePart> parts(Role role, List<ScopeEntry> entries) {
        return role == Role.ADMIN && entries.isEmpty()
                ? List.of(ScopePart.EVERYTHING)
                : entries.stream().flatMap(entry -> entry.parts().stream()).toList();
    }

    static List<ScopeEntry> of(List<ScopePart> scope) {
        return scope.stream()
                .map(ScopePart::communeCode)
                .filter(Objects::nonNull)
                .distinct()
                .map(commune -> of(commune, scope))
                .toList();
    }

    List<ScopePart> parts() {
        List<ScopePart> parts = new ArrayList<>();
        orNone(villages).forEach(village -> parts.add(ScopePart.village(commune, village)));
        orNone(organisations).forEach(organisation -> parts.add(ScopePart.organisation(commune, organisation)));
        return parts.isEmpty() ? List.of(ScopePart.commune(commune)) : parts;
    }

    private static ScopeEntry of(String commune, List<ScopePart> scope) {
        List<ScopePart> parts = scope.stream()
                .filter(part -> commune.equals(part.communeCode()))
                .toList();
        return new ScopeEntry(
                commune,
                parts.stream()
                        .map(ScopePart::villageCode)
                        .filter(Objects::nonNull)
                        .toList(),
                parts.stream()
                        .map(ScopePart::organisationCode)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
